import { validatePhoneNumberLength } from "libphonenumber-js/min";

export type EmailProblem =
  | "at-missing"
  | "at-twice"
  | "blank"
  | "ending-missing"
  | "punctuation"
  | "malformed";
export type PhoneProblem = "area-code-missing" | "too-short" | "too-long" | "malformed";

const letters = String.raw`\p{L}\p{M}\p{N}`;
const localPart = new RegExp(
  `^[${letters}!#$%&'*+/=?^_\`{|}~-]+(?:\\.[${letters}!#$%&'*+/=?^_\`{|}~-]+)*$`,
  "u",
);
const domainLabel = new RegExp(`^[${letters}](?:[${letters}-]*[${letters}])?$`, "u");
const domainEnding = /^(?:[\p{L}\p{M}]{2,}|xn--[a-z0-9-]+)$/iu;

/** What is wrong with an e-mail address (or several, separated by comma or semicolon), or null. Domains may have umlauts. */
export function checkEmail(text: string): EmailProblem | null {
  const typed = text.trim();
  if (/[.,;:]$/.test(typed)) return "punctuation";
  return firstProblem(typed.split(/[;,\n]/), checkOneEmail);
}

/**
 * What is wrong with a telephone number (or several), or null: only its length and signs, by the numbering plan of
 * its country (libphonenumber), since a number's ranges change. Numbers without + are German.
 */
export function checkPhone(text: string): PhoneProblem | null {
  return firstProblem(text.split(/[;,\n]|\s(?:oder|und|bzw\.)\s/u), checkOnePhone);
}

function firstProblem<Problem>(
  pieces: readonly string[],
  check: (piece: string) => Problem | null,
): Problem | null {
  return pieces.reduce<Problem | null>((problem, piece) => problem ?? check(piece.trim()), null);
}

/** An address as most are: ASCII, with dots between its words. Nothing below finds anything wrong with it. */
const usualEmail = /^[\w-]+(?:\.[\w-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,}$/i;

function checkOneEmail(address: string): EmailProblem | null {
  if (usualEmail.test(address)) return null;
  const [local = "", domain, ...more] = address.split("@");
  if (domain === undefined) return "at-missing";
  if (more.length > 0) return "at-twice";
  if (/\s/u.test(address)) return "blank";
  const labels = domain.split(".");
  if (!localPart.test(local) || !labels.every((label) => domainLabel.test(label))) return "malformed";
  return labels.length > 1 && domainEnding.test(labels.at(-1) ?? "") ? null : "ending-missing";
}

/** Number without area code that every German authority answers. */
const authorities = "115";

/**
 * A German number as most are written. With or without its zero it has 7 to 11 digits, and the plan allows 4 to 15,
 * whatever the area: the library says so too, in as long as the check of all other fields takes.
 */
const usualNumber = /^0[1-9](?:[ /-]?\d){6,9}$/;

function checkOnePhone(piece: string): PhoneProblem | null {
  if (usualNumber.test(piece)) return null;
  const number = piece
    .replace(/^(?:tel|telefon|fon|mobil|phone)\b\.?:?\s*/iu, "")
    .replace(/\s*\(?(?:durchwahl|dw|apparat|app)\b\.?:?\s*(\d+)\)?$/iu, " ext. $1");
  if (number === authorities) return null;
  const problem = validatePhoneNumberLength(number, "DE");
  if (problem === "TOO_SHORT") return "too-short";
  if (problem === "TOO_LONG") return "too-long";
  if (problem !== undefined) return "malformed";
  return /^\(?[+0]/.test(number) ? null : "area-code-missing";
}
