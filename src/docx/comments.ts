import { relationshipEndings, w, wAttribute } from "./names.ts";
import { openPackage, readXmlPart, targetsOf } from "./package.ts";
import { XmlEvent, XmlReader } from "./xml.ts";

/** A remark in the margin: who made it, and what it says. */
export interface Comment {
  readonly author: string;
  readonly text: string;
}

/** The comments of a .docx, in the order of their part; [] where it has none. Throws DocxError. */
export function readComments(bytes: Uint8Array): readonly Comment[] {
  const { zip, mainRelationships } = openPackage(bytes);
  return targetsOf(mainRelationships, relationshipEndings.comments).flatMap((part) => {
    const xml = readXmlPart(zip, part);
    return xml === null ? [] : commentsIn(new XmlReader(xml, part));
  });
}

function commentsIn(xml: XmlReader): readonly Comment[] {
  const comments: Comment[] = [];
  if (!xml.nextChild(0)) return comments;
  while (xml.nextChild(1)) {
    if (xml.name !== w.comment) continue;
    const author = xml.attribute(wAttribute.author) ?? "";
    const text = textIn(xml);
    if (text !== "") comments.push({ author, text });
  }
  return comments;
}

/** The text of the element just opened, with a line per paragraph. */
function textIn(xml: XmlReader): string {
  const depth = xml.depth;
  let text = "";
  for (;;) {
    const event = xml.next();
    if (event === XmlEvent.text && xml.name === w.t) text += xml.text;
    if (event === XmlEvent.open && (xml.name === w.p || xml.name === w.br)) text += "\n";
    if (event === XmlEvent.end || (event === XmlEvent.close && xml.depth < depth)) return text.trim();
  }
}
