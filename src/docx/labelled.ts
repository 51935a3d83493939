import type { Field, Part } from "../steckbrief/kinds.ts";
import { checkEmail, checkPhone } from "../steckbrief/kontakt.ts";
import { remember } from "../steckbrief/remember.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { allowedTypos, distanceWithin, foldLabel } from "./fold.ts";
import { labelsOfPart, partsOf } from "./form-words.ts";
import type { Paragraph } from "./story.ts";

/** A line under a field's heading. */
export interface Line {
  readonly text: string;
  readonly paragraph: Paragraph;
}

/** The value of a part, and what led to it. */
export interface LabelledValue extends Line {
  /** The label as the document spells it. */
  readonly by: string;
  /** Whether no label led there, but what the text looks like. */
  readonly guessed: boolean;
}

export interface LabelledValues {
  readonly values: ReadonlyMap<string, LabelledValue>;
  /** Lines that nothing says what they are. */
  readonly rest: readonly Line[];
}

/**
 * The values of a field's parts by the labels before them („E-Mail: …“, „Tel. …“), or in the line above; of a
 * contact also without labels, where an address, a number or a title tells.
 */
export function readLabelled(field: Field, lines: readonly Line[]): LabelledValues {
  const parts = partsOf(field);
  const values = new Map<string, LabelledValue>();
  const rest: Line[] = [];
  let waiting: { readonly part: Part; readonly by: string } | null = null;
  for (const line of lines) {
    const label = labelOf(line.text, parts);
    if (label === null) {
      const value = canonicalText(line.text);
      if (value === "") continue;
      if (waiting !== null) add(waiting.part.key, { ...line, text: value, by: waiting.by, guessed: false });
      else rest.push({ ...line, text: value });
      waiting = null;
      continue;
    }
    const { part, by, value } = label;
    waiting = value === "" ? { part, by } : null;
    if (value !== "" || !values.has(part.key)) add(part.key, { ...line, text: value, by, guessed: false });
  }
  return { values, rest };

  function add(key: string, value: LabelledValue): void {
    const before = values.get(key);
    if (before === undefined || before.text === "") values.set(key, value);
    else if (value.text !== "") values.set(key, { ...before, text: `${before.text}, ${value.text}` });
  }
}

interface Label {
  readonly part: Part;
  readonly by: string;
  readonly value: string;
}

const longestLabel = 40;

/** Longer stretches are no address, number or file name; keeps searching them cheap. */
const longestSegment = 300;

const finders = new WeakMap<readonly Part[], (line: string) => Label | null>();

function labelOf(line: string, parts: readonly Part[]): Label | null {
  const known = finders.get(parts);
  if (known !== undefined) return known(line);
  const find = remember((text) => findLabel(text, parts), longestKept);
  finders.set(parts, find);
  return find(line);
}

/** As long as a label with the prompt behind it. */
const longestKept = 300;

function findLabel(line: string, parts: readonly Part[]): Label | null {
  const text = line.trim().replace(/^[-•–*]\s+/, "");
  const front = text.slice(0, longestLabel);
  for (const found of front.matchAll(/[:\t=]/g)) {
    const by = text.slice(0, found.index);
    const behind = text.slice(found.index + 1);
    // A gender colon („Urheber:in“) ends no label.
    if (found[0] === ":" && /^in(?:nen)?\b/.test(behind)) continue;
    const part = partOf(by, parts);
    if (part !== null) return { part, by: by.trim(), value: canonicalText(behind.replace(/^[\s:*_]+/, "")) };
  }
  const whole = text.length <= longestLabel ? partOf(text, parts) : null;
  if (whole !== null) return { part: whole, by: text, value: "" };
  // „Tel. 012 34“ and „Mail a@b.de“: a word that is a label before what can only be its value.
  const [, by = "", value = ""] = /^(\S+)\s+(.+)$/u.exec(text) ?? [];
  const part = by === "" ? null : partOf(by, parts);
  return part !== null && looksLike(part, value) ? { part, by, value: canonicalText(value) } : null;
}

function partOf(label: string, parts: readonly Part[]): Part | null {
  const folded = foldLabel(label);
  if (folded.length < 2) return null;
  const names = namesOf(parts);
  const exact = names.find(({ name }) => name === folded);
  if (exact !== undefined) return exact.part;
  const near = names.find(({ name }) => {
    const most = allowedTypos(Math.min(name.length, folded.length));
    return most > 0 && distanceWithin(name, folded, most) !== null;
  });
  return near?.part ?? null;
}

interface PartName {
  readonly part: Part;
  readonly name: string;
}

const namesKnown = new WeakMap<readonly Part[], readonly PartName[]>();

function namesOf(parts: readonly Part[]): readonly PartName[] {
  const known = namesKnown.get(parts);
  if (known !== undefined) return known;
  const names = parts.flatMap((part) => labelsOfPart(part).map((name) => ({ part, name: foldLabel(name) })));
  namesKnown.set(parts, names);
  return names;
}

function looksLike(part: Part, value: string): boolean {
  if (value.length > longestSegment) return false;
  const check = "check" in part ? part.check : undefined;
  if (check === "email") return emailIn.test(value);
  return check === "phone" && phone.test(value);
}

const emailIn = /[^\s@,;<>()]+@[^\s@,;<>()]+\.\p{L}{2,}/u;
const phone = /^\+?[\d(][\d\s()/.–-]{4,}\d$/;
const fileName = /[^\s,;:][^,;:]*\.(?:jpe?g|png|tiff?|webp|heic|gif|bmp)\b/giu;
const department =
  /referat|amt\b|ämter|abteilung|dezernat|fachbereich|fachdienst|sachgebiet|stabs?stelle|verwaltung|büro|\bFB\b/iu;
const person = /^(?:(?:fr|hr|hrn|dr|prof|dipl)\.|frau\b|herrn?\b|ms\b|mr\b)/iu;

/** What lines without labels say of a contact: the address and the number tell themselves, the rest is taken in turn. */
export function guessContact(
  lines: readonly Line[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, LabelledValue> {
  const found = new Map<string, LabelledValue>();
  const isFree = (key: string): boolean => !known.has(key) && !found.has(key);
  const put = (key: string, text: string, { paragraph }: Line): void => {
    const before = found.get(key);
    const whole = before === undefined ? text : `${before.text}, ${text}`;
    found.set(key, { text: whole, paragraph, by: text, guessed: true });
  };
  for (const line of lines)
    for (const segment of segmentsOf(line.text)) {
      const email = segment.length > longestSegment ? undefined : emailIn.exec(segment)?.[0];
      if (email !== undefined && isFree("email") && checkEmail(email) === null) {
        put("email", email, line);
        const other = segment
          .replace(email, "")
          .replace(/[<>()\s:]+/g, " ")
          .trim();
        if (other !== "" && !/^e?-?mail$/i.test(other)) put("name", other, line);
      } else if (
        segment.length <= longestSegment &&
        phone.test(segment) &&
        isFree("telefon") &&
        checkPhone(segment) !== "malformed"
      )
        put("telefon", segment, line);
      else put(keyOf(segment, isFree), segment, line);
    }
  return found;
}

function keyOf(segment: string, isFree: (key: string) => boolean): string {
  if (person.test(segment)) return "name";
  if (department.test(segment)) return "referat";
  return isFree("name") || !isFree("referat") ? "name" : "referat";
}

function segmentsOf(text: string): readonly string[] {
  return text
    .split(/[,;|\t]|\s\/\s/)
    .map((segment) => segment.replace(/^[-•–*\s]+/, "").trim())
    .filter((segment) => segment !== "");
}

/** File names of pictures among lines without labels, in their order. */
export function fileNamesIn(lines: readonly Line[]): readonly LabelledValue[] {
  const short = lines.filter(({ text }) => text.length <= longestSegment);
  return short.flatMap((line) =>
    [...line.text.matchAll(fileName)].map(([name]) => ({
      ...line,
      text: name.replace(/^[-•–*\s]+/, "").trim(),
      by: name,
      guessed: true,
    })),
  );
}
