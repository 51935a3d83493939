import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { type ControlSpec, controlsOf, parseTag } from "../../src/steckbrief/tags.ts";
import {
  type Capability,
  type Locks,
  type Look,
  type Place,
  type SeenControl,
  type SeenPicture,
  type Watch,
  type WordDocument,
  WordError,
} from "../../src/word/port.ts";

/** A control in the fake's document. Its text is null while the prompt shows. */
export interface FakeControl {
  readonly tag: string;
  text: string | null;
  cannotEdit: boolean;
  pictures: SeenPicture[];
  /** Only of credits: the box beside it, or null where there is none. */
  consent: boolean | null;
}

/** A paragraph outside controls. */
interface FakeParagraph {
  readonly paragraph: string;
}

type Block = FakeControl | FakeParagraph;

/** A Word in memory: a flat list of paragraphs and controls, no layout, no Office.js. */
export class FakeWord implements WordDocument {
  displayLanguage = "de-DE";
  dark: boolean | null = null;
  readonly body: Block[] = [];
  properties: Record<string, string> = {};
  tracking: Look["tracking"] = "off";
  readOnly = false;
  parts: Record<string, string> = {};
  /** Packages put in as locked controls, by tag. */
  locked: Record<string, string> = {};
  /** What `bytes` gives; null lets it fail. */
  docx: Uint8Array | null = null;
  lacking: readonly Capability[] = [];
  readonly selected: string[] = [];
  readonly opened: Uint8Array[] = [];
  /** Thrown by the next change. */
  failure: WordError | null = null;
  /** Word drops pictures without a word. */
  dropsPictures = false;
  #onLook: ((look: Look) => void) | null = null;
  #onError: ((error: WordError) => void) | null = null;

  /** A document with the blank form, or with texts by tag. */
  static withForm(texts: Readonly<Record<string, string>> = {}, cases: readonly string[] = ["a"]): FakeWord {
    const word = new FakeWord();
    for (const spec of controlsOf(steckbriefForm, cases)) {
      if (spec.content === "checkbox") continue;
      if (spec.address.item !== undefined && spec.level === "block")
        word.body.push({ paragraph: spec.title.de });
      word.body.push(newControl(spec.tag, texts[spec.tag] ?? null));
    }
    return word;
  }

  isDark(): boolean | null {
    return this.dark;
  }

  can(capability: Capability): boolean {
    return !this.lacking.includes(capability);
  }

  controls(tag?: string): readonly FakeControl[] {
    const all = this.body.filter((block): block is FakeControl => "tag" in block);
    return tag === undefined ? all : all.filter((control) => control.tag === tag);
  }

  /** Types into the first control with the tag, as the person at the keyboard does. */
  type(tag: string, text: string | null): void {
    const [control] = this.controls(tag);
    if (control !== undefined) control.text = text;
    this.show();
  }

  /** Deletes a control, as somebody who outwits its lock. */
  drop(tag: string): void {
    const at = this.body.findIndex((block) => "tag" in block && block.tag === tag);
    if (at >= 0) this.body.splice(at, 1);
    this.show();
  }

  /** Looks now. */
  show(): void {
    this.#onLook?.(this.#see());
  }

  /** Lets the next look fail. */
  fallSilent(error: WordError): void {
    this.#onError?.(error);
  }

  look(): Promise<Look> {
    return Promise.resolve(this.#see());
  }

  watch(onLook: (look: Look) => void, onError: (error: WordError) => void): Watch {
    this.#onLook = onLook;
    this.#onError = onError;
    queueMicrotask(() => this.show());
    return {
      lookNow: () => queueMicrotask(() => this.show()),
      stop: () => {
        this.#onLook = null;
      },
    };
  }

  async write(texts: readonly { readonly tag: string; readonly text: string }[]): Promise<void> {
    await this.#change();
    for (const { tag } of texts) this.#first(tag);
    for (const { tag, text } of texts) {
      const control = this.#first(tag);
      control.text = text === "" ? null : text;
      if (text === "") control.pictures = [];
    }
  }

  async insert(flatOpc: string, place: Place): Promise<void> {
    await this.#change();
    const { blocks, picture, box } = readPackage(flatOpc);
    if (place.at === "inside") {
      if (picture !== null && !this.dropsPictures) this.#first(place.tag).pictures = [picture];
      return;
    }
    for (const block of blocks) if ("tag" in block && block.tag.endsWith(".urheber")) block.consent = box;
    const [at, replaced] = this.#find(place);
    this.body.splice(at, replaced, ...blocks);
  }

  /** Its paragraphs are no document's. */
  replaceParagraphs(): Promise<void> {
    return Promise.reject(new WordError("not-found", "fake"));
  }

  async remove(
    tag: string,
    options: { readonly index?: number; readonly heading?: string } = {},
  ): Promise<void> {
    await this.#change();
    const control = this.controls(tag)[options.index ?? 0];
    if (control === undefined) throw new WordError("not-found", tag);
    const at = this.body.indexOf(control);
    const before = this.body[at - 1];
    const heading = before !== undefined && "paragraph" in before && before.paragraph === options.heading;
    this.body.splice(heading ? at - 1 : at, heading ? 2 : 1);
  }

  select(tag: string, index = 0): Promise<void> {
    if (this.controls(tag)[index] === undefined) return Promise.reject(new WordError("not-found", tag));
    this.selected.push(index === 0 ? tag : `${tag}#${index}`);
    return Promise.resolve();
  }

  async setProperties(properties: Readonly<Record<string, string | null>>): Promise<void> {
    await this.#change();
    const { properties: before } = this;
    this.properties = Object.fromEntries(
      Object.entries({ ...before, ...properties }).flatMap(([name, value]) =>
        value === null ? [] : [[name, value]],
      ),
    );
  }

  bytes(onProgress?: (fraction: number) => void): Promise<Uint8Array> {
    onProgress?.(1);
    if (this.docx === null) return Promise.reject(new WordError("failed", "no bytes"));
    return Promise.resolve(this.docx);
  }

  async openNew(docx: Uint8Array): Promise<void> {
    await this.#change();
    this.opened.push(docx);
  }

  readParts(namespace: string): Promise<readonly string[]> {
    const part = this.parts[namespace];
    return Promise.resolve(part === undefined ? [] : [part]);
  }

  async putLocked(tag: string, flatOpc: string): Promise<void> {
    await this.#change();
    this.locked[tag] = flatOpc;
  }

  async setLocks(locks: Locks): Promise<void> {
    await this.#change();
    for (const control of this.controls()) control.cannotEdit = locks === "closed";
  }

  async writePart(namespace: string, xml: string): Promise<void> {
    await this.#change();
    this.parts[namespace] = xml;
  }

  #see(): Look {
    const controls = this.controls().map((control): SeenControl => {
      const part = parseTag(control.tag, steckbriefForm)?.part;
      return {
        tag: control.tag,
        text: control.text ?? specOf(control.tag)?.prompt.de ?? "",
        cannotEdit: control.cannotEdit,
        ...(part === "bild" ? { pictures: [...control.pictures] } : {}),
        ...(part === "urheber" ? { consent: control.consent } : {}),
      };
    });
    return { controls, tracking: this.tracking, readOnly: this.readOnly, properties: { ...this.properties } };
  }

  #change(): Promise<void> {
    if (this.readOnly) return Promise.reject(new WordError("read-only", "fake"));
    const failure = this.failure;
    this.failure = null;
    return failure === null ? Promise.resolve() : Promise.reject(failure);
  }

  #first(tag: string): FakeControl {
    const [control] = this.controls(tag);
    if (control === undefined) throw new WordError("not-found", tag);
    return control;
  }

  /** Index in the body, and how many blocks go. */
  #find(place: Exclude<Place, { at: "inside" }>): readonly [number, number] {
    switch (place.at) {
      case "start":
        return [0, 0];
      case "end":
      case "selection":
        return [this.body.length, 0];
      case "below":
      case "instead": {
        const at = this.body.findIndex(
          (block) =>
            "paragraph" in block &&
            (place.at === "below"
              ? block.paragraph.startsWith(place.text)
              : block.paragraph.trim() === place.text),
        );
        if (at < 0) throw new WordError("not-found", place.text);
        return place.at === "below" ? [at + 1, 0] : [at, 1];
      }
      case "before":
        return [this.body.indexOf(this.#first(place.tag)), 0];
      case "after":
        return [this.body.indexOf(this.#first(place.tag)) + 1, 0];
      default:
        return [this.body.indexOf(this.#first(place.tag)), 1];
    }
  }
}

function newControl(tag: string, text: string | null): FakeControl {
  return {
    tag,
    text,
    cannotEdit: false,
    pictures: [],
    consent: tag.endsWith(".urheber") ? false : null,
  };
}

function specOf(tag: string): ControlSpec | undefined {
  const address = parseTag(tag, steckbriefForm);
  const cases = address?.item === undefined ? [] : [address.item];
  return controlsOf(steckbriefForm, cases).find((spec) => spec.tag === tag);
}

interface FakePackage {
  readonly blocks: readonly Block[];
  readonly picture: SeenPicture | null;
  readonly box: boolean | null;
}

/** As much of a flat OPC package as the fake needs: paragraphs, controls, a picture, the state of a box. */
function readPackage(flatOpc: string): FakePackage {
  const body = /<w:body>([\s\S]*?)<\/w:body>/.exec(flatOpc)?.[1] ?? "";
  const pieces = body.match(/<w:sdt>[\s\S]*?<\/w:sdt>|<w:p>[\s\S]*?<\/w:p>/g) ?? [];
  const blocks = pieces.flatMap((piece): readonly Block[] => {
    const controls = piece.match(/<w:sdt>[\s\S]*?<\/w:sdt>/g) ?? [];
    if (controls.length === 0) return [{ paragraph: textOf(piece) }];
    return controls.filter((control) => !control.includes("<w14:checkbox>")).map(readControl);
  });
  const extent = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(body);
  const alt = /descr="([^"]*)"/.exec(body)?.[1] ?? "";
  const checked = /<w14:checked w14:val="(\d)"/.exec(body)?.[1];
  return {
    blocks,
    picture:
      extent === null
        ? null
        : { width: Number(extent[1]) / 12700, height: Number(extent[2]) / 12700, altText: alt },
    box: checked === undefined ? null : checked === "1",
  };
}

function readControl(xml: string): FakeControl {
  const tag = /<w:tag w:val="([^"]*)"/.exec(xml)?.[1] ?? "";
  return newControl(tag, xml.includes("<w:showingPlcHdr/>") ? null : textOf(xml));
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? "").join("");
}
