import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { decodeXml } from "../docx/decode.ts";
import { DocxError } from "../docx/error.ts";
import { describeDocxError } from "../docx/messages.ts";
import { refuseControlCharacters } from "../docx/refuse.ts";
import type { Writing } from "../docx/write.ts";
import { SteckbriefError } from "../steckbrief/error.ts";
import { describeSteckbriefError } from "../steckbrief/error-messages.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { UmlaufError } from "../umlauf/error.ts";
import { describeUmlaufError } from "../umlauf/error-messages.ts";
import { readBytes, writeTarget } from "./files.ts";
import { messages, severityNames } from "./messages.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { nodePlatform } from "./platform.ts";
import { writeMessages } from "./write-messages.ts";

interface FillOptions {
  readonly out?: string;
  readonly into?: string;
}

/** Adds `steckbrief fill JSON` to the commands. */
export function addFill(
  program: Command,
  locale: Locale,
  output: Output,
  done: (code: ExitCode) => void,
): void {
  program
    .command("fill")
    .description(writeMessages.fill[locale]())
    .argument("<JSON>", writeMessages.json[locale]())
    .option("-o, --out <FILE>", messages.optionOut[locale]())
    .option("--into <FILE>", writeMessages.optionInto[locale]())
    .action(async (json: string, options: FillOptions) =>
      done(await fillForm(json, options, locale, output)),
    );
}

async function fillForm(
  json: string,
  { out, into }: FillOptions,
  locale: Locale,
  output: Output,
): Promise<ExitCode> {
  const name = json === "-" ? writeMessages.standardInput[locale]() : json;
  const given = json === "-" ? new Uint8Array(await buffer(process.stdin)) : await readBytes(json, locale);
  const target = into === undefined ? await blankForm() : await readBytes(into, locale);
  for (const problem of [given, target])
    if (!(problem instanceof Uint8Array)) {
      output.say(problem.message);
      return exit.failed;
    }
  if (!(given instanceof Uint8Array) || !(target instanceof Uint8Array)) return exit.failed;
  // Loaded here, because no other command needs what writes and what checks JSON.
  const { writeSteckbrief } = await import("../docx/write.ts");
  const { parseSteckbrief } = await import("../steckbrief/canonical.ts");
  const written = attempt(name, locale, output, () => {
    const steckbrief = checkedJson(decodeXml(given, name), parseSteckbrief);
    return attempt(into ?? "", locale, output, () =>
      writeSteckbrief(target, steckbrief, { locale, platform: nodePlatform }),
    );
  });
  if (written === null) return exit.failed;
  sayNotes(written, locale, output);
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

/** The result, or null where the document or the JSON is at fault: that is said with the file's name. */
export function attempt<T>(file: string, locale: Locale, output: Output, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    const reason =
      error instanceof DocxError
        ? describeDocxError(error, locale)
        : error instanceof SteckbriefError
          ? describeSteckbriefError(error, locale)
          : error instanceof UmlaufError
            ? describeUmlaufError(error, locale)
            : null;
    if (reason === null) throw error;
    output.say(writeMessages.inFile[locale]({ file, reason }));
    return null;
  }
}

/** What was done beside writing, one line each. */
export function sayNotes({ notes }: Pick<Writing, "notes">, locale: Locale, output: Output): void {
  for (const { severity, message, remedy } of notes)
    output.say(`  ${severityNames[severity][locale]().padEnd(8)} ${message} – ${remedy}`);
}
