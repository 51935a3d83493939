import { isBlocking } from "../register/arrival.ts";
import type { Intake, IntakeCase } from "../register/intake-result.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { describeFindings } from "./findings.ts";
import { listed } from "./outcome.ts";
import type { TakenFile } from "./register-intake.ts";
import { caseNames, registerMessages as messages, noteTexts } from "./register-messages.ts";
import { runMessages } from "./run-messages.ts";

/** One line for a Steckbrief that was taken in: what became of it, the file, its name, what changed. */
export function formatTaken({ file, intake }: { file: string; intake: Intake }, locale: Locale): string {
  const name = caseNames[intake.case][locale];
  const cells = [name.padEnd(caseWidth), file, titleOf(intake)];
  if (intake.case === "neueVersion" && intake.version !== null)
    cells.push(messages.version[locale]({ version: intake.version }));
  if (intake.changed.length > 0) cells.push(messages.changed[locale]({ fields: fieldNames(intake, locale) }));
  return cells.join("  ");
}

const caseWidth = 17;

/** The same for programs. */
export function jsonOf(taken: TakenFile): string {
  if ("problem" in taken)
    return JSON.stringify({ file: taken.file, case: "nichtAufgenommen", problem: taken.problem });
  const { file, intake } = taken;
  const { case: found, record, version, changed, twins, notes, errors } = intake;
  return JSON.stringify({ file, case: found, record, version, changed, twins, notes, errors });
}

function titleOf({ title }: Intake): string {
  return `„${[title.instrument, title.stadt].filter((part) => part !== null).join(", ") || "?"}“`;
}

function fieldNames({ changed }: Intake, locale: Locale): string {
  const fields: Form["fields"] = steckbriefForm.fields;
  return fields
    .filter(({ key }) => changed.some((one) => one === key))
    .map(({ short }) => short[locale])
    .join(", ");
}

/** Sums over an import, and what people should look at: of each list the first only, so that a run of any length fits. */
export interface ImportTally {
  readonly counts: Map<IntakeCase, number>;
  files: number;
  problems: number;
  readonly lists: Readonly<Record<ListName, { length: number; readonly lines: string[] }>>;
}

type ListName = "problems" | "outdated" | "twins" | "errors" | "marks";

export function createImportTally(): ImportTally {
  const list = () => ({ length: 0, lines: [] });
  return {
    counts: new Map(),
    files: 0,
    problems: 0,
    lists: { problems: list(), outdated: list(), twins: list(), errors: list(), marks: list() },
  };
}

export function countTaken(tally: ImportTally, taken: TakenFile, locale: Locale): void {
  const add = (name: ListName, ...lines: readonly string[]): void => {
    const list = tally.lists[name];
    list.length++;
    if (list.length <= listed) list.lines.push(...lines);
  };
  if ("problem" in taken) {
    tally.problems++;
    add("problems", `  ${taken.problem}`);
    return;
  }
  const { file, intake } = taken;
  tally.counts.set(intake.case, (tally.counts.get(intake.case) ?? 0) + 1);
  const head = `  ${file}: ${titleOf(intake)}`;
  if (intake.case === "veraltet") add("outdated", head);
  if (intake.twins.length > 0) add("twins", `${head} – ${[intake.record, ...intake.twins].join(" = ")}`);
  if (intake.errors > 0 && intake.case !== "unveraendert" && intake.case !== "veraltet")
    add("errors", head, ...blockingLines(intake, locale));
  for (const remark of remarksOf(intake, locale)) add("marks", `  ${file}: ${remark}`);
}

/** What stands between a Steckbrief and being published. */
export function blockingLines({ arrival }: Intake, locale: Locale): readonly string[] {
  return describeFindings(arrival.findings.filter(isBlocking), locale).map((line) => `    ${line}`);
}

/** Marks and notes as sentences. */
export function remarksOf({ arrival, notes }: Intake, locale: Locale): readonly string[] {
  const { formKnown, form, umlauf } = arrival;
  return [
    ...(formKnown ? [] : [messages.formUnknown[locale]({ form: form ?? "?" })]),
    ...(umlauf?.bruch == null ? [] : [messages.chainBroken[locale]({ number: umlauf.bruch })]),
    ...notes.map((note) => noteTexts[note][locale]),
  ];
}

/** How an import went. */
export function formatImport(tally: ImportTally, passedOver: number, locale: Locale): string {
  const counts = [...tally.counts].map(([name, count]) => `${count} ${caseNames[name][locale]}`).join(", ");
  const lines = [messages.summary[locale]({ counts, problems: tally.problems })];
  if (passedOver > 0) lines.push(runMessages.passedOver[locale]({ count: passedOver }));
  for (const [name, title] of titles) {
    const { length, lines: shown } = tally.lists[name];
    if (length === 0) continue;
    lines.push(title[locale](), ...shown);
    if (length > listed) lines.push(runMessages.more[locale]({ count: length - listed }));
  }
  return lines.join("\n");
}

const titles = [
  ["problems", messages.problemsTitle],
  ["outdated", messages.outdatedTitle],
  ["twins", messages.twinsTitle],
  ["errors", messages.errorsTitle],
  ["marks", messages.marksTitle],
] as const;
