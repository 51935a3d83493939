import type { Move } from "../register/life.ts";
import type { Role } from "../register/record.ts";
import type { Wording } from "../steckbrief/kinds.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";

/** What the commands of the register say beside the import. */
export const commandMessages = {
  list: fixed("listet die Einträge mit Zustand und Version", "lists the records with state and version"),
  optionState: fixed(
    "nur Einträge in diesem Zustand (eingegangen, geprueft, veroeffentlicht, zurueckgezogen, archiviert)",
    "only records in this state (eingegangen, geprueft, veroeffentlicht, zurueckgezogen, archiviert)",
  ),
  show: fixed(
    "zeigt einen Eintrag: Zustand, Versionen, Befunde, Anmerkungen, Protokoll",
    "shows a record: state, versions, findings, remarks, log",
  ),
  id: fixed("Kennung des Eintrags", "id of the record"),
  reason: fixed("Begründung; sie ist öffentlich zu lesen", "reason; the public reads it"),
  remark: fixed("fügt eine Anmerkung der Redaktion hinzu", "adds a remark of the editors"),
  remarkText: fixed("Text der Anmerkung", "text of the remark"),
  aktionsfeld: fixed("ordnet einem Eintrag ein Aktionsfeld zu", "assigns an Aktionsfeld to a record"),
  aktionsfeldName: fixed("Name des Aktionsfelds; „-“ für keines", "name of the Aktionsfeld; “-” for none"),
  twins: fixed(
    "listet mögliche Dubletten, über die niemand entschieden hat",
    "lists possible Dubletten that nobody decided on",
  ),
  merge: fixed(
    "führt eine Dublette zusammen: Der zweite Eintrag leitet auf den ersten um",
    "merges Dubletten: the second record leads to the first",
  ),
  separate: fixed("hält fest, dass zwei Einträge verschieden sind", "records that two records are different"),
  contact: fixed(
    "hält fest, dass die Ansprechperson der Veröffentlichung zugestimmt hat",
    "records that the contact agreed to being published",
  ),
  optionRevoke: fixed("nimmt die Zustimmung zurück", "takes the agreement back"),
  picture: fixed(
    "nimmt ein Bild überall heraus, dessen Einwilligung widerrufen ist",
    "takes a picture out of everything whose consent was withdrawn",
  ),
  sha256: fixed("SHA-256 des Bildes", "SHA-256 of the picture"),
  person: fixed(
    "sucht eine Person in allen Versionen (Auskunft nach Art. 15 DSGVO)",
    "finds a person in all versions (GDPR Art. 15)",
  ),
  personTerms: fixed("Name, E-Mail-Adresse, Telefonnummer", "name, e-mail address, telephone number"),
  personDelete: fixed(
    "entfernt die Person aus allem (Art. 17 DSGVO)",
    "takes the person out of everything (GDPR Art. 17)",
  ),
  personJson: fixed("Auskunft als JSON", "answer as JSON"),
  remove: fixed(
    "löscht einen Eintrag endgültig, mit allen Versionen",
    "deletes a record for good, with all versions",
  ),
  optionYes: fixed("fragt nicht nach", "does not ask"),
  token: fixed(
    "Schlüssel für Städte, Redaktion und Verwaltung",
    "tokens for cities, editors and administrators",
  ),
  tokenCreate: fixed(
    "macht einen Schlüssel und zeigt ihn dieses eine Mal",
    "makes a token and shows it this once",
  ),
  tokenList: fixed("listet die Schlüssel", "lists the tokens"),
  tokenRevoke: fixed("widerruft einen Schlüssel", "revokes a token"),
  tokenId: fixed("Kennung des Schlüssels oder ihr Anfang", "id of the token, or its beginning"),
  role: fixed(
    "einreichung, redaktion oder verwaltung",
    "einreichung (submitter), redaktion (editor) or verwaltung (administrator)",
  ),
  optionLabel: fixed(
    "wofür der Schlüssel ist; steht im Protokoll",
    "what the token is for; stands in the log",
  ),
  optionCity: fixed("Stadt, für die eingereicht wird: Name oder AGS", "city to submit for: name or AGS"),
  backup: fixed("sichert das ganze Register in eine Datei", "backs the whole register up into a file"),
  restore: fixed(
    "spielt eine Sicherung in ein leeres Register ein",
    "restores a backup into an empty register",
  ),
  file: fixed("Sicherungsdatei", "backup file"),
  gemeinden: fixed(
    "ersetzt die Liste der Gemeinden durch eine eigene",
    "replaces the list of municipalities by your own",
  ),
  gemeindenImport: fixed(
    "liest eine Liste ein: CSV mit name;ags;lat;lon und, wenn vorhanden, einwohner",
    "reads a list: CSV with name;ags;lat;lon and, where known, einwohner",
  ),
  csv: fixed("CSV-Datei", "CSV file"),
  reindex: fixed("baut den Suchindex neu auf", "makes the search index anew"),
  compact: fixed(
    "gibt den Platz von Gelöschtem frei und überschreibt es damit",
    "gives back the space of what was deleted, and so overwrites it",
  ),
  done: fixed("Erledigt.", "Done."),
  none: fixed("Keine.", "None."),
  wrongState: {
    de: ({ name }) => `Den Zustand „${name}“ gibt es nicht.`,
    en: ({ name }) => `There is no state “${name}”.`,
  } as Message<{ name: string }>,
  wrongRole: {
    de: ({ name }) =>
      `Die Rolle „${name}“ gibt es nicht. Möglich sind einreichung, redaktion und verwaltung.`,
    en: ({ name }) => `There is no role “${name}”. Use einreichung, redaktion or verwaltung.`,
  } as Message<{ name: string }>,
  needsYes: fixed(
    "Das lässt sich nicht rückgängig machen. Wiederholen Sie den Aufruf mit --ja, wenn Sie es wollen.",
    "This can't be undone. Repeat the command with --ja if you want it.",
  ),
  tokenMade: {
    de: ({ token, id }) =>
      `Schlüssel (wird nur dieses eine Mal gezeigt):\n  ${token}\nKennung für den Widerruf: ${id}`,
    en: ({ token, id }) => `Token (shown only this once):\n  ${token}\nId for revoking it: ${id}`,
  } as Message<{ token: string; id: string }>,
  backedUp: {
    de: ({ file, rows }) =>
      `${file}: gesichert (${rows} Zeilen). Die Datei enthält alles, auch Personendaten: Bewahren Sie sie sicher auf.`,
    en: ({ file, rows }) =>
      `${file}: backed up (${rows} rows). The file holds everything, personal data too: keep it safe.`,
  } as Message<{ file: string; rows: number }>,
  restored: {
    de: ({ file, rows }) => `${file}: eingespielt (${rows} Zeilen).`,
    en: ({ file, rows }) => `${file}: restored (${rows} rows).`,
  } as Message<{ file: string; rows: number }>,
  fileFailed: {
    de: ({ file, reason }) =>
      `${file}: nicht zu lesen oder zu schreiben (${reason}). Prüfen Sie Pfad, Rechte und freien Platz.`,
    en: ({ file, reason }) =>
      `${file}: can't be read or written (${reason}). Check path, rights and free space.`,
  } as Message<{ file: string; reason: string }>,
  mentions: {
    de: ({ count }) => `${count} ${count === 1 ? "Fundstelle" : "Fundstellen"}.`,
    en: ({ count }) => `${count} ${count === 1 ? "place" : "places"}.`,
  } as Message<{ count: number }>,
  erased: {
    de: ({ records, versions, remarks, sources }) =>
      `Entfernt aus ${versions} Versionen von ${records} Einträgen und ${remarks} Anmerkungen; ${sources} eingereichte Dateien gelöscht. Sicherungen enthalten die Daten bis zu ihrer Löschung.`,
    en: ({ records, versions, remarks, sources }) =>
      `Taken out of ${versions} versions of ${records} records and ${remarks} remarks; ${sources} files as sent in are deleted. Backups hold the data until they are deleted.`,
  } as Message<{ records: number; versions: number; remarks: number; sources: number }>,
  pictureGone: {
    de: ({ records, sources }) =>
      `Das Bild ist aus ${records} Einträgen entfernt, ${sources} eingereichte Dateien sind gelöscht. Sicherungen enthalten es bis zu ihrer Löschung.`,
    en: ({ records, sources }) =>
      `The picture was taken out of ${records} records, ${sources} files as sent in are deleted. Backups hold it until they are deleted.`,
  } as Message<{ records: number; sources: number }>,
  gemeindenRead: {
    de: ({ count }) => `${count} Gemeinden übernommen. Laufende Server lesen die Liste beim nächsten Start.`,
    en: ({ count }) =>
      `${count} municipalities taken over. Servers that run read the list at their next start.`,
  } as Message<{ count: number }>,
  noGemeinden: fixed(
    "In der Liste steht keine lesbare Gemeinde; es bleibt bei der bisherigen.",
    "The list holds no municipality that can be read; the one before stays.",
  ),
};

/** What each move is for, in the help. */
export const moveHelp: Readonly<Record<Move, Wording>> = {
  pruefen: { de: "kennzeichnet die neueste Version als geprüft", en: "marks the newest version as checked" },
  zurueckgeben: {
    de: "setzt einen Eintrag zurück auf „eingegangen“",
    en: "sets a record back to “received”",
  },
  veroeffentlichen: { de: "veröffentlicht die neueste Version", en: "publishes the newest version" },
  zurueckziehen: { de: "zieht einen Eintrag mit Begründung zurück", en: "withdraws a record, with a reason" },
  archivieren: {
    de: "legt einen veröffentlichten Eintrag ins Archiv",
    en: "puts a published record into the archive",
  },
  wiederaufnehmen: { de: "nimmt einen Eintrag wieder auf", en: "takes a record up again" },
};

/** Roles as they are typed. */
export const roleNames: Readonly<Record<Role, string>> = {
  submitter: "einreichung",
  editor: "redaktion",
  administrator: "verwaltung",
};
