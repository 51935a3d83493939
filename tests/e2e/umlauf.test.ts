import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSteckbrief } from "../../src/docx/read.ts";
import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { formatUmlauf } from "../../src/umlauf/json.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import {
  contextWith,
  done,
  federfuehrung,
  freshUmlauf,
  idAt,
  signedBy,
  stationWith,
} from "../umlauf/sample.ts";
import { violationsIn } from "./axe.ts";
import { type Bench, startBench } from "./harness.ts";
import { documentXml, overflowAt, type Pane, savedBytes, shownIn, typeInto } from "./pane-bench.ts";
import {
  actAs,
  begin,
  filledForm,
  gueltigkeit,
  openUmlauf,
  press,
  readingOf,
  setUp,
  sign,
  waitForGueltigkeit,
} from "./umlauf-bench.ts";
import { returned, withoutPart, withUmlauf } from "./umlauf-files.ts";

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

/** A document as LibreOffice saves it. */
function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "steckbrief-resaved-"));
  try {
    writeFileSync(join(folder, "in.docx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice ?? "", [
      profile,
      "--headless",
      "--convert-to",
      "docx",
      "--outdir",
      join(folder, "out"),
      join(folder, "in.docx"),
    ]);
    return new Uint8Array(readFileSync(join(folder, "out", "in.docx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let bench: Bench;
let pane: Pane;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());
afterEach(() => pane?.page.context().close());

const verband = "Verband offener Werkstätten";
const reihe = [
  { organisation: verband, abschnitte: ["Funktionsweise"], email: "kurz@verband.example" },
  { organisation: "Rechtsamt", verfuegung: "recht", abschnitte: ["Rechtliche Grundlage"] },
  { organisation: "Genossenschaft Mitte eG", abschnitte: ["Anwendungsbeispiele"] },
  { organisation: "Oberbürgermeisterin", verfuegung: "schlusszeichnung" },
];

test("in a Reihe of four a change overtakes exactly whom it concerns, who signs again, up to the release", async () => {
  pane = await openUmlauf(bench);
  await setUp(pane, reihe);
  await begin(pane);
  await sign(pane, verband, "Hr. Kurz");
  await sign(pane, "Rechtsamt", "Fr. Streng");

  await typeInto(pane, "steckbrief.funktionsweise", "Jede Woche. ");
  await waitForGueltigkeit(pane, verband, "ueberholt");
  expect(await gueltigkeit(pane, "Rechtsamt")).toBe("gueltig");
  const changes = pane.frame.locator('[data-changes="funktionsweise"]');
  await changes.locator("summary").click();
  await changes.locator("ins", { hasText: "Jede Woche." }).waitFor();
  expect(await changes.locator("ins").count()).toBe(1);
  await actAs(pane, "Hr. Kurz");
  await press(pane, "Erneut zeichnen: mitgezeichnet");
  await waitForGueltigkeit(pane, verband, "gueltig");

  await sign(pane, "Genossenschaft Mitte eG", "Hr. Mitte");
  await actAs(pane, "Fr. Lang");
  await press(pane, "In die Schlusszeichnung geben");
  await pane.frame.getByRole("heading", { name: /^Umlauf: Schlusszeichnung/ }).waitFor();
  await press(pane, "Freigeben");
  await pane.frame
    .getByRole("alert")
    .getByText(/Schlusszeichnung von Oberbürgermeisterin fehlt/)
    .waitFor();
  await sign(pane, "Oberbürgermeisterin", "OB Stark");
  await actAs(pane, "Fr. Lang");
  await press(pane, "Freigeben");
  await pane.frame.getByText(/^Freigegeben am/).waitFor();

  const { umlauf, breaks, lage } = await readingOf(pane);
  expect({ lage, breaks, zustand: umlauf?.zustand }).toEqual({
    lage: "whole",
    breaks: [],
    zustand: "freigegeben",
  });
  expect(umlauf?.zeichnungen.map(({ wer }) => wer)).toEqual([
    "Hr. Kurz",
    "Fr. Streng",
    "Hr. Kurz",
    "Hr. Mitte",
    "OB Stark",
  ]);
  const xml = await documentXml(pane);
  expect(xml.match(/w:val="steckbrief\.umlauf"/g)).toHaveLength(1);
  expect(xml).toMatch(/steckbrief\.stadt"\/>(?:(?!<\/w:sdtPr>).)*sdtContentLocked/s);
  expect(await violationsIn(pane.frame)).toEqual([]);
  expect(await overflowAt(pane, 320)).toBe(0);
}, 240_000);

/** A Stern of five in circulation, as the Federführung sent it out. */
function sentOut(): Uint8Array {
  const stationen = ["Verband", "Rechtsamt", "Genossenschaft", "Presseamt", "Stiftung"].map((organisation) =>
    stationWith({ organisation }),
  );
  const umlauf = done({ ...freshUmlauf(), modus: "stern" }, [
    { move: "set-up", modus: "stern", policy: "abschnittsweise", federfuehrung },
    { move: "set-route", stationen },
    { move: "start" },
  ]);
  return writeUmlauf(filledForm(), umlauf);
}

const signedAt = (bytes: Uint8Array, nr: number, values: Partial<Steckbrief>, wer: string) =>
  returned(bytes, values, [
    {
      move: "sign",
      station: idAt(readSteckbrief(bytes).umlauf?.umlauf ?? freshUmlauf(), nr),
      art: "mitgezeichnet",
      deputy: null,
      vermerk: null,
      akteur: wer,
    },
  ]);

test("five returned copies, two in contradiction, one by LibreOffice, one without the add-in, become one", async () => {
  const base = sentOut();
  const libreOffice =
    soffice === undefined ? signedAt(base, 3, {}, "Hr. Mitte") : resaved(signedAt(base, 3, {}, "Hr. Mitte"));
  const copies = [
    {
      name: "verband.docx",
      bytes: signedAt(
        base,
        1,
        { beschreibung: "Ein ehemaliges Kaufhaus wird von vielen entwickelt." },
        "Hr. Kurz",
      ),
    },
    {
      name: "rechtsamt.docx",
      bytes: signedAt(
        base,
        2,
        { beschreibung: "Ein ehemaliges Kaufhaus wird gemeinsam umgebaut." },
        "Fr. Streng",
      ),
    },
    { name: "genossenschaft.docx", bytes: libreOffice },
    {
      name: "presseamt-ohne-addin.docx",
      bytes: returned(base, { uebertragbarkeit: "Überall, wo ein Haus leer steht." }),
    },
    {
      name: "stiftung.docx",
      bytes: signedAt(
        base,
        5,
        { rechtlicheGrundlage: "Beschluss des Stadtrats vom 11. Mai 2017." },
        "Fr. Stift",
      ),
    },
  ];
  pane = await openUmlauf(bench, base);
  await actAs(pane, "Fr. Lang");
  await press(pane, "Rückläufe zusammenführen");
  await pane.frame.getByRole("heading", { name: "Rückläufe zusammenführen" }).waitFor();
  await pane.frame.locator('input[type="file"]').setInputFiles(
    copies.map(({ name, bytes }) => ({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(bytes),
    })),
  );
  await pane.frame.getByText("stiftung.docx").first().waitFor();
  await press(pane, "Vergleichen");
  const conflict = pane.frame.locator("[data-conflict]");
  await conflict.first().waitFor();
  expect(await conflict.count()).toBe(1);
  expect(await conflict.locator("ins").count()).toBeGreaterThan(1);
  await pane.frame.getByText("1 Widerspruch ist noch offen.").waitFor();
  await conflict.getByLabel("aus rechtsamt.docx").check();
  expect(await violationsIn(pane.frame)).toEqual([]);
  expect(await overflowAt(pane, 320)).toBe(0);
  await pane.frame.getByRole("button", { name: "Zusammenführen", exact: true }).click();
  await pane.frame.getByText(/Die Rückläufe sind zusammengeführt/).waitFor();

  const { steckbrief, umlauf } = readSteckbrief(await savedBytes(pane));
  expect(steckbrief).toMatchObject({
    beschreibung: "Ein ehemaliges Kaufhaus wird gemeinsam umgebaut.",
    uebertragbarkeit: "Überall, wo ein Haus leer steht.",
    rechtlicheGrundlage: "Beschluss des Stadtrats vom 11. Mai 2017.",
  });
  expect(umlauf?.breaks).toEqual([]);
  const wer = new Set(umlauf?.umlauf?.zeichnungen.map((one) => one.wer));
  expect([...wer]).toEqual(expect.arrayContaining(["Hr. Kurz", "Fr. Streng", "Hr. Mitte", "Fr. Stift"]));
}, 240_000);

test("what is read while somebody types leaves the keyboard to the document", async () => {
  pane = await openUmlauf(bench, writeUmlauf(filledForm(), signedBy(1)));
  await waitForGueltigkeit(pane, verband, "gueltig");
  await pane.frame.evaluate(() => (document.activeElement as HTMLElement).blur());
  await typeInto(pane, "steckbrief.funktionsweise", "Jede Woc");
  await waitForGueltigkeit(pane, verband, "ueberholt");
  await pane.page.keyboard.type("he.");
  expect(await shownIn(pane, "steckbrief.funktionsweise").textContent()).toContain("Jede Woche.");
}, 120_000);

/** A document that was released, as the Federführung sent it to everybody. */
function released(): Uint8Array {
  const context = contextWith();
  return writeUmlauf(filledForm(), done(signedBy(5, context), [{ move: "release" }], context));
}

describe("a released file that somebody changed outside", () => {
  test("with another text is called a working copy", async () => {
    pane = await openUmlauf(bench, returned(released(), { stadt: "Y-town" }));
    await pane.frame.getByText(/^Arbeitsfassung nach Freigabe/).waitFor();
    expect((await readingOf(pane)).umlauf?.zustand).toBe("freigegeben");
  }, 120_000);

  test.each<[string, RegExp, (umlauf: Umlauf) => Umlauf]>([
    [
      "an entry of the Protokoll removed",
      /Eintrag 5/,
      (umlauf) => ({ ...umlauf, protokoll: umlauf.protokoll.filter(({ seq }) => seq !== 5) }),
    ],
    [
      "a hash forged",
      /Eintrag 4/,
      (umlauf) => ({
        ...umlauf,
        protokoll: umlauf.protokoll.map((one) => (one.seq === 4 ? { ...one, hash: "0".repeat(64) } : one)),
      }),
    ],
    [
      "a Zeichnung changed",
      /Person 2/,
      (umlauf) => ({
        ...umlauf,
        zeichnungen: umlauf.zeichnungen.map((one, at) =>
          at === 1 ? { ...one, vermerk: "Nie gesagt." } : one,
        ),
      }),
    ],
  ])(
    "with %s says what is wrong and where, and lets nobody act",
    async (_, where, edit) => {
      pane = await openUmlauf(bench, withUmlauf(released(), edit));
      await pane.frame
        .getByText(
          "Das Protokoll ist nicht schlüssig: Jemand hat die Datei außerhalb dieses Programms verändert.",
        )
        .waitFor();
      await pane.frame.getByText(where).first().waitFor();
      expect(await pane.frame.getByRole("button", { name: "Neue Fassung beginnen" }).count()).toBe(0);
    },
    120_000,
  );
});

describe("an Umlauf whose part was lost", () => {
  const begun = () => writeUmlauf(filledForm(), signedBy(2));

  test("is told, never reset, and taken up again from the Laufzettel", async () => {
    pane = await openUmlauf(bench, withoutPart(begun()));
    await pane.frame.getByText(/Der Umlauf ist aus der Datei verschwunden; er hatte 5 Einträge/).waitFor();
    expect(await pane.frame.getByRole("button", { name: "Umlauf anlegen" }).count()).toBe(0);
    await actAs(pane, "Fr. Lang");
    await press(pane, "Nur aus dem Laufzettel wieder aufnehmen");
    await pane.frame.getByText(/^Der Umlauf ist wieder aufgenommen/).waitFor();
    await waitForGueltigkeit(pane, verband, "ungebunden");
    const { umlauf, lage, breaks } = await readingOf(pane);
    expect({ lage, breaks, zustand: umlauf?.zustand }).toEqual({
      lage: "whole",
      breaks: [],
      zustand: "umlauf",
    });
    await sign(pane, verband, "Hr. Kurz");
    await waitForGueltigkeit(pane, verband, "gueltig");
  }, 120_000);

  test("is taken up from a kept file with everything it held", async () => {
    pane = await openUmlauf(bench, withoutPart(begun()));
    await pane.frame.getByText(/Der Umlauf ist aus der Datei verschwunden/).waitFor();
    await actAs(pane, "Fr. Lang");
    await pane.frame.locator('input[type="file"]').setInputFiles({
      name: "umlauf.json",
      mimeType: "application/json",
      buffer: Buffer.from(formatUmlauf(signedBy(2))),
    });
    await pane.frame.getByText(/^Der Umlauf ist wieder aufgenommen/).waitFor();
    await waitForGueltigkeit(pane, verband, "gueltig");
    expect((await readingOf(pane)).umlauf?.zeichnungen).toHaveLength(2);
  }, 120_000);
});

test("everything goes by keyboard: setting up, ordering the route, beginning and signing", async () => {
  pane = await openUmlauf(bench);
  const { page, frame } = pane;
  const isActive = (element: ReturnType<typeof frame.locator>) =>
    element.evaluate((one) => one === document.activeElement);
  const reach = async (element: ReturnType<typeof frame.locator>, key = "Tab") => {
    await element.waitFor();
    for (let presses = 0; presses < 80; presses++) {
      if (await isActive(element)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`80 × ${key} did not get there`);
  };
  const fill = async (label: string, text: string) => {
    await reach(frame.getByLabel(label, { exact: true }).first());
    await page.keyboard.type(text);
  };
  const enter = async (name: string | RegExp) => {
    await reach(frame.getByRole("button", { name }));
    await page.keyboard.press("Enter");
  };
  await frame.getByRole("button", { name: "Umlauf", exact: true }).focus();
  await fill("Ihr Name, wie er im Protokoll stehen soll", "Fr. Lang");
  await fill("Organisation oder Amt *", "Referat");
  await enter("Umlauf anlegen");
  for (const name of ["Rechtsamt", "Verband"]) {
    await enter("Station hinzufügen");
    await fill("Organisation oder Amt *", name);
    await enter("Übernehmen");
  }
  await reach(frame.getByRole("button", { name: "Verband nach oben" }), "Shift+Tab");
  await page.keyboard.press("Alt+ArrowUp");
  await frame.getByText("Verband steht jetzt an Stelle 1 von 2.").waitFor();
  expect(
    await frame
      .locator("[data-station]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-station"))),
  ).toEqual(["Verband", "Rechtsamt"]);
  expect(await violationsIn(pane.frame)).toEqual([]);
  await enter("Umlauf beginnen");
  await frame.getByRole("heading", { name: /^Umlauf: im Umlauf/ }).waitFor();
  await enter(/^Verband: zeichnen/);
  await frame.getByRole("heading", { name: "Für Verband handeln" }).waitFor();
  await reach(frame.getByRole("button", { name: "Zeichnen", exact: true }));
  expect(await violationsIn(pane.frame)).toEqual([]);
  await page.keyboard.press("Enter");
  await waitForGueltigkeit(pane, "Verband", "gueltig");
}, 180_000);
