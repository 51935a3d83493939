/** Names of OpenDocument (ISO/IEC 26300) as `XmlReader` gives those of vocabularies it doesn't know. */
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const named =
  (namespace: string) =>
  (local: string): string =>
    `{${namespace}}${local}`;

const office = named(`${oasis}:office:1.0`);
const text = named(`${oasis}:text:1.0`);
const table = named(`${oasis}:table:1.0`);
const draw = named(`${oasis}:drawing:1.0`);
const svg = named(`${oasis}:svg-compatible:1.0`);
const style = named(`${oasis}:style:1.0`);
const meta = named(`${oasis}:meta:1.0`);
const manifest = named(`${oasis}:manifest:1.0`);
const xlink = named("http://www.w3.org/1999/xlink");
const loext = named("urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0");

/** What a text document is called in its `mimetype`; templates have „-template“ behind it. */
export const odtMediaType = "application/vnd.oasis.opendocument.text";

export const odtParts = {
  mimetype: "mimetype",
  content: "content.xml",
  styles: "styles.xml",
  meta: "meta.xml",
  manifest: "META-INF/manifest.xml",
} as const;

export const odt = {
  automaticStyles: office("automatic-styles"),
  commonStyles: office("styles"),
  body: office("body"),
  textBody: office("text"),
  documentMeta: office("meta"),
  annotation: office("annotation"),
  p: text("p"),
  h: text("h"),
  list: text("list"),
  listItem: text("list-item"),
  listHeader: text("list-header"),
  section: text("section"),
  trackedChanges: text("tracked-changes"),
  contents: text("table-of-content"),
  s: text("s"),
  tab: text("tab"),
  lineBreak: text("line-break"),
  note: text("note"),
  noteBody: text("note-body"),
  noteCitation: text("note-citation"),
  ruby: text("ruby"),
  rubyText: text("ruby-text"),
  hiddenText: text("hidden-text"),
  hiddenParagraph: text("hidden-paragraph"),
  table: table("table"),
  tableTitle: table("title"),
  row: table("table-row"),
  cell: table("table-cell"),
  coveredCell: table("covered-table-cell"),
  frame: draw("frame"),
  textBox: draw("text-box"),
  image: draw("image"),
  object: draw("object"),
  svgTitle: svg("title"),
  description: svg("desc"),
  control: loext("content-control"),
  style: style("style"),
  listStyle: text("list-style"),
  numberLevel: text("list-level-style-number"),
  userDefined: meta("user-defined"),
  generator: meta("generator"),
  encryption: manifest("encryption-data"),
} as const;

export const odtAttribute = {
  styleName: text("style-name"),
  outlineLevel: text("outline-level"),
  count: text("c"),
  columnsSpanned: table("number-columns-spanned"),
  startValue: text("start-value"),
  name: style("name"),
  parent: style("parent-style-name"),
  family: style("family"),
  listStyle: style("list-style-name"),
  level: text("level"),
  href: xlink("href"),
  width: svg("width"),
  height: svg("height"),
  metaName: meta("name"),
  tag: loext("tag"),
  alias: loext("alias"),
  prompting: loext("showing-place-holder"),
  checkbox: loext("checkbox"),
  checked: loext("checked"),
} as const;
