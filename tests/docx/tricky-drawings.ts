import fc from "fast-check";
import { namespaces } from "../../src/docx/names.ts";

/** Pictures as programs write them: ours, Word's with its extensions, one that floats, one that is cropped. */
const frames = [
  (id: string) =>
    `<wp:inline xmlns:wp="${namespaces.wp}" distT="0"><wp:extent cx="3960000" cy="2640000"/><wp:docPr id="1" name="x" descr="Ein Haus"/>${graphic(id)}</wp:inline>`,
  (id: string) =>
    `<wp:inline distT="0" distB="0" wp14:anchorId="1A" wp14:editId="2B" xmlns:wp="${namespaces.wp}" xmlns:wp14="${namespaces.wp14}"><wp:extent cx="3960000" cy="2640000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="1" name="Grafik 1" descr="Größe &amp; Höhe"><a:extLst xmlns:a="${namespaces.a}"><a:ext uri="{1}"><a:blip r:embed="rIdAnderes"/></a:ext></a:extLst></wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${namespaces.a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>${graphic(id)}</wp:inline>`,
  (id: string) =>
    `<wp:anchor xmlns:wp="${namespaces.wp}" behindDoc="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>12</wp:posOffset></wp:positionH><wp:extent cx="100000" cy="990000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" name="x"/>${graphic(id)}</wp:anchor>`,
  (id: string) =>
    `<wp:inline xmlns:wp="${namespaces.wp}"><wp:extent cx="3960000" cy="2640000"/><wp:docPr id="1" name="x"/>${graphic(id, '<a:srcRect l="10000" t="-500" b="25%"/>')}</wp:inline>`,
] as const;

function graphic(id: string, crop = ""): string {
  return `<a:graphic xmlns:a="${namespaces.a}"><a:graphicData uri="${namespaces.pic}"><pic:pic xmlns:pic="${namespaces.pic}"><pic:nvPicPr><pic:cNvPr id="1" name="x" descr="Innen"/><pic:cNvPicPr><a:picLocks/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${namespaces.r}" r:embed="${id}"><a:extLst><a:ext uri="{2}"><a14:useLocalDpi xmlns:a14="${namespaces.a14}" val="0"/></a:ext></a:extLst></a:blip>${crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5" cy="6"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
}

/** What stands between tags in other files, or in broken ones. */
const strays = [
  " ",
  "text",
  "<!-- wp:extent -->",
  "<?pi?>",
  "<![CDATA[x]]>",
  '<wp:extent cx="1" cy="1"/>',
  '<wp:extent cx=" 0x10 " cy="1e5"/>',
  '<wp:docPr id="2" name="x" descr=" "/>',
  '<wp:docPr id="2" name="x" descr="Zeile&#10;zwei"/>',
  '<wp:docPr id="2" wp:descr="fremd" descr=\'einfach\'/>',
  '<pic:cNvPr id="3" descr="Noch eins"/>',
  '<a:blip r:link="rIdAnderes"/>',
  '<a:blip r:embed=""/>',
  '<a:blip x:embed="rIdAnderes"/>',
  '<a:srcRect l="50000" r="60000"/>',
  "<pic:pic/>",
  '<pic:pic><a:blip r:embed="rIdAnderes"/></pic:pic>',
  "<a:x><a:blip/></a:x>",
  "<a:x></a:y>",
  '<y:x xmlns:y="urn:y"/>',
  `<y:extent xmlns:y="${namespaces.wp}" cx="9" cy="9"/>`,
  "<w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent>",
  `<mc:AlternateContent xmlns:mc="${namespaces.mc}"><mc:Choice Requires="wps"><wp:extent cx="3" cy="3"/></mc:Choice></mc:AlternateContent>`,
] as const;

/** What is put in the place of something that stands in a tag. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/ xmlns:(?:wp|a|pic|r|a14|wp14)="[^"]*"/g, ""],
  [/ xmlns:a="[^"]*"/g, ' xmlns:a="urn:anders"'],
  [/ xmlns:pic="[^"]*"/g, ' xmlns:pic="http://purl.oclc.org/ooxml/drawingml/picture"'],
  [/"(?=[ />])/g, '"  '],
  [/ (?=[a-z:]+=")/g, "\n"],
  [/ (?=[a-z:]+=")/g, ' xml:space="preserve" '],
  [/ (?=[a-z:]+=")/g, ' xmlns="urn:andere" '],
  [/ (?=[a-z:]+=")/g, ' descr="zuerst" '],
  [/\/>/g, ">"],
  [/<\/[^>]*>/g, ""],
  [/<(?!\/)[^>]*[^/]>/g, ""],
  [/<[a-z0-9]+:[A-Za-z]+/g, "<a:pic"],
  [/<\/?(?:a|pic|wp):/g, "<v:"],
  [/cx="[^"]*"/g, 'cx="-4"'],
  [/descr="[^"]*"/g, ""],
  [/r:embed="[^"]*"/g, 'embed="rId1"'],
  [/>/g, " >"],
];

/** A drawing that shows the picture of a relationship, now and then changed in a few places. */
export function arbitraryDrawing(id: string): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const stray = fc.tuple(place, fc.constantFrom(...strays), fc.constant(/(?<=>)(?=<)/g));
  const swap = fc
    .tuple(place, fc.constantFrom(...swaps))
    .map(([where, [pattern, text]]) => [where, text, pattern] as const);
  return fc
    .tuple(fc.constantFrom(...frames), fc.array(fc.oneof(stray, swap), { maxLength: 2 }))
    .map(([frame, changes]) =>
      changes.reduce((xml, [where, text, pattern]) => {
        const found = [...xml.matchAll(pattern)];
        const one = found[Math.floor(where * found.length)];
        return one === undefined
          ? xml
          : xml.slice(0, one.index) + text + xml.slice(one.index + one[0].length);
      }, frame(id)),
    )
    .map((inside) => `<w:drawing>${inside}</w:drawing>`);
}
