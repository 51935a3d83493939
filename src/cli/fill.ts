import { buffer } from "node:stream/consumers";
import { decodeXml } from "../docx/decode.ts";
import { refuseControlCharacters } from "../docx/refuse.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { attempt, bytesOf, type CommandFrame, type Speech, sayNotes } from "./command.ts";
import { writeTarget } from "./files.ts";
import { messages } from "./messages.ts";
import { type ExitCode, exit } from "./output.ts";
import { nodePlatform } from "./platform.ts";
import { writeMessages } from "./write-messages.ts";

interface FillOptions {
  readonly out?: string;
  readonly into?: string;
}

/** Adds `steckbrief fill JSON` to the commands. */
export function addFill({ program, locale, output, done }: CommandFrame): void {
  program
    .command("fill")
    .description(writeMessages.fill[locale]())
    .argument("<JSON>", writeMessages.json[locale]())
    .option("-o, --out <FILE>", messages.optionOut[locale]())
    .option("--into <FILE>", writeMessages.optionInto[locale]())
    .action(async (json: string, options: FillOptions) =>
      done(await fillForm(json, options, { locale, output })),
    );
}

async function fillForm(json: string, { out, into }: FillOptions, speech: Speech): Promise<ExitCode> {
  const { locale, output } = speech;
  const name = json === "-" ? writeMessages.standardInput[locale]() : json;
  const given = json === "-" ? new Uint8Array(await buffer(process.stdin)) : await bytesOf(json, speech);
  if (given === null) return exit.failed;
  const target = into === undefined ? await blankForm() : await bytesOf(into, speech);
  if (target === null) return exit.failed;
  // Loaded here, because no other command needs what writes and what checks JSON.
  const { writeSteckbrief } = await import("../docx/write.ts");
  const { parseSteckbrief } = await import("../steckbrief/canonical.ts");
  const written = attempt(name, speech, () => {
    const steckbrief = checkedJson(decodeXml(given, name), parseSteckbrief);
    return attempt(into ?? "", speech, () =>
      writeSteckbrief(target, steckbrief, { locale, platform: nodePlatform }),
    );
  });
  if (written === null) return exit.failed;
  sayNotes(written, speech);
  const code = await writeTarget(written.bytes, out, "Steckbrief.docx", locale, output);
  return written.notes.some(({ severity }) => severity === "error") ? exit.failed : code;
}

async function blankForm(): Promise<Uint8Array> {
  // Loaded here, because the writer's library is large and filling a given document needs none of it.
  const { buildTemplate } = await import("../docx/template.ts");
  return buildTemplate();
}

/** Checked before it is put in canonical form, which would drop control characters without a word. */
function checkedJson(json: string, parse: (json: string) => Steckbrief): Steckbrief {
  const steckbrief = parse(json);
  const raw: unknown = JSON.parse(json.replace(/^\ufeff/, ""));
  const isRecord = typeof raw === "object" && raw !== null && !("schema" in raw) && "steckbrief" in raw;
  refuseControlCharacters(isRecord ? raw.steckbrief : raw);
  return steckbrief;
}
