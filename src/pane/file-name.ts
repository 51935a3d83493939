import type { Steckbrief } from "../steckbrief/value.ts";

const foldings: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};
const longest = 60;

/**
 * Name for the files of a Steckbrief, without its ending: made of city and instrument, only ASCII letters, digits,
 * "-" and "_", so that no file system, mail program or archive trips over it.
 */
export function fileNameOf({ stadt, instrument }: Pick<Steckbrief, "stadt" | "instrument">): string {
  return ["Steckbrief", safe(stadt), safe(instrument)].filter((part) => part !== "").join("_");
}

function safe(text: string | null): string {
  return (text ?? "")
    .normalize("NFC")
    .replace(/[äöüÄÖÜß]/g, (letter) => foldings[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
}
