import { findVersion, listVersions } from "../../src/register/store.ts";
import { violationsIn } from "./axe.ts";
import { type Bench, startBench } from "./harness.ts";
import {
  blankForm,
  goTo,
  openPane,
  overflowAt,
  type Pane,
  savedBytes,
  typeInto,
  waitForState,
} from "./pane-bench.ts";
import {
  button,
  configure,
  ended,
  openHandOver,
  type Register,
  sendNow,
  startRegister,
  waitingIn,
} from "./send-bench.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";

/** Milliseconds for a test: each fills a whole pane, in a real browser, beside a real register. */
const patience = 240_000;

let bench: Bench;
let register: Register;
let pane: Pane;
let token: string;

beforeAll(async () => {
  [bench, register] = await Promise.all([startBench(), startRegister()]);
}, 180_000);
afterAll(async () => {
  await bench?.close();
  await register?.close();
});
beforeEach(async () => {
  token = await register.begin();
  pane = await openPane(bench, blankForm);
});
afterEach(() => pane.page.context().close());

const versions = async (record = id) => (await listVersions(register.database, record)).length;
const say = (text: string | RegExp) => pane.frame.getByText(text).first().waitFor();

test(
  "what is filled in arrives with its picture; the same again is unchanged, a change is a new version",
  async () => {
    await openHandOver(pane);
    expect(await configure(pane, `${register.address}/karte?q=x`, ` ${token}\n`)).toBe("ok");
    await say("Stadt Bonn, Presseamt (für Bonn)");
    await say("Von hier noch nicht an dieses Register gesendet.");
    expect(register.submissions()).toBe(0);

    expect(await sendNow(pane)).toBe("neu");
    await say(/Version 1 · eingegangen · Kennung 11111111/);
    await pane.frame.locator('[data-sent="same"]').waitFor();
    const first = await findVersion(register.database, id, 1);
    expect(first?.steckbrief.beschreibung).toContain("Erbbaurecht");
    expect(first?.pictures.map(({ picture, withheld }) => [picture !== null, withheld])).toEqual([
      [true, null],
    ]);

    expect(await sendNow(pane)).toBe("unveraendert");
    expect(await versions()).toBe(1);

    await typeInto(pane, "steckbrief.funktionsweise", " Neu:");
    await button(pane, "Jetzt neu lesen").click();
    await pane.frame.locator('[data-sent="changed"]').waitFor();
    expect(await sendNow(pane)).toBe("neueVersion");
    await say(/^Version 2/);
    const second = await findVersion(register.database, id, 2);
    expect(second?.steckbrief.funktionsweise).toMatch(/^Die Vergabe.*Neu:$/);
    expect(second?.pictures.map(({ withheld }) => withheld)).toEqual([null]);
    expect(register.submissions()).toBe(3);
  },
  patience,
);

test(
  "the values can go alone; the pane says what is then missing",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    await pane.frame.getByLabel("Nur die Angaben senden, ohne Word-Dokument").check();
    await say(/Das Bild reist so nicht mit/);
    expect(await sendNow(pane)).toBe("neu");
    expect((await findVersion(register.database, id, 1))?.pictures.map(({ withheld }) => withheld)).toEqual([
      "no-bytes",
    ]);
    await pane.frame.getByLabel("Nur die Angaben senden, ohne Word-Dokument").uncheck();
    expect(await sendNow(pane)).toBe("unveraendert");
    expect((await findVersion(register.database, id, 1))?.pictures.map(({ withheld }) => withheld)).toEqual([
      null,
    ]);
  },
  patience,
);

test(
  "a wrong token is told when it is entered and when it is used; with the right one the waiting goes",
  async () => {
    await openHandOver(pane);
    const wrong = `stb_${"0".repeat(32)}_${"x".repeat(43)}`;
    expect(await configure(pane, register.address, wrong)).toBe("refused");
    await say(/Das Register kennt diesen Schlüssel nicht/);
    await say("noch nicht geprüft");
    expect(await sendNow(pane)).toBe("refused");
    await say("Er wartet im Postausgang; verloren ist nichts.");
    expect(await versions()).toBe(0);
    expect(await configure(pane, register.address, token)).toBe("ok");
    expect(await versions()).toBe(0);
    await button(pane, /^Jetzt senden/).click();
    expect(await ended(pane)).toBe("neu");
    expect(await waitingIn(pane)).toEqual([]);
    expect(await versions()).toBe(1);
  },
  patience,
);

test.each([
  ["http://register.example", "address", /muss mit https:\/\/ beginnen/],
  ["das Register der Stadt", "address", /ist keine Adresse eines Registers/],
])(
  "the address %s is refused before anything is kept or asked",
  async (address, code, words) => {
    await openHandOver(pane);
    expect(await configure(pane, address, token)).toBe(code);
    await say(words);
    expect(await pane.frame.evaluate(() => window.localStorage.length)).toBe(0);
    expect(await button(pane, "An das Register senden").count()).toBe(0);
  },
  patience,
);

test(
  "what is no token is refused, and another address asks for its own",
  async () => {
    await openHandOver(pane);
    expect(await configure(pane, register.address, "Schlüssel: stb_1")).toBe("token");
    expect(await configure(pane, register.address, token)).toBe("ok");
    expect(await configure(pane, "https://anderswo.example", "")).toBe("token-needed");
    await say(register.address.replace("http://", ""));
  },
  patience,
);

test(
  "something that is no register is told from one that does not answer",
  async () => {
    await openHandOver(pane);
    expect(await configure(pane, bench.address, token)).toBe("not-a-register");
    await register.stop();
    try {
      expect(await configure(pane, register.address, token)).toBe("unreachable");
      await say(new RegExp(`Einsendungen von ${bench.address} zulassen`));
    } finally {
      await register.start();
    }
  },
  patience,
);

test(
  "the token is masked, on this machine only, never in the document, and can be taken away",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    await sendNow(pane);
    expect(await pane.frame.locator("body").textContent()).not.toContain(token.slice(4, 30));
    await say(`Gespeichert: ••••••••${token.slice(-4)}`);
    const saved = Buffer.from(await savedBytes(pane));
    expect(saved.includes(token)).toBe(false);
    const kept = () => pane.frame.evaluate(() => JSON.stringify({ ...window.localStorage }));
    expect(await kept()).toContain(token);
    await button(pane, "Register und Schlüssel entfernen").click();
    await button(pane, "Entfernen").click();
    await say(/Hat Ihre Stadt einen Schlüssel/);
    expect(await kept()).not.toContain(token);
  },
  patience,
);

test(
  "while the register is away two Steckbriefe wait, survive the pane, and go by click alone",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    await register.stop();
    expect(await sendNow(pane)).toBe("unreachable");
    await typeInto(pane, "steckbrief.beschreibung", " Neuer Stand.");
    await say(/hat sich seit dem Lesen geändert/);
    expect(await sendNow(pane)).toBe("unreachable");
    expect(await waitingIn(pane)).toEqual(["Bonn – Erbbaurecht für Hausprojekte"]);

    // The next day, another document.
    await pane.page.close().catch(() => undefined);
    const context = bench.browser.contexts().at(-1);
    if (context === undefined) throw new Error("the browser forgot its context");
    const page = await context.newPage();
    await page.goto(`${bench.address}/?${new URLSearchParams(blankForm)}`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("no pane");
    pane = { page, frame };
    await waitForState(pane, "stadt", "empty");
    await say("1 Steckbrief wartet im Postausgang.");
    await openHandOver(pane, { id: otherId, instrument: "Stadtteilfonds" });
    await say(/Wartet seit/);
    expect(await sendNow(pane)).toBe("unreachable");
    expect(await waitingIn(pane)).toEqual(["Bonn – Erbbaurecht für Hausprojekte", "Bonn – Stadtteilfonds"]);

    await register.start();
    await goTo(pane, "Ausfüllen");
    await say("2 Steckbriefe warten im Postausgang.");
    await button(pane, "Zum Postausgang").click();
    await button(pane, "Alle 2 jetzt senden").waitFor();
    expect(register.submissions()).toBe(0);
    await button(pane, "Alle 2 jetzt senden").click();
    expect(await ended(pane)).toBe("neu");
    expect(await waitingIn(pane)).toEqual([]);
    expect([await versions(), await versions(otherId)]).toEqual([1, 1]);
    expect((await findVersion(register.database, id, 1))?.steckbrief.beschreibung).toMatch(/Neuer Stand\.$/);
    expect((await findVersion(register.database, id, 1))?.pictures[0]?.withheld).toBeNull();
  },
  patience,
);

test(
  "back online the pane says what waits, and sends nothing until somebody clicks",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    const context = pane.page.context();
    await context.setOffline(true);
    await say(/Keine Netzverbindung. Was Sie jetzt senden, wartet/);
    expect(await sendNow(pane)).toBe("offline");
    await context.setOffline(false);
    await say("Wieder online: 1 Steckbrief wartet im Postausgang. Gesendet wird er, wenn Sie es anklicken.");
    expect(register.submissions()).toBe(0);
    await button(pane, /^Jetzt senden/).click();
    expect(await ended(pane)).toBe("neu");
    expect(register.submissions()).toBe(1);
  },
  patience,
);

test(
  "what waits is removed only when somebody says so twice",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    await register.stop();
    try {
      await sendNow(pane);
      await button(pane, /^Entfernen: Bonn/).click();
      await button(pane, "Behalten").click();
      expect(await waitingIn(pane)).toHaveLength(1);
      await button(pane, /^Entfernen: Bonn/).click();
      await pane.frame.getByRole("group", { name: /aus dem Postausgang entfernen/ }).waitFor();
      await button(pane, "Entfernen").click();
      await pane.frame.locator("[data-waiting]").waitFor({ state: "detached" });
    } finally {
      await register.start();
    }
  },
  patience,
);

test(
  "an outbox without room says that nothing waits there",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    const devtools = await pane.page.context().newCDPSession(pane.page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: bench.address, quotaSize: 1 });
    await pane.page.context().setOffline(true);
    expect(await sendNow(pane)).toBe("offline");
    await say(/Im Postausgang ist kein Platz mehr: Der Steckbrief wartet dort NICHT/);
    expect(await waitingIn(pane)).toEqual([]);
    await pane.page.context().setOffline(false);
    expect(await sendNow(pane)).toBe("neu");
  },
  patience,
);

test(
  "what keeps it from being published is shown with the way to its field",
  async () => {
    await openHandOver(pane, { beschreibung: "Zu lang. ".repeat(150) });
    await configure(pane, register.address, token);
    expect(await sendNow(pane)).toBe("neu");
    await say(/ist noch ein Fehler zu beheben/);
    const remarks = pane.frame.getByRole("region", { name: "Was das Register anmerkt" });
    await remarks.getByRole("button", { name: /349 Zeichen zu viel/ }).click();
    await pane.page.locator('[data-tag="steckbrief.beschreibung"].active').waitFor();
  },
  patience,
);

test(
  "a city that the token does not hold for is refused in the register's words, and nothing waits",
  async () => {
    await openHandOver(pane, { stadt: "Köln" });
    await configure(pane, register.address, token);
    expect(await sendNow(pane)).toBe("refused");
    await say(/Der Steckbrief nennt die Stadt „Köln“, der Zugangsschlüssel gilt für „/);
    expect(await waitingIn(pane)).toEqual([]);
  },
  patience,
);

test(
  "a register that is asked too often says how long to wait, and the Steckbrief waits meanwhile",
  async () => {
    await openHandOver(pane);
    await configure(pane, register.address, token);
    const headers = { authorization: `Bearer ${token}`, "content-type": "text/plain" };
    const often = async () => {
      for (let count = 0; count < 61; count++)
        await fetch(`${register.address}/api/v1/steckbriefe`, { method: "POST", headers, body: "x" });
    };
    await often();
    let how = await sendNow(pane);
    // The minute may have turned in between.
    if (how !== "unavailable") {
      await often();
      how = await sendNow(pane);
    }
    expect(how).toBe("unavailable");
    await say(/Das Register bittet, \d+ Sekunden? zu warten/);
    expect(await waitingIn(pane)).toHaveLength(1);
  },
  patience,
);

test(
  "everything goes by keyboard, fits 320 pixels, and axe objects to nothing, light or dark",
  async () => {
    await openHandOver(pane);
    const { page, frame } = pane;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await frame.getByLabel("Adresse des Registers").focus();
    await page.keyboard.type(register.address);
    await press("Tab");
    await page.keyboard.type(token);
    await press("Enter");
    await frame.locator('[data-check="ok"]').waitFor();
    await register.stop();
    try {
      await button(pane, "An das Register senden").focus();
      await press("Enter");
      expect(await ended(pane)).toBe("unreachable");
      await frame.getByRole("heading", { name: "Postausgang (1)" }).waitFor();
      expect(await violationsIn(pane.frame)).toEqual([]);
      expect(await overflowAt(pane, 320)).toBe(0);
    } finally {
      await register.start();
    }
    await button(pane, /^Jetzt senden/).focus();
    await press("Space");
    expect(await ended(pane)).toBe("neu");
    expect(await violationsIn(pane.frame)).toEqual([]);
    expect(await overflowAt(pane, 320)).toBe(0);

    await page.context().close();
    pane = await openPane(bench, { ...blankForm, theme: "dark" });
    await openHandOver(pane);
    await configure(pane, register.address, token);
    expect(await sendNow(pane)).toBe("unveraendert");
    expect(await violationsIn(pane.frame)).toEqual([]);
  },
  patience,
);
