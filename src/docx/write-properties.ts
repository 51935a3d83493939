import { escapeAttribute, escapeText } from "./markup.ts";
import {
  contentTypes,
  customPropertyFormat,
  namespaces,
  properties,
  relationshipEndings,
  relationshipTypes,
} from "./names.ts";
import { type DocxPackage, targetsOf } from "./package.ts";
import { type PackageEdit, withChild } from "./package-edit.ts";
import { createSplices } from "./splice.ts";
import { XmlEvent, XmlReader } from "./xml.ts";

const usualPart = "docProps/custom.xml";

/** Sets custom properties of a document as strings; null takes one away. Others stay as they are. */
export function writeCustomProperties(
  edit: PackageEdit,
  pack: DocxPackage,
  values: Readonly<Record<string, string | null>>,
): void {
  const related = targetsOf(pack.rootRelationships, relationshipEndings.customProperties);
  const part = related.find((name) => edit.has(name)) ?? null;
  if (part === null) {
    if (Object.values(values).every((value) => value === null)) return;
    edit.add({
      name: `/${usualPart}`,
      contentType: contentTypes.customProperties,
      content: withValues(emptyPart, values),
    });
    edit.relate("", relationshipTypes.customProperties, usualPart);
    return;
  }
  const before = edit.xml(part) ?? emptyPart;
  const after = withValues(before, values);
  if (after !== before) edit.change(part, after);
}

const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${namespaces.op}"></Properties>`;

interface Property {
  readonly name: string;
  readonly pid: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function withValues(xml: string, values: Readonly<Record<string, string | null>>): string {
  const present = propertiesIn(xml);
  const splices = createSplices();
  const added: string[] = [];
  // Ids 0 and 1 are taken by the format itself (MS-OLEPS 2.18.2).
  let pid = Math.max(1, ...present.map((property) => property.pid));
  for (const [name, value] of Object.entries(values)) {
    const own = present.filter((property) => property.name === name);
    const [first] = own;
    for (const property of own.slice(1)) splices.replace(property.start, property.end, "");
    if (first === undefined) {
      if (value !== null) added.push(propertyXml(name, value, ++pid));
    } else if (value === null) splices.replace(first.start, first.end, "");
    else if (first.value !== value)
      splices.replace(first.start, first.end, propertyXml(name, value, first.pid));
  }
  const changed = splices.apply(xml);
  return added.length === 0 ? changed : withChild(changed, "Properties", added.join(""));
}

function propertiesIn(xml: string): readonly Property[] {
  const reader = new XmlReader(xml, usualPart);
  const found: Property[] = [];
  if (!reader.nextChild(0)) return found;
  while (reader.nextChild(1)) {
    if (reader.name !== properties.customProperty) continue;
    const start = xml.lastIndexOf("<", reader.position - 1);
    const name = reader.attribute(properties.customName) ?? "";
    const pid = Number(reader.attribute("pid") ?? 0) || 0;
    let value = "";
    while (reader.depth >= 2) {
      const event = reader.next();
      if (event === XmlEvent.text && reader.depth > 2) value += reader.text;
      if (event === XmlEvent.end) break;
    }
    found.push({ name, pid, value, start, end: reader.position });
  }
  return found;
}

/** Names its namespaces itself, since a file may use any prefix for them. */
function propertyXml(name: string, value: string, pid: number): string {
  return `<property xmlns="${namespaces.op}" fmtid="${customPropertyFormat}" pid="${pid}" name="${escapeAttribute(name)}"><vt:lpwstr xmlns:vt="${namespaces.vt}">${escapeText(value)}</vt:lpwstr></property>`;
}
