/** @jest-environment jsdom */

import { lengthOf, paragraphsOf } from "../../src/workbench/atoms.ts";
import { pointAt, positionAt } from "../../src/workbench/caret.ts";
import type { WorkbenchDocument } from "../../src/workbench/document.ts";
import { makeItem } from "../../src/workbench/lists.ts";
import { ns, relation } from "../../src/workbench/ooxml.ts";
import { parseXml } from "../../src/workbench/package.ts";
import { renderBlocks } from "../../src/workbench/render-blocks.ts";
import { Scene } from "../../src/workbench/scene.ts";
import { control, documentOf, paragraph, run } from "./sample.ts";

function draw(source: WorkbenchDocument): { flow: HTMLElement; scene: Scene } {
  const scene = new Scene(document, source.package, source.package.mainPath);
  const flow = document.createElement("div");
  renderBlocks(source.body, flow, scene);
  return { flow, scene };
}

test("a style's properties come through the styles it is based on; the later definition wins", () => {
  const source = documentOf(`<w:p><w:pPr><w:pStyle w:val="Kind"/></w:pPr>${run("Text")}</w:p>`);
  const path = source.package.target(source.package.mainPath, relation.styles) ?? "";
  const styles = `<w:styles xmlns:w="${ns.w}"><w:style w:type="paragraph" w:styleId="Eltern"><w:pPr><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="112233"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Kind"><w:basedOn w:val="Eltern"/><w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:color w:val="445566"/></w:rPr></w:style></w:styles>`;
  source.package.put(path, parseXml(styles, path), source.package.contentType(path) ?? "");
  const { flow } = draw(source);
  const heading = flow.firstElementChild as HTMLElement;
  expect(heading.localName).toBe("h2");
  expect(heading.style.fontWeight).toBe("bold");
  expect(heading.style.color).toBe("rgb(68, 85, 102)");
  expect(heading.style.marginBottom).toBe("2pt");
});

test("list items show their markers and are counted by level", () => {
  const source = documentOf(paragraph("a") + paragraph("b") + paragraph("c") + paragraph("d"));
  const [one, two, three, four] = paragraphsOf(source.body);
  if (!one || !two || !three || !four) throw new Error("paragraphs are missing");
  makeItem(one, "decimal", 0, source.package);
  const numId = "1";
  makeItem(two, "decimal", 1, source.package, numId);
  makeItem(three, "decimal", 1, source.package, numId);
  makeItem(four, "decimal", 0, source.package, numId);
  const markers = [...draw(source).flow.children].map((each) => (each as HTMLElement).dataset.marker);
  expect(markers).toEqual(["1.", "a)", "b)", "2."]);
});

test("every position is found where it is shown", () => {
  const source = documentOf(
    paragraph(
      run("ab"),
      run("c", "<w:b/>"),
      "<w:r><w:tab/><w:br/></w:r>",
      control("ort", run("Ulm")),
      run("!"),
    ) +
      paragraph("") +
      control("text", `${paragraph("eins")}<w:p>${run("zwei")}<w:r><w:br/></w:r></w:p>`),
  );
  const { flow, scene } = draw(source);
  for (const each of paragraphsOf(source.body)) {
    for (let offset = 0; offset <= lengthOf(each); offset += 1) {
      const point = pointAt(scene, { paragraph: each, offset });
      const back = point && positionAt(scene, flow, point);
      expect(back).toMatchObject({ offset });
      expect(back?.paragraph).toBe(each);
    }
  }
});

test("only paragraphs that changed are drawn anew", () => {
  const source = documentOf(paragraph("eins") + paragraph("zwei"));
  const { flow, scene } = draw(source);
  const [first, second] = [...flow.children];
  const changed = paragraphsOf(source.body)[0];
  if (changed === undefined) throw new Error("the paragraph is missing");
  source.change(() => source.insertText({ paragraph: changed, offset: 0 }, "x"), { source: "user" });
  scene.forget(changed);
  renderBlocks(source.body, flow, scene);
  expect(flow.children[0]).not.toBe(first);
  expect(flow.children[1]).toBe(second);
  expect(flow.textContent).toBe("xeinszwei");
});
