/** Writes docs/word-check.md: what only a real Word can show, step by step, and one line for each assumption. */
import { writeFile } from "node:fs/promises";
import { assumptions } from "../src/workbench/assumptions.ts";

/** The Words that people have; a release is checked in each. */
const hosts = ["LTSC 2021", "365 Windows", "365 Mac", "web"];

interface Step {
  readonly title: string;
  readonly do: string;
  readonly expect: string;
}

const steps: readonly Step[] = [
  {
    title: "Open the pane",
    do: "Sideload the add-in (README, “Into Word”), open an empty document, Start → Steckbrief öffnen.",
    expect:
      "The pane shows within two seconds “Noch kein Steckbrief” and two buttons; nothing is cut off at the width Word gives it.",
  },
  {
    title: "Insert",
    do: "“Steckbrief in dieses Dokument einfügen”.",
    expect:
      "Word works, the pane says so; then the whole form stands in the document with grey prompts, ten fields in the pane are “leer”. No extra empty paragraphs between fields. Ctrl+Z takes it out again (count the steps). On the web it may take seconds with Word's own dialog.",
  },
  {
    title: "Insert beside other text",
    do: "In a letter with the city's own template: put the cursor between two paragraphs and insert.",
    expect:
      "The letter is unchanged before and after the form; the form keeps its own look; headings of the template keep theirs.",
  },
  {
    title: "Begin a new document",
    do: "“Neues Dokument beginnen”.",
    expect:
      "A second window with the blank form, prompts, footer. On the web: a new tab, or a clear word if the browser blocks it.",
  },
  {
    title: "Type",
    do: "Type “Würzburg” into Stadt; 1010 characters into Beschreibung; a list with two levels into Funktionsweise.",
    expect:
      "Prompts vanish with the first key. Counters follow within a second while typing goes on, without leaving the control. Beschreibung says how many characters are too many; nothing is cut off. Deleting all text brings our prompt back.",
  },
  {
    title: "Go to a field",
    do: "Click a field in the pane; then F6 (Windows, Mac: Ctrl+F6 or Cmd+F6), type.",
    expect: "The document scrolls to the control, the caret stands in it, typing goes there.",
  },
  {
    title: "Cases",
    do: "Add a case, write into it, remove it again; Ctrl+Z.",
    expect: "“Anwendungsfall B” appears behind A with its heading and goes with its heading; A is untouched.",
  },
  {
    title: "Tracking",
    do: "Switch change tracking on, delete a word in Beschreibung, insert another; add a case.",
    expect:
      "The pane says that changes are tracked. With 1.4 and above the added case is not a revision and tracking is on afterwards. The export has the inserted word and not the deleted one.",
  },
  {
    title: "Trouble",
    do: "Delete a control (Developer tab → unlock, delete); copy a field with its control and paste it below; open the document read-only.",
    expect:
      "Each is said in words beside the field; “Wieder einfügen” puts the control back under its heading, other text untouched; for the double the pane says which counts.",
  },
  {
    title: "Picture",
    do: "Insert a JPEG of 2480 × 1654 pixels with alternative text, credit and consent. Save, close, open, `npx steckbrief extract` the file.",
    expect:
      "The picture has the width that was chosen, its alternative text (Bild → Alternativtext bearbeiten), the box is ticked. After saving the picture has all its pixels; if Word scaled it down, the finding says from what to what.",
  },
  {
    title: "Consent by hand",
    do: "Click the consent box in the document.",
    expect: "☐ becomes ☒ and the pane shows it within a second.",
  },
  {
    title: "Hand over",
    do: "Übergeben → JSON speichern; then each of the other ways; then the package.",
    expect:
      "Windows: the system's save dialog. Web: a download. Mac: no dialog and no download – the pane says so and leads on to the clipboard. Nothing is reported as done that is not. The saved JSON equals `npx steckbrief extract --bare` of the saved document.",
  },
  {
    title: "Send to a register",
    do: "Übergeben → Register und Schlüssel: address and token of a test register; send; send again; cut the network, change a word, send; close Word, open another Steckbrief, connect, send what waits.",
    expect:
      "The receipt names version and state; the second time it is unchanged. Without network the Steckbrief waits; after the restart the first view says so, and nothing goes before the click. The link to the register's page opens in the browser, not in the pane. “Register und Schlüssel entfernen” takes both away for good.",
  },
  {
    title: "Import",
    do: "New document, insert the form, Einlesen → the JSON.",
    expect:
      "Asks before it overwrites, fills every field, adds missing cases, says that pictures have to be inserted anew. “- ” lines are Word's own bullets, and no empty paragraph follows them in the field.",
  },
  {
    title: "Repair",
    do: "Delete the controls of three fields but not their text (Developer tab), then “Dokument reparieren”.",
    expect:
      "All fields are whole again with what was typed, in this document; Ctrl+Z takes it back. With a comment or a footnote in that stretch a copy opens in a new window.",
  },
  {
    title: "Umlauf",
    do: "Umlauf: set up two stations, begin, sign as the first, change a word of its section, sign again, save, close, open. Tracking on all the while.",
    expect:
      "The Laufzettel at the end is rewritten at each step, is one table in a locked frame, and is never tracked. The changed word overtakes that one Zeichnung only. After opening again the pane shows the same state.",
  },
  {
    title: "Release and merge",
    do: "Release it, try to type into a field, begin a new version. Then merge two copies of a Stern that contradict each other.",
    expect:
      "Released fields refuse typing and open again with the new version. The merge asks once per contradiction; text, lists and pictures of the copies are in the document.",
  },
  {
    title: "Look",
    do: "Dark theme; Windows contrast theme; English display language; 200 % zoom; pane as narrow as it goes.",
    expect:
      "Readable, nothing cut off, English throughout, states told by word and sign and not by colour alone. Word's menu does not cover the title.",
  },
  {
    title: "Screen reader",
    do: "NVDA or Narrator (VoiceOver on Mac): walk through the document's controls and through the pane.",
    expect:
      "Each control is read with its title. The pane's counters are announced at 90 %, 100 % and beyond, not at every key.",
  },
  {
    title: "LibreOffice and back",
    do: "Open the filled form in LibreOffice, change a word in each field, save as .docx, open it in Word.",
    expect: "The pane recognises the Steckbrief; `npx steckbrief extract` reads every changed word.",
  },
];

/** The page as it must stand in docs/. */
export function wordCheck(): string {
  const boxes = hosts.map(() => "☐").join(" | ");
  const rule = hosts.map(() => "---").join("|");
  return [
    "# What only a real Word can show",
    "",
    "<!-- Made by `npm run build:word-check`; change scripts/word-check.ts or src/workbench/assumptions.ts instead. -->",
    "",
    "All tests run Microsoft's genuine office.js, but against a host of our own. A person with Word goes through this page before a release, in Word LTSC 2021,",
    "Microsoft 365 on Windows and on the Mac, and Word on the web, and ticks what was seen. What differs is a bug of the add-in or of the table below: file it either way.",
    "",
    "## The journey",
    "",
    `| # | what to do | what to see | ${hosts.join(" | ")} |`,
    `|---|---|---|${rule}|`,
    ...steps.map(
      ({ title, do: action, expect }, index) =>
        `| ${index + 1} | **${title}.** ${cell(action)} | ${cell(expect)} | ${boxes} |`,
    ),
    "",
    "## Assumptions",
    "",
    "What the workbench's host imitates without anybody having seen it. Script Lab is a free add-in that runs a few lines of JavaScript in Word.",
    "",
    `| assumption | we assume | on the ground of | how to check | ${hosts.join(" | ")} |`,
    `|---|---|---|---|${rule}|`,
    ...assumptions.map(
      ({ id, assumed, source, check }) =>
        `| \`${id}\` | ${cell(assumed.en)} | ${cell(source)} | ${cell(check.en)} | ${boxes} |`,
    ),
    "",
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

if (process.argv[1] === import.meta.filename) await writeFile("docs/word-check.md", wordCheck());
