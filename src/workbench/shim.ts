import { type FromPane, toPane } from "./channel.ts";

type Reply = (params: unknown) => unknown;

interface DirectCall {
  readonly methodId: number;
  readonly params: unknown;
}

/** A message on the webkit door names the functions that are to be called back. */
interface WebkitCall extends DirectCall {
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

interface Doors {
  webkit?: unknown;
  _osfHostAPI?: (handler: string, call: DirectCall, reply: Reply) => void;
  _osfHostRegisterEvent?: (
    handler: string,
    call: DirectCall,
    onEvent: Reply,
    reply: Reply,
  ) => { readonly eventCallbackId: string };
  _osfHostUnregisterCallback?: (id: string) => void;
  OSF?: { readonly ScriptMessaging?: Readonly<Record<string, (id: string, params: unknown) => void>> };
}

/** The only functions of office.js that a message may name. */
const callbackNames = ["agaveHostCallback", "agaveHostEventCallback"] as const;

/**
 * Gives office.js (Mac flavour) the two doors it looks for and passes every call on to the parent window.
 * `?channel=webkit` leaves out the faster direct door.
 */
export function installShim(frame: Window): void {
  const doors = frame as unknown as Doors;
  const replies = new Map<number, Reply>();
  const events = new Map<number, Reply>();
  let last = 0;

  function send(call: DirectCall, reply: Reply | null, onEvent: Reply | null): number {
    const id = ++last;
    if (reply) replies.set(id, reply);
    if (onEvent) events.set(id, onEvent);
    post({ kind: "host-call", call: id, methodId: call.methodId, params: call.params });
    return id;
  }

  // The parent's origin is not known beforehand, and whoever frames the pane is its host.
  const post = (message: FromPane) => frame.parent.postMessage(message, "*");

  frame.addEventListener("message", (event) => {
    const message = event.source === frame.parent ? toPane(event.data) : null;
    if (message?.kind === "host-reply") {
      const reply = replies.get(message.call);
      // A callback that returns false waits for more chunks.
      if (reply && reply(message.params) !== false) replies.delete(message.call);
    } else if (message?.kind === "host-event") events.get(message.registration)?.(message.payload);
  });

  function named(name: string | undefined, callbackId: string | undefined): Reply | null {
    const known = callbackNames.find((candidate) => name === `OSF.ScriptMessaging.${candidate}`);
    if (known === undefined || callbackId === undefined) return null;
    return (params) => doors.OSF?.ScriptMessaging?.[known]?.(callbackId, params);
  }

  const postWebkit = (text: string) => {
    const call: WebkitCall = JSON.parse(text);
    send(
      call,
      named(call.callbackFunction, call.callbackId),
      named(call.eventCallbackFunction, call.callbackId),
    );
  };
  doors.webkit = { messageHandlers: { Agave: { postMessage: postWebkit } } };

  if (new URLSearchParams(frame.location.search).get("channel") !== "webkit") {
    doors._osfHostAPI = (_handler, call, reply) => void send(call, reply, null);
    doors._osfHostRegisterEvent = (_handler, call, onEvent, reply) => ({
      eventCallbackId: String(send(call, reply, onEvent)),
    });
    doors._osfHostUnregisterCallback = (id) => void events.delete(Number(id));
  }
  post({ kind: "host-hello" });
}

// This file is the whole script that runs in the frame; a page nobody frames has no host.
if (typeof window !== "undefined" && window.parent !== window) installShim(window);
