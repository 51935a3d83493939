/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { manifestFor } from "../scripts/manifest.ts";

const text = readFileSync("manifest.xml", "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");
const root = manifest.documentElement;

/** Order that Office enforces (learn.microsoft.com: "find the proper order of manifest elements"). */
const order = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

/** Every element with the local name, whatever its prefix. */
const all = (name: string): readonly Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const one = (name: string): Element => {
  const [first] = all(name);
  if (first === undefined) throw new Error(`the manifest has no ${name}`);
  return first;
};
const valuesOf = (element: Element): readonly string[] => [
  element.getAttribute("DefaultValue") ?? "",
  ...[...element.getElementsByTagNameNS("*", "Override")].map((each) => each.getAttribute("Value") ?? ""),
];
const addresses = (from: Document): readonly string[] =>
  [...from.getElementsByTagName("*")]
    .flatMap((element) => [element.getAttribute("DefaultValue") ?? "", element.textContent ?? ""])
    .filter((value) => /^\w+:\/\//.test(value));

test("the manifest is well-formed and its elements stand in the order that Office wants", () => {
  expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
  expect([...root.children].map((element) => element.localName)).toEqual(order);
});

test("the id is a GUID and the version has four numbers", () => {
  expect(one("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(one("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(one("Version").textContent).toBe(`${version}.0`);
});

test("only WordApi 1.3 is required, so that Word LTSC 2021 shows the add-in", () => {
  const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([["WordApi", "1.3"]]);
});

test("the add-in is for Word alone and may write the document", () => {
  expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Document",
    "Document",
  ]);
  expect(one("Permissions").textContent).toBe("ReadWriteDocument");
});

test("names, descriptions and strings keep within their lengths", () => {
  const longest = (elements: readonly Element[]): number =>
    Math.max(...elements.flatMap(valuesOf).map((value) => value.length));
  const strings = (group: string): readonly Element[] => [
    ...one(group).getElementsByTagNameNS("*", "String"),
  ];
  expect(longest(all("DisplayName"))).toBeLessThanOrEqual(125);
  expect(longest([one("Description")])).toBeLessThanOrEqual(250);
  expect(longest(strings("ShortStrings"))).toBeLessThanOrEqual(125);
  expect(longest(strings("LongStrings"))).toBeLessThanOrEqual(250);
  expect(Math.max(...addresses(manifest).map((url) => url.length))).toBeLessThanOrEqual(2048);
});

test("every resource id is at most 32 characters, is used, and is there once", () => {
  const resources = one("Resources");
  const ids = [...resources.getElementsByTagName("*")]
    .map((element) => element.getAttribute("id"))
    .filter((id) => id !== null);
  const used = all("*").flatMap((element) => element.getAttribute("resid") ?? []);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
});

test("every address is https and every text has its English", () => {
  expect(addresses(manifest).filter((url) => !url.startsWith("https://"))).toEqual([]);
  const untranslated = [one("DisplayName"), one("Description"), ...all("String")]
    .filter((element) => element.getAttribute("id") !== "Group.Label")
    .filter((element) => element.getElementsByTagNameNS("*", "Override").length === 0);
  expect(untranslated.map((element) => element.getAttribute("id") ?? element.localName)).toEqual([]);
});

test("the icons exist in the sizes they are named for, 16, 32 and 80 among them", () => {
  const sized = all("Image")
    .filter((image) => image.hasAttribute("size"))
    .map((image) => ({ size: Number(image.getAttribute("size")), id: image.getAttribute("resid") }));
  expect(sized.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 32, 80]));
  const files = [
    ...sized.map(({ size, id }) => {
      const image = all("Image").find((each) => each.getAttribute("id") === id);
      return { size, url: image?.getAttribute("DefaultValue") ?? "" };
    }),
    { size: 32, url: one("IconUrl").getAttribute("DefaultValue") ?? "" },
    { size: 64, url: one("HighResolutionIconUrl").getAttribute("DefaultValue") ?? "" },
  ];
  for (const { size, url } of files) {
    const path = new URL(url).pathname.slice(1);
    expect(existsSync(path)).toBe(true);
    expect(pixelsOf(readFileSync(path))).toEqual([size, size]);
  }
});

describe("for another address", () => {
  test("every address moves, and the domain is the origin alone", () => {
    const moved = manifestFor(text, "https://stadt.example/a/steckbrief/");
    const document = new DOMParser().parseFromString(moved, "application/xml");
    expect(moved).not.toContain("localhost");
    expect(document.getElementsByTagName("AppDomain")[0]?.textContent).toBe("https://stadt.example");
    expect(addresses(document)).toContain("https://stadt.example/a/steckbrief/taskpane.html");
  });

  test.each(["http://stadt.example", "stadt.example", "", "https://stadt.example/?a=1"])(
    "„%s“ is refused",
    (base) => {
      expect(() => manifestFor(text, base)).toThrow("https");
    },
  );
});

/** Width and height from a PNG's header (W3C PNG, 11.2.1). */
function pixelsOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
