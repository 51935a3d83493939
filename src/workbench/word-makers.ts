import { bodyType } from "./word-body.ts";
import { controlsType, controlType } from "./word-control.ts";
import { documentType, sectionType } from "./word-document.ts";
import { fontType } from "./word-font.ts";
import { type Makers, wordObject } from "./word-object.ts";
import { paragraphsType, paragraphType } from "./word-paragraph.ts";
import { picturesType, pictureType } from "./word-picture.ts";
import { propertiesType } from "./word-properties.ts";
import { rangesType, rangeType } from "./word-range.ts";

/** The type table of Word's API, put together. */
export const makers: Makers = {
  document: () => wordObject(documentType, null),
  body: (container) => wordObject(bodyType, container),
  control: (sdt) => wordObject(controlType, sdt),
  controls: (live) => wordObject(controlsType, live),
  paragraph: (paragraph) => wordObject(paragraphType, paragraph),
  paragraphs: (live) => wordObject(paragraphsType, live),
  picture: (drawing) => wordObject(pictureType, drawing),
  pictures: (live) => wordObject(picturesType, live),
  range: (span) => wordObject(rangeType, span),
  ranges: (spans) => wordObject(rangesType, () => spans),
  font: (runs) => wordObject(fontType, runs),
  section: () => wordObject(sectionType, null),
  properties: () => wordObject(propertiesType, null),
};
