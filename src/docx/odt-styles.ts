import { odt, odtAttribute, odtParts } from "./odt-names.ts";
import { openXmlPart } from "./package.ts";
import type { XmlReader } from "./xml.ts";
import type { ZipDirectory } from "./zip.ts";

/** What the styles of an OpenDocument text say that matters to reading. */
export interface OdtStyles {
  /** The style that people see: LibreOffice wraps it in one of its own making („P12“) for what is set by hand. */
  nameOf(style: string | null): string | null;
  /** The list that a paragraph style belongs to. */
  listOf(style: string | null): string | null;
  isNumbered(list: string | null, level: number): boolean;
}

interface Style {
  readonly parent: string | null;
  readonly list: string | null;
}

/** Reads the styles of both parts that have some. */
export function readOdtStyles(zip: ZipDirectory): OdtStyles {
  const styles = new Map<string, Style>();
  const automatic = new Set<string>();
  const numbered = new Set<string>();
  for (const part of [odtParts.styles, odtParts.content]) {
    const xml = openXmlPart(zip, part);
    if (xml === null || !xml.nextChild(0)) continue;
    while (xml.nextChild(1))
      if (xml.name === odt.commonStyles || xml.name === odt.automaticStyles)
        readStyles(xml, xml.name === odt.automaticStyles);
  }
  return {
    nameOf: (style) => (style !== null && automatic.has(style) ? (styles.get(style)?.parent ?? null) : style),
    listOf: (style) => (style === null ? null : (styles.get(style)?.list ?? null)),
    isNumbered: (list, level) => list !== null && numbered.has(`${list} ${level}`),
  };

  function readStyles(xml: XmlReader, isAutomatic: boolean): void {
    const depth = xml.depth;
    while (xml.nextChild(depth)) {
      const name = xml.attribute(odtAttribute.name);
      if (name === null) continue;
      if (xml.name === odt.style && xml.attribute(odtAttribute.family) === "paragraph") {
        if (isAutomatic) automatic.add(name);
        styles.set(name, {
          parent: xml.attribute(odtAttribute.parent),
          list: xml.attribute(odtAttribute.listStyle),
        });
      } else if (xml.name === odt.listStyle) readListStyle(xml, name);
    }
  }

  function readListStyle(xml: XmlReader, name: string): void {
    const depth = xml.depth;
    while (xml.nextChild(depth))
      if (xml.name === odt.numberLevel) numbered.add(`${name} ${xml.attribute(odtAttribute.level) ?? "1"}`);
  }
}
