import { basename } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import type { Reading } from "../docx/read.ts";
import type { UmlaufReading } from "../docx/read-umlauf.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { attempt, bytesOf, type CommandFrame, type Speech } from "./command.ts";
import { writeTarget } from "./files.ts";
import { describeFindings } from "./findings.ts";
import { type ExitCode, exit, type Output } from "./output.ts";
import { nodePlatform } from "./platform.ts";
import { umlaufMessages } from "./umlauf-messages.ts";

interface UmlaufOptions {
  readonly json?: true;
  readonly protokoll?: "csv" | "json";
  readonly xdomea?: string;
}

/** Adds `steckbrief umlauf FILE` to the commands. */
export function addUmlauf({ program, locale, output, done }: CommandFrame): void {
  program
    .command("umlauf")
    .description(umlaufMessages.umlauf[locale]())
    .argument("<FILE>", umlaufMessages.document[locale]())
    .option("--json", umlaufMessages.optionJson[locale]())
    .addOption(
      new Option("--protokoll <FORMAT>", umlaufMessages.optionProtokoll[locale]()).argParser((name) => {
        if (name === "csv" || name === "json") return name;
        throw new InvalidArgumentError(umlaufMessages.wrongProtokoll[locale]({ name }));
      }),
    )
    .option("--xdomea <FILE>", umlaufMessages.optionXdomea[locale]())
    .action(async (file: string, options: UmlaufOptions) =>
      done(await showUmlauf(file, options, { locale, output })),
    );
}

/** Prints the Umlauf of a file. Fails where there is none, where it is lost, and where its Protokoll breaks. */
async function showUmlauf(file: string, options: UmlaufOptions, speech: Speech): Promise<ExitCode> {
  const { locale, output } = speech;
  const { json, protokoll, xdomea } = options;
  if ([json === true, protokoll !== undefined, xdomea === "-"].filter(Boolean).length > 1) {
    output.say(umlaufMessages.onlyOne[locale]());
    return exit.usage;
  }
  const bytes = await bytesOf(file, speech);
  if (bytes === null) return exit.failed;
  // Loaded here, because other commands need none of it.
  const { readSteckbrief } = await import("../docx/read.ts");
  const reading = attempt(file, speech, () => readSteckbrief(bytes, { locale, platform: nodePlatform }));
  if (reading === null) return exit.failed;
  const found = reading.umlauf;
  if (found === null) {
    output.say(umlaufMessages.none[locale]({ file }));
    return exit.failed;
  }
  const troubles = reading.findings.filter(({ code }) => code.startsWith("umlauf-"));
  for (const line of describeFindings(troubles, locale)) output.say(`${file}: ${line}`);
  const now = new Date().toISOString();
  const written = await write({ file, reading, found, now, locale, output }, options);
  return found.breaks.length > 0 || found.umlauf === null ? exit.failed : written;
}

interface Shown {
  readonly file: string;
  readonly reading: Reading;
  readonly found: UmlaufReading;
  readonly now: string;
  readonly locale: Locale;
  readonly output: Output;
}

async function write(shown: Shown, { json, protokoll, xdomea }: UmlaufOptions): Promise<ExitCode> {
  const { found, now, locale, output, file } = shown;
  const { umlauf } = found;
  const current = { ...found, context: { ...found.context, now } };
  const { umlaufJson, umlaufReport } = await import("./umlauf-report.ts");
  if (json === true) await output.write(umlaufJson(file, current, locale));
  else if (umlauf === null) return exit.failed;
  else if (protokoll === "json") await output.write(`${JSON.stringify(umlauf.protokoll, null, 2)}\n`);
  else if (protokoll === "csv") {
    const { formatProtokollCsv } = await import("../umlauf/protokoll-text.ts");
    await output.write(formatProtokollCsv(umlauf.protokoll, locale));
  } else if (xdomea === undefined) await output.write(umlaufReport(file, { ...current, umlauf }, locale));
  return xdomea === undefined || umlauf === null ? exit.ok : writeXdomea(xdomea, umlauf, shown);
}

async function writeXdomea(target: string, umlauf: Umlauf, shown: Shown): Promise<ExitCode> {
  const { file, reading, found, now, locale, output } = shown;
  if (umlauf.stationen.length === 0) {
    output.say(umlaufMessages.noRoute[locale]({ file }));
    return exit.failed;
  }
  const { formatXdomea } = await import("../umlauf/xdomea.ts");
  const { stadt, instrument } = reading.steckbrief;
  const title = [stadt, instrument].filter((part) => part !== null).join(": ");
  const fileName = basename(file);
  const message = formatXdomea({ umlauf, context: { ...found.context, now }, title, fileName, now });
  return writeTarget(new TextEncoder().encode(message), target, "", locale, output);
}
