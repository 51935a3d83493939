import fc from "fast-check";
import { bundlePicturePath, isNamedAs } from "../../src/exchange/bundle.ts";

test("a picture is known by its name again, whatever the name and however it was unpacked", () => {
  fc.assert(
    fc.property(fc.constantFrom("1", "2"), fc.string({ unit: "grapheme", minLength: 1 }), (slot, name) => {
      fc.pre(/[^.]/.test(name));
      const path = bundlePicturePath(slot, name);
      expect(path.split("/")).toHaveLength(2);
      for (const unpacked of [path, `Steckbrief/${path}`, path.replaceAll("/", "\\"), path.normalize("NFD")])
        expect(isNamedAs(unpacked, name)).toBe(true);
      expect(isNamedAs(`${path}.anders`, name)).toBe(false);
    }),
  );
});

test("case says nothing, and nothing is named as nothing", () => {
  expect(isNamedAs("BILDER/1_HAUS.JPG", "Haus.jpg")).toBe(true);
  expect(isNamedAs("bilder/1_", "")).toBe(false);
  expect(isNamedAs("bilder/haus.jpg", "haus.jpg")).toBe(true);
  expect(isNamedAs("bilder/2_haus.jpg", "maus.jpg")).toBe(false);
});
