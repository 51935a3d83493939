import { attribute, childrenOf } from "./dom.ts";
import { isOn, type ParagraphLook, type Properties, type Styles, value } from "./render-styles.ts";

/** Stand-ins for fonts that a machine without Word lacks; the widths are close to the originals. */
const standIns: Readonly<Record<string, string>> = {
  calibri: "Carlito, 'Segoe UI'",
  cambria: "Caladea, Georgia",
  aptos: "'Segoe UI', Carlito",
  arial: "'Liberation Sans', Helvetica",
  "times new roman": "'Liberation Serif', Times",
  "courier new": "'Liberation Mono', Courier",
};

const highlights: Readonly<Record<string, string>> = {
  yellow: "#ffff00",
  green: "#00ff00",
  cyan: "#00ffff",
  magenta: "#ff00ff",
  blue: "#0000ff",
  red: "#ff0000",
  lightGray: "#c0c0c0",
  darkYellow: "#808000",
};

const underlines: Readonly<Record<string, string>> = {
  double: "underline double",
  dotted: "underline dotted",
  dash: "underline dashed",
  wave: "underline wavy",
};

/** CSS of a run's resolved properties. */
export function runCss(properties: Properties, styles: Styles): string {
  const css: string[] = [];
  const font = styles.font(properties.get("rFonts") ?? null);
  if (font) css.push(`font-family:${fontStack(font)}`);
  const size = value(properties, "sz");
  if (size !== null) css.push(`font-size:${Number(size) / 2}pt`);
  if (isOn(properties, "b")) css.push("font-weight:bold");
  else if (properties.has("b")) css.push("font-weight:normal");
  if (isOn(properties, "i")) css.push("font-style:italic");
  else if (properties.has("i")) css.push("font-style:normal");
  const color = value(properties, "color");
  if (color !== null && /^[0-9a-f]{6}$/i.test(color)) css.push(`color:#${color}`);
  const lines: string[] = [];
  const underline = value(properties, "u");
  if (underline !== null && underline !== "none") lines.push(underlines[underline] ?? "underline");
  if (isOn(properties, "strike") || isOn(properties, "dstrike")) lines.push("line-through");
  if (lines.length > 0) css.push(`text-decoration:${lines.join(" ")}`);
  const background = highlights[value(properties, "highlight") ?? ""] ?? fill(properties.get("shd"));
  if (background) css.push(`background-color:${background}`);
  if (isOn(properties, "caps")) css.push("text-transform:uppercase");
  if (isOn(properties, "smallCaps")) css.push("font-variant:small-caps");
  const position = value(properties, "vertAlign");
  if (position === "superscript") css.push("vertical-align:super;font-size:0.65em");
  if (position === "subscript") css.push("vertical-align:sub;font-size:0.65em");
  const spacing = value(properties, "spacing");
  if (spacing !== null) css.push(`letter-spacing:${twips(spacing)}`);
  if (isOn(properties, "vanish")) css.push("display:none");
  return css.join(";");
}

const alignments: Readonly<Record<string, string>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

/** CSS of a paragraph: spacing, indents, alignment, borders, and the run properties of its style. */
export function paragraphCss(look: ParagraphLook, styles: Styles): string {
  const { paragraph } = look;
  const css = [runCss(look.run, styles)];
  // A block that begins a page is pushed there.
  css.push(`margin-top:calc(${twips(value(paragraph, "spacing", "before") ?? "0")} + var(--push, 0px))`);
  css.push(`margin-bottom:${twips(value(paragraph, "spacing", "after") ?? "0")}`);
  css.push(`line-height:${lineHeight(paragraph, styles.font(look.run.get("rFonts") ?? null))}`);
  const left = value(paragraph, "ind", "left") ?? value(paragraph, "ind", "start");
  if (left !== null) css.push(`margin-left:${twips(left)}`);
  const right = value(paragraph, "ind", "right") ?? value(paragraph, "ind", "end");
  if (right !== null) css.push(`margin-right:${twips(right)}`);
  const hanging = value(paragraph, "ind", "hanging");
  const first = value(paragraph, "ind", "firstLine");
  if (hanging !== null) css.push(`text-indent:-${twips(hanging)}`);
  else if (first !== null) css.push(`text-indent:${twips(first)}`);
  const alignment = alignments[value(paragraph, "jc") ?? ""];
  if (alignment !== undefined) css.push(`text-align:${alignment}`);
  const background = fill(paragraph.get("shd"));
  if (background) css.push(`background-color:${background}`);
  for (const border of childrenOf(paragraph.get("pBdr") ?? null)) css.push(...borderCss(border));
  return css.filter((rule) => rule !== "").join(";");
}

/** One side's border; its distance from the text is in points. */
export function borderCss(border: Element): readonly string[] {
  const side = { start: "left", end: "right" }[border.localName] ?? border.localName;
  if (!["top", "bottom", "left", "right"].includes(side)) return [];
  const kind = attribute(border, "val") ?? "none";
  if (kind === "none" || kind === "nil") return [`border-${side}:none`];
  // Eighths of a point (ECMA-376 17.18.2).
  const width = Math.max(0.75, Number(attribute(border, "sz") ?? 4) / 8);
  const color = attribute(border, "color") ?? "auto";
  const style = kind === "double" ? "double" : kind.startsWith("d") ? "dashed" : "solid";
  const space = attribute(border, "space");
  return [
    `border-${side}:${width}pt ${style} ${color === "auto" ? "currentcolor" : `#${color}`}`,
    ...(space === null ? [] : [`padding-${side}:${space}pt`]),
  ];
}

/** The colour of a shading, null for none. */
export function fill(shading: Element | undefined): string | null {
  const color = attribute(shading ?? null, "fill");
  return color === null || color === "auto" ? null : `#${color}`;
}

/** Twentieths of a point as CSS points. */
export function twips(number: string): string {
  return `${Number.parseFloat(number) / 20 || 0}pt`;
}

export function fontStack(font: string): string {
  const standIn = standIns[font.toLowerCase()];
  // The whole stack stands in a style attribute: no double quotes.
  return [`'${font.replaceAll(/['"\\;]/g, "")}'`, ...(standIn ? [standIn] : []), "sans-serif"].join(",");
}

/** Height of a single line in em, by font: what its designer laid down, as Word takes it. */
const singleLine: Readonly<Record<string, number>> = {
  calibri: 1.22,
  cambria: 1.17,
  aptos: 1.28,
  "segoe ui": 1.33,
  verdana: 1.22,
};

function lineHeight(paragraph: Properties, font: string | null): string {
  const single = singleLine[font?.toLowerCase() ?? ""] ?? 1.15;
  const line = value(paragraph, "spacing", "line");
  if (line === null) return String(single);
  const rule = value(paragraph, "spacing", "lineRule") ?? "auto";
  // "auto" counts in 240ths of a line.
  return rule === "auto" ? String(Math.round((Number(line) / 240) * single * 1000) / 1000) : twips(line);
}
