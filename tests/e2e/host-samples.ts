/** Small documents for tests of the host, as the inner XML of `w:body`. */
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

let lastId = 1000;

function properties(tag: string, extra: string): string {
  lastId += 1;
  return `<w:sdtPr ${namespaces}><w:alias w:val="${tag} title"/><w:tag w:val="${tag}"/><w:id w:val="${lastId}"/>${extra}</w:sdtPr>`;
}

export function paragraph(text: string): string {
  return `<w:p ${namespaces}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A run-level control without its paragraph. */
export function runControl(tag: string, text: string, extra = ""): string {
  const runs = text === "" ? "" : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:sdt ${namespaces}>${properties(tag, extra)}<w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
}

/** A paragraph with a label and a run-level control. */
export function line(tag: string, text: string, extra = ""): string {
  return `<w:p ${namespaces}><w:r><w:t xml:space="preserve">Feld: </w:t></w:r>${runControl(tag, text, extra)}</w:p>`;
}

/** A block-level control, a paragraph for each text. */
export function block(tag: string, texts: readonly string[], extra = ""): string {
  return `<w:sdt ${namespaces}>${properties(tag, extra)}<w:sdtContent>${texts.map(paragraph).join("")}</w:sdtContent></w:sdt>`;
}

export const locked = '<w:lock w:val="sdtLocked"/>';
export const frozen = '<w:lock w:val="sdtContentLocked"/>';
export const prompting = "<w:showingPlcHdr/>";
export const checkbox = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>';

export interface FlatExtra {
  readonly relationships?: string;
  readonly parts?: string;
}

/** A flat package with this body. */
export function flat(body: string, { relationships = "", parts = "" }: FlatExtra = {}): string {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
<pkg:part pkg:name="/_rels/.rels" pkg:contentType="${rels}"><pkg:xmlData><Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part>
<pkg:part pkg:name="/word/_rels/document.xml.rels" pkg:contentType="${rels}"><pkg:xmlData><Relationships xmlns="${packaged}">${relationships}</Relationships></pkg:xmlData></pkg:part>
<pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document></pkg:xmlData></pkg:part>
${parts}</pkg:package>`;
}

/** A picture in the line that names its file by this relationship. */
export function picture(relationship: string): string {
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="Bild" descr="Ein Bild"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** A PNG of one red pixel. */
export const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

export function binaryPart(name: string, type: string, base64: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:binaryData>${base64}</pkg:binaryData></pkg:part>`;
}

export function xmlPart(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}
