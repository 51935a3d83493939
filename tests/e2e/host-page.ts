/** A page with a document, the host and a frame for office.js: for tests of the host alone. */
import { blankDocument } from "../../src/workbench/blank.ts";
import { connectPane } from "../../src/workbench/bridge.ts";
import { WorkbenchDocument } from "../../src/workbench/document.ts";
import { combineFaults, type Faults, faultPresets, parseFaults } from "../../src/workbench/faults.ts";
import { fromBase64, toBase64 } from "../../src/workbench/flat-package.ts";
import { Host, type HostTraffic } from "../../src/workbench/host.ts";
import { paneAddress } from "../../src/workbench/pane-address.ts";

export interface HostPageOptions {
  /** A .docx in base64; an empty document without it. */
  readonly docx?: string;
  /** Or the inner XML of `w:body`. */
  readonly body?: string;
  readonly faults?: string;
  readonly moreFaults?: Faults;
  readonly locale?: "de-DE" | "en-US";
  readonly channel?: "webkit";
}

/** What tests reach through `window.bench`. */
export interface HostPage {
  start(options?: HostPageOptions): Promise<void>;
  document(): WorkbenchDocument;
  host(): Host;
  /** Inner XML of the body as it is now. */
  xml(): string;
  save(): string;
  readonly opened: string[];
  readonly addresses: string[];
  readonly traffic: HostTraffic[];
}

let document_: WorkbenchDocument | null = null;
let host_: Host | null = null;
let disconnect: () => void = () => undefined;

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error("start() comes first");
  return value;
}

const bench: HostPage = {
  opened: [],
  addresses: [],
  traffic: [],
  document: () => present(document_),
  host: () => present(host_),
  xml: () => bench.document().body.innerHTML,
  save: () => toBase64(bench.document().save()),
  async start({ docx, body, faults, moreFaults, locale = "de-DE", channel } = {}) {
    disconnect();
    host_?.dispose();
    for (const list of [bench.opened, bench.addresses, bench.traffic]) list.length = 0;
    document_ = new WorkbenchDocument(docx === undefined ? blankDocument() : fromBase64(docx));
    const opened = document_;
    const fill = () => {
      opened.body.innerHTML = body ?? "";
    };
    if (body !== undefined) opened.change(fill, { source: "user" });
    const instanceId = crypto.randomUUID();
    const presets = parseFaults(faults ?? null).map((name) => faultPresets[name].faults);
    const all = combineFaults([...presets, moreFaults ?? {}]);
    host_ = new Host({
      document: document_,
      locale,
      instanceId,
      faults: all,
      documentUrl: "C:\\Steckbriefe\\Muster.docx",
      onOpenDocument: (bytes) => bench.opened.push(toBase64(bytes)),
      onOpenBrowserWindow: (url) => bench.addresses.push(url),
      onTraffic: (traffic) => bench.traffic.push(traffic),
    });
    const frame = document.querySelector("iframe") ?? document.createElement("iframe");
    disconnect = connectPane(frame, host_);
    const page = channel === undefined ? "/bare.html" : `/bare.html?channel=${channel}`;
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    frame.src = paneAddress(page, { locale, instanceId });
    document.body.appendChild(frame);
    await loaded;
  },
};

Object.assign(window, { bench });
