import { fromPane, type ToPane } from "./channel.ts";

/** What answers the calls of one pane. */
export interface PaneHost {
  /** A new page begins: forget what an earlier one kept or registered. */
  restart(): void;
  /** Answers one call; `push` sends events of this registration for as long as the page lives. */
  call(methodId: number, params: unknown, push: (payload: unknown) => void): Promise<unknown>;
}

/** Lets a host answer the page in the frame. Returns a function that ends it. */
export function connectPane(frame: HTMLIFrameElement, host: PaneHost): () => void {
  const post = (message: ToPane) => frame.contentWindow?.postMessage(message, "*");

  async function onMessage(event: MessageEvent): Promise<void> {
    if (event.source === null || event.source !== frame.contentWindow) return;
    const message = fromPane(event.data);
    if (message === null) return;
    if (message.kind === "host-hello") {
      host.restart();
      return;
    }
    const { call, methodId, params } = message;
    const push = (payload: unknown) => post({ kind: "host-event", registration: call, payload });
    const reply = await host.call(methodId, params, push);
    if (reply !== undefined) post({ kind: "host-reply", call, params: reply });
  }

  window.addEventListener("message", onMessage);
  return () => window.removeEventListener("message", onMessage);
}
