import { connectPane } from "./bridge.ts";
import type { WorkbenchDocument } from "./document.ts";
import { combineFaults, type FaultName, faultPresets } from "./faults.ts";
import { Host, type HostTraffic } from "./host.ts";
import { type HostLocale, paneAddress } from "./pane-address.ts";
import type { PaneTheme } from "./toolbar.ts";

export interface PaneOptions {
  readonly document: WorkbenchDocument;
  /** Address of the pane's page. */
  readonly page: string;
  readonly locale: HostLocale;
  readonly theme: PaneTheme;
  readonly faults: readonly FaultName[];
  readonly onOpenDocument: (bytes: Uint8Array) => void;
  readonly onSave: (bytes: Uint8Array) => void;
}

/** The add-in's pane in its frame, with the Word that is played to it. */
export class PaneFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #options: PaneOptions;
  readonly traffic: HostTraffic[] = [];
  onTraffic: (() => void) | null = null;
  #locale: HostLocale;
  #theme: PaneTheme;
  #faults: readonly FaultName[];
  #host: Host | null = null;
  #disconnect: (() => void) | null = null;

  constructor(frame: HTMLIFrameElement, options: PaneOptions) {
    this.#frame = frame;
    this.#options = options;
    this.#locale = options.locale;
    this.#theme = options.theme;
    this.#faults = options.faults;
    this.reload();
  }

  get locale(): HostLocale {
    return this.#locale;
  }

  set locale(locale: HostLocale) {
    this.#locale = locale;
    this.reload();
  }

  get theme(): PaneTheme {
    return this.#theme;
  }

  set theme(theme: PaneTheme) {
    this.#theme = theme;
    this.reload();
  }

  get faults(): readonly FaultName[] {
    return this.#faults;
  }

  set faults(names: readonly FaultName[]) {
    this.#faults = names;
    this.reload();
  }

  get host(): Host | null {
    return this.#host;
  }

  focus(): void {
    this.#frame.focus();
    this.#frame.contentWindow?.focus();
  }

  /** Starts the pane anew, with a fresh host: requirement sets, language and theme are read at its start. */
  reload(): void {
    this.#disconnect?.();
    this.#host?.dispose();
    const { document, page, onOpenDocument, onSave } = this.#options;
    const faults = combineFaults(this.#faults.map((name) => faultPresets[name].faults));
    document.readOnly = faults.readOnly === true;
    const instanceId = crypto.randomUUID();
    this.#host = new Host({
      document,
      locale: this.#locale,
      instanceId,
      faults,
      onOpenDocument,
      onSave,
      onTraffic: (traffic) => {
        this.traffic.unshift(traffic);
        this.traffic.length = Math.min(this.traffic.length, 200);
        this.onTraffic?.();
      },
      onOpenBrowserWindow: (url) => void window.open(url, "_blank", "noopener"),
    });
    this.#disconnect = connectPane(this.#frame, this.#host);
    // The frame's scheme decides what prefers-color-scheme says inside it.
    this.#frame.style.colorScheme = this.#theme;
    this.#frame.src = paneAddress(page, { locale: this.#locale, instanceId });
  }
}
