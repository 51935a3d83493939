/** What passes between the pane's frame and the window around it. Method ids: see `dispatch.ts`. */
export interface HostCall {
  readonly kind: "host-call";
  readonly call: number;
  readonly methodId: number;
  readonly params: unknown;
}

/** The shim says that a (new) page has begun: whatever an earlier page registered is over. */
export interface HostHello {
  readonly kind: "host-hello";
}

export interface HostReply {
  readonly kind: "host-reply";
  readonly call: number;
  readonly params: unknown;
}

/** `registration` is the number of the call that registered the event. */
export interface HostEvent {
  readonly kind: "host-event";
  readonly registration: number;
  readonly payload: unknown;
}

export type FromPane = HostCall | HostHello;
export type ToPane = HostReply | HostEvent;

/** A message of ours, or null for what others post. */
export function fromPane(data: unknown): FromPane | null {
  const kind = kindOf(data);
  return kind === "host-call" || kind === "host-hello" ? (data as FromPane) : null;
}

/** A message of ours, or null for what others post. */
export function toPane(data: unknown): ToPane | null {
  const kind = kindOf(data);
  return kind === "host-reply" || kind === "host-event" ? (data as ToPane) : null;
}

function kindOf(data: unknown): unknown {
  return typeof data === "object" && data !== null && "kind" in data ? data.kind : undefined;
}
