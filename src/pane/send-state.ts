import type { Receipt } from "../exchange/receipt.ts";
import type { Delivery, OutboxErrorCode, Waiting } from "./outbox.ts";
import type { RegisterSettings } from "./send-settings.ts";
import type { SendTrouble } from "./send-trouble.ts";

/** How sending one Steckbrief ended. */
export interface Outcome extends Pick<Waiting, "key" | "stadt" | "instrument"> {
  readonly receipt: Receipt | null;
  readonly trouble: SendTrouble | null;
  /** Whether it waits in the outbox now; else why it could not, or null where there is no need to. */
  readonly kept: "waiting" | OutboxErrorCode | null;
}

/** How asking the register whom the token stands for ended. */
export type Check = { readonly ok: true } | { readonly ok: false; readonly trouble: SendTrouble };

/** What the pane is doing with the register: asking, or sending the Steckbrief with this key. */
export type Under = { readonly what: "check" } | { readonly what: "send"; readonly key: string };

export interface SendState {
  readonly settings: RegisterSettings | null;
  /** Whether the settings outlive the pane. */
  readonly isKept: boolean;
  readonly check: Check | null;
  readonly waiting: readonly Waiting[];
  /** Why the outbox can't be used. */
  readonly outbox: OutboxErrorCode | null;
  readonly deliveries: readonly Delivery[];
  readonly under: Under | null;
  readonly outcomes: readonly Outcome[];
  readonly online: boolean;
  /** The connection was away and is back, while something waits. */
  readonly isBack: boolean;
  /** The Steckbrief as it was read last: its key, and the hash of its JSON. */
  readonly current: Pick<Waiting, "key" | "hash"> | null;
}

export type SendAction =
  | { readonly type: "settings"; readonly settings: RegisterSettings | null; readonly isKept: boolean }
  | { readonly type: "checked"; readonly check: Check }
  | {
      readonly type: "loaded";
      readonly waiting: readonly Waiting[];
      readonly deliveries: readonly Delivery[];
    }
  | { readonly type: "no-outbox"; readonly code: OutboxErrorCode }
  | { readonly type: "began"; readonly under: Under }
  | { readonly type: "ended" }
  | { readonly type: "outcome"; readonly outcome: Outcome }
  | { readonly type: "delivered"; readonly delivery: Delivery }
  | { readonly type: "online"; readonly online: boolean }
  | { readonly type: "current"; readonly current: SendState["current"] };

export const firstSendState: SendState = {
  settings: null,
  isKept: true,
  check: null,
  waiting: [],
  outbox: null,
  deliveries: [],
  under: null,
  outcomes: [],
  online: true,
  isBack: false,
  current: null,
};

/** Every decision of the section. What is begun takes the words about the last of its kind away. */
export function reduceSend(state: SendState, action: SendAction): SendState {
  switch (action.type) {
    case "settings":
      return { ...state, settings: action.settings, isKept: action.isKept, check: null };
    case "checked":
      return { ...state, check: action.check };
    case "loaded": {
      const { waiting, deliveries } = action;
      return { ...state, waiting, deliveries: joined(state.deliveries, deliveries), outbox: null };
    }
    case "no-outbox":
      return { ...state, outbox: action.code };
    case "began":
      return {
        ...state,
        under: action.under,
        check: null,
        isBack: false,
        outcomes: action.under.what === "send" ? [] : state.outcomes,
      };
    case "ended":
      return { ...state, under: null };
    case "outcome":
      return { ...state, outcomes: [...state.outcomes, action.outcome] };
    case "delivered":
      return { ...state, deliveries: joined(state.deliveries, [action.delivery]) };
    case "online":
      return {
        ...state,
        online: action.online,
        isBack: action.online && (state.isBack || (!state.online && state.waiting.length > 0)),
      };
    case "current":
      return { ...state, current: action.current };
  }
}

function joined(deliveries: readonly Delivery[], newer: readonly Delivery[]): readonly Delivery[] {
  const others = deliveries.filter(
    (old) => !newer.some(({ key, register }) => key === old.key && register === old.register),
  );
  return [...others, ...newer];
}

/** When this Steckbrief was last sent to this register, and whether it is still the same; null where never. */
export function lastSent({
  settings,
  deliveries,
  current,
}: SendState): (Delivery & { isSame: boolean }) | null {
  const delivery = deliveries.find(
    ({ key, register }) => key === current?.key && register === settings?.address,
  );
  return delivery === undefined ? null : { ...delivery, isSame: delivery.hash === current?.hash };
}
