import { fixed } from "../steckbrief/messages.ts";

/** What `steckbrief umlauf` says. */
export const umlaufMessages = {
  umlauf: fixed(
    "zeigt den Umlauf eines Steckbriefs: Laufweg, Zeichnungen, was offen ist; prüft das Protokoll",
    "shows the circulation of a Steckbrief: route, signatures, what is open; verifies the record",
  ),
  document: fixed("ein Steckbrief (.docx)", "a Steckbrief (.docx)"),
  optionJson: fixed("als JSON ausgeben", "print as JSON"),
  optionProtokoll: fixed("das Protokoll ausgeben: csv oder json", "print the record: csv or json"),
  optionXdomea: fixed(
    "den Laufweg als xdomea-3.0-Nachricht für die E-Akte schreiben; „-“ für die Standardausgabe",
    "write the route as an xdomea 3.0 message for the e-file; “-” for standard output",
  ),
  wrongProtokoll: {
    de: ({ name }: { name: string }) =>
      `Das Protokoll gibt es als csv oder json, nicht als „${name}“. Rufen Sie den Befehl mit --protokoll csv oder --protokoll json auf.`,
    en: ({ name }: { name: string }) =>
      `The record comes as csv or json, not as “${name}”. Call the command with --protokoll csv or --protokoll json.`,
  },
  onlyOne: fixed(
    "--json, --protokoll und --xdomea - schreiben alle auf die Standardausgabe. Nehmen Sie nur eines davon.",
    "--json, --protokoll and --xdomea - all write to standard output. Take only one of them.",
  ),
  none: {
    de: ({ file }: { file: string }) =>
      `„${file}“ hat keinen Umlauf. Richten Sie ihn im Aufgabenbereich unter „Umlauf“ ein.`,
    en: ({ file }: { file: string }) => `“${file}” has no circulation. Set it up in the pane under “Umlauf”.`,
  },
  noRoute: {
    de: ({ file }: { file: string }) =>
      `„${file}“: Der Laufweg ist leer, und eine xdomea-Nachricht braucht mindestens eine Station. Tragen Sie den Laufweg zuerst ein.`,
    en: ({ file }: { file: string }) =>
      `“${file}”: the route is empty, and an xdomea message needs at least one station. Enter the route first.`,
  },
  version: fixed("Fassung", "Version"),
  workingCopy: fixed("Arbeitsfassung nach Freigabe", "working copy after release"),
  lead: fixed("Federführung", "Lead"),
  turn: fixed("Dran", "Turn"),
  nobody: fixed("niemand; der Umlauf ist abgeschlossen", "nobody; the circulation is finished"),
  route: fixed("Laufweg", "Route"),
  open: fixed("Offen", "Open"),
  changed: fixed("danach geändert", "changed since"),
  record: fixed("Protokoll", "Record"),
  whole: {
    de: ({ count }: { count: number }) =>
      `${count} ${count === 1 ? "Eintrag" : "Einträge"}, schlüssig. Das zeigt, dass nachträglich nichts verändert wurde; wer gehandelt hat, beweist es nicht.`,
    en: ({ count }: { count: number }) =>
      `${count} ${count === 1 ? "entry" : "entries"}, consistent. That shows that nothing was changed afterwards; it does not prove who acted.`,
  },
  broken: {
    de: ({ count, seq }: { count: number; seq: number }) =>
      `${count} Einträge; die Kette bricht bei Eintrag ${seq}:`,
    en: ({ count, seq }: { count: number; seq: number }) =>
      `${count} entries; the chain breaks at entry ${seq}:`,
  },
} as const;
