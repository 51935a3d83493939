import type { OpenPackage } from "./package.ts";
import { Pictures } from "./pictures-shown.ts";
import { Numbering } from "./render-numbering.ts";
import { Styles } from "./render-styles.ts";

/** A DOM node that shows atoms of a paragraph: a text node for characters, an element for one tab, break or picture. */
export interface Spot {
  readonly dom: Node;
  readonly start: number;
  readonly length: number;
  /** The run-level control it lies in. */
  readonly control: Element | null;
}

interface Shown {
  readonly paragraph: Element;
  readonly spots: readonly Spot[];
}

/** What is on show: which HTML stands for which element of the package, and what drawing it needs to know. */
export class Scene {
  readonly package: OpenPackage;
  /** The part whose relationships pictures and links go by. */
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly #page: Document;
  readonly #pictures: Pictures;
  readonly #paragraphs = new WeakMap<Element, HTMLElement>();
  readonly #shown = new WeakMap<Node, Shown>();
  readonly #frames = new WeakMap<Element, HTMLElement>();
  readonly #controls = new WeakMap<Node, Element>();

  constructor(page: Document, source: OpenPackage, part: string) {
    this.#page = page;
    this.package = source;
    this.part = part;
    this.styles = new Styles(source);
    this.numbering = new Numbering(source);
    this.#pictures = new Pictures(source, part);
  }

  create(name: string, className: string): HTMLElement {
    const html = this.#page.createElement(name);
    if (className !== "") html.className = className;
    return html;
  }

  drawing(name: string): Element {
    return this.#page.createElementNS("http://www.w3.org/2000/svg", name);
  }

  text(text: string): Text {
    return this.#page.createTextNode(text);
  }

  /** Address of a picture by its relationship, null where it is missing or no picture a browser shows. */
  picture(relationship: string): string | null {
    return this.#pictures.address(relationship);
  }

  target(relationship: string | null): string | null {
    if (relationship === null) return null;
    return this.package.relationships(this.part).find(({ id }) => id === relationship)?.target ?? null;
  }

  show(paragraph: Element, html: HTMLElement, spots: readonly Spot[]): void {
    this.#paragraphs.set(paragraph, html);
    this.#shown.set(html, { paragraph, spots });
  }

  /** The paragraph's HTML as it was drawn last; none when it has to be drawn again. */
  htmlOf(paragraph: Element): HTMLElement | undefined {
    return this.#paragraphs.get(paragraph);
  }

  spotsOf(html: Node): Shown | undefined {
    return this.#shown.get(html);
  }

  forget(paragraph: Element): void {
    this.#paragraphs.delete(paragraph);
  }

  frame(control: Element, html: HTMLElement): void {
    this.#frames.set(control, html);
    this.#controls.set(html, control);
  }

  frameOf(control: Element): HTMLElement | undefined {
    return this.#frames.get(control);
  }

  controlOf(html: Node): Element | undefined {
    return this.#controls.get(html);
  }

  close(): void {
    this.#pictures.close();
  }
}
