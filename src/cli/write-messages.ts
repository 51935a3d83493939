import { fixed, type Message } from "../steckbrief/messages.ts";

/** What the commands say that write into documents. */
export const writeMessages = {
  fill: fixed(
    "füllt das Formular oder ein vorhandenes Dokument mit einem Steckbrief (JSON)",
    "fills the form or a document of yours with a Steckbrief (JSON)",
  ),
  json: fixed(
    "Steckbrief als JSON; „-“ für die Standardeingabe",
    "Steckbrief as JSON; “-” for standard input",
  ),
  optionInto: fixed(
    "Dokument (.docx), das gefüllt wird; ohne Angabe das leere Formular",
    "document (.docx) to fill; the blank form where none is given",
  ),
  repair: fixed(
    "stellt ein beschädigtes Formular wieder her: derselbe Inhalt, alle Felder wieder ganz",
    "restores a damaged form: the same content, every field whole again",
  ),
  document: fixed("Dokument (.docx)", "document (.docx)"),
  inFile: {
    de: ({ file, reason }) => `${file}: ${reason}`,
    en: ({ file, reason }) => `${file}: ${reason}`,
  } as Message<{ file: string; reason: string }>,
  standardInput: fixed("Standardeingabe", "standard input"),
  whole: {
    de: ({ file }) => `${file}: Das Formular ist in Ordnung; es gab nichts wiederherzustellen.`,
    en: ({ file }) => `${file}: the form is fine; there was nothing to restore.`,
  } as Message<{ file: string }>,
};
