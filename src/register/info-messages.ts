import { fixed, type Message } from "../steckbrief/messages.ts";

/** Headings and sentences of the pages about the register. What only the operator can say comes from its file. */
export const info = {
  unnamedNote: fixed(
    "Die Betreiberin hat sich noch nicht eingetragen. Was in eckigen Klammern steht, ist ein Platzhalter; das Betriebshandbuch sagt, wo es hingehört.",
    "The operator has not entered its details yet. What stands in square brackets is a placeholder; the operator's handbook says where it belongs.",
  ),
  what: fixed("Was hier steht", "What you find here"),
  whatText: fixed(
    "Städte beschreiben auf zwei Seiten, wie Verwaltung, Politik und Zivilgesellschaft bei ihnen um Grundstücke, Gebäude und Quartiere zusammenarbeiten: je Steckbrief ein Instrument. Andere Kommunen sollen es nachahmen können.",
    "Cities describe on two pages how administration, politics and civil society work together over land, buildings and neighbourhoods: one instrument per entry. Other municipalities shall be able to imitate it.",
  ),
  how: fixed("Wie ein Steckbrief hierher kommt", "How an entry gets here"),
  howText: fixed(
    "Die Verwaltung füllt das Formular gemeinsam mit ihren Kooperationspartner:innen aus, lässt es bei allen umlaufen und sendet es ein. Die Redaktion prüft es und veröffentlicht es; jede spätere Version wird eine neue Version, die alten bleiben lesbar.",
    "The administration fills in the form together with its cooperation partners, passes it round to all of them and sends it in. The editors check and publish it; each later wording becomes a new version, the old ones stay readable.",
  ),
  persons: fixed("Namen und Bilder", "Names and pictures"),
  personsText: fixed(
    "Eine Ansprechperson steht hier nur, wenn sie damit einverstanden ist; sonst das Referat. Bilder erscheinen nur mit Einwilligung, ohne Aufnahmeort und Kameradaten, und verschwinden überall, wenn sie widerrufen wird.",
    "A contact person is named here only with their agreement; otherwise the department is. Pictures appear only with consent, without place and camera data, and disappear everywhere when it is withdrawn.",
  ),
  licence: fixed("Weiterverwenden", "Using the content"),
  address: fixed("Anschrift", "Address"),
  represented: fixed("Vertreten durch", "Represented by"),
  contact: fixed("Kontakt", "Contact"),
  email: fixed("E-Mail", "E-mail"),
  phone: fixed("Telefon", "Telephone"),
  responsible: fixed("Verantwortlich", "Controller"),
  officer: fixed("Datenschutzbeauftragte:r", "Data protection officer"),
  authority: fixed("Aufsichtsbehörde", "Supervisory authority"),
  visiting: fixed("Wenn Sie diese Seiten lesen", "When you read these pages"),
  visitingText: fixed(
    "Es wird nichts über Sie gespeichert: keine Cookies, keine Zählung, keine Inhalte von anderen Servern. Ob der Webserver davor Zugriffe protokolliert, sagt die Betreiberin unten.",
    "Nothing is stored about you: no cookies, no counting, no content from other servers. Whether the web server in front keeps access logs, the operator says below.",
  ),
  entered: fixed("Wenn Sie in einem Steckbrief stehen", "When an entry names you"),
  enteredText: fixed(
    "Gespeichert wird, was im Steckbrief steht: Referat, Name, dienstliche E-Mail-Adresse und Telefonnummer, dazu Urheber:in und Alternativtext von Bildern. Veröffentlicht werden Name, Adresse und Nummer nur, wenn das vereinbart ist. Sie können Auskunft, Berichtigung und Löschung verlangen und eine Einwilligung jederzeit widerrufen; schreiben Sie dafür an die Adresse unten.",
    "What the entry says is stored: department, name, business e-mail address and telephone number, and the credit and alternative text of pictures. Name, address and number are published only where that is agreed. You may ask for access, rectification and erasure and withdraw consent at any time; write to the address below.",
  ),
  sending: fixed("Wenn Sie einen Steckbrief einsenden", "When you send in an entry"),
  sendingText: fixed(
    "Der Zugangsschlüssel gehört der Stadt, nicht einer Person. Im Protokoll steht sein Name, nicht Ihrer. Redakteur:innen bekommen nach der Anmeldung ein Cookie, das nur die Sitzung hält und beim Abmelden gelöscht wird.",
    "The token belongs to the city, not to a person. The log carries its name, not yours. Editors get a cookie after logging in that only keeps the session and is deleted when they log out.",
  ),
  standard: fixed("Stand der Barrierefreiheit", "State of accessibility"),
  standardText: fixed(
    "Die Seiten folgen BITV 2.0 und WCAG 2.1, Stufe AA: Sie lassen sich mit der Tastatur bedienen, kommen ohne Skript aus, vergrößern sich ohne Verlust und haben zu Karte und Zeitleiste eine gleichwertige Liste. Geprüft wird mit axe bei jeder Änderung; eine Prüfung durch Menschen mit Behinderungen steht aus, bis die Betreiberin sie hier nennt.",
    "The pages follow BITV 2.0 and WCAG 2.1, level AA: they work by keyboard, need no script, enlarge without loss and offer an equal list beside map and timeline. They are checked with axe at every change; a test by people with disabilities is pending until the operator names it here.",
  ),
  barriers: fixed("Bekannte Barrieren", "Known barriers"),
  barriersText: fixed(
    "Die Texte der Steckbriefe stammen von vielen Städten: Manche Bilder haben keine Beschreibung, und nicht alle Texte sind in einfacher Sprache. Leichte Sprache und Gebärdensprache gibt es noch nicht.",
    "The texts of the entries come from many cities: some pictures have no description, and not all texts are in plain language. Easy language and sign language are not offered yet.",
  ),
  reportBarrier: fixed("Barriere melden", "Report a barrier"),
  enforcement: fixed("Durchsetzung", "Enforcement"),
} as const;

/** The page for those who use the register by program. */
export const dataPage = {
  lead: fixed(
    "Alles, was hier steht, gibt es auch als Daten: ohne Schlüssel, unter der genannten Lizenz.",
    "Everything shown here is also available as data: without a key, under the licence named.",
  ),
  all: fixed("Alles auf einmal", "All at once"),
  allText: fixed(
    "Ein ZIP mit allen veröffentlichten Steckbriefen (JSON Lines), ihren Bildern und Prüfsummen.",
    "A ZIP with all published entries (JSON Lines), their pictures and checksums.",
  ),
  lists: fixed("Listen", "Lists"),
  listText: fixed(
    "Dieselben Angaben wie im Katalog schränken ein: q, land, ags, aktionsfeld, von, bis, laufend; cursor blättert weiter.",
    "The same parameters as in the catalogue narrow it down: q, land, ags, aktionsfeld, von, bis, laufend; cursor turns the page.",
  ),
  one: fixed("Ein Steckbrief", "One entry"),
  oneText: fixed(
    "Die Adresse nennt die neueste Version; jede Version bleibt unter ihrer eigenen Adresse unverändert.",
    "The address names the newest version; each version stays unchanged at its own address.",
  ),
  description: fixed("Beschreibung der API (OpenAPI 3.1)", "Description of the API (OpenAPI 3.1)"),
  catalogueFile: fixed(
    "Beschreibung des Datensatzes (DCAT-AP.de)",
    "Description of the dataset (DCAT-AP.de)",
  ),
  schema: fixed("JSON-Schema eines Steckbriefs", "JSON Schema of an entry"),
  feed: fixed("Neues und Geändertes (Atom)", "New and changed entries (Atom)"),
  format: fixed("Format", "Format"),
  address: fixed("Adresse", "Address"),
  excel: fixed("Tabelle (CSV), öffnet sich in Excel", "Table (CSV), opens in Excel"),
  submitting: fixed("Einsenden", "Submitting"),
  submittingText: fixed(
    "Aus Word heraus: in der Seitenleiste „An das Register senden“. Aus einem Fachverfahren: POST mit JSON oder .docx und dem Schlüssel Ihrer Stadt. Einen Schlüssel vergibt die Redaktion.",
    "From Word: “Send to the register” in the task pane. From another system: POST with JSON or .docx and your city's token. The editors issue tokens.",
  ),
} as const;

export const licenceSentence: Message<{ readonly name: string }> = {
  de: ({ name }) =>
    `Die Texte stehen unter der ${name}. Nennen Sie die Stadt und das Register; wie, steht bei jedem Steckbrief. Bilder dürfen Sie nur verwenden, wenn ihre Urheber:innen zustimmen.`,
  en: ({ name }) =>
    `The texts are available under ${name}. Name the city and the register; each entry says how. Pictures may be used only if their authors agree.`,
};
