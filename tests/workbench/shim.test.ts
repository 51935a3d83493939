import { installShim } from "../../src/workbench/shim.ts";

type Doors = {
  webkit: { messageHandlers: { Agave: { postMessage(text: string): void } } };
  _osfHostAPI?: (handler: string, call: object, reply: (params: unknown) => unknown) => void;
  _osfHostRegisterEvent?: (
    handler: string,
    call: object,
    onEvent: (params: unknown) => unknown,
    reply: (params: unknown) => unknown,
  ) => { eventCallbackId: string };
  _osfHostUnregisterCallback?: (id: string) => void;
  OSF?: object;
};

/** A frame whose parent records what is posted to it. */
function createFrame(search = "") {
  const posted: { kind: string; call: number }[] = [];
  const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
  const parent = { postMessage: (message: { kind: string; call: number }) => posted.push(message) };
  const frame = {
    parent,
    location: { search },
    addEventListener: (_type: string, listener: (typeof listeners)[number]) => listeners.push(listener),
  };
  installShim(frame as unknown as Window);
  const receive = (data: unknown, source: unknown = parent) => {
    for (const listener of listeners) listener({ source, data });
  };
  return { doors: frame as unknown as Doors, posted, receive };
}

test("a new page says hello first", () => {
  expect(createFrame().posted).toEqual([{ kind: "host-hello" }]);
});

test("the direct door passes a call on and its reply back", () => {
  const { doors, posted, receive } = createFrame();
  const replies: unknown[] = [];
  doors._osfHostAPI?.("Agave", { methodId: 1, params: { id: 93 } }, (params) => void replies.push(params));
  const call = posted.at(-1);
  expect(call).toMatchObject({ kind: "host-call", methodId: 1, params: { id: 93 } });
  receive({ kind: "host-reply", call: call?.call, params: ["da"] });
  expect(replies).toEqual([["da"]]);
});

test("a callback that returns false gets the next chunk too", () => {
  const { doors, posted, receive } = createFrame();
  const chunks: unknown[] = [];
  doors._osfHostAPI?.("Agave", { methodId: 1, params: [] }, (params) => {
    chunks.push(params);
    return chunks.length === 2;
  });
  const call = posted.at(-1)?.call;
  for (const params of [1, 2, 3]) receive({ kind: "host-reply", call, params });
  expect(chunks).toEqual([1, 2]);
});

test("messages from anybody but the parent are ignored", () => {
  const { doors, posted, receive } = createFrame();
  const replies: unknown[] = [];
  doors._osfHostAPI?.("Agave", { methodId: 5, params: [] }, (params) => void replies.push(params));
  receive({ kind: "host-reply", call: posted.at(-1)?.call, params: [] }, {});
  expect(replies).toEqual([]);
});

test("events reach the handler until it is taken away", () => {
  const { doors, posted, receive } = createFrame();
  const events: unknown[] = [];
  const registered = doors._osfHostRegisterEvent?.(
    "Agave",
    { methodId: 2, params: { id: 2 } },
    (payload) => void events.push(payload),
    () => undefined,
  );
  const registration = posted.at(-1)?.call;
  receive({ kind: "host-event", registration, payload: 1 });
  doors._osfHostUnregisterCallback?.(registered?.eventCallbackId ?? "");
  receive({ kind: "host-event", registration, payload: 2 });
  expect(events).toEqual([1]);
});

test("the webkit door calls back only the two functions of office.js, by name", () => {
  const { doors, posted, receive } = createFrame("?channel=webkit");
  expect(doors._osfHostAPI).toBeUndefined();
  const called: unknown[] = [];
  doors.OSF = {
    ScriptMessaging: {
      agaveHostCallback: (...given: unknown[]) => called.push(given),
      other: () => called.push("other"),
    },
  };
  const post = (callbackFunction: string) => {
    const message = { methodId: 5, params: [], callbackId: "7", callbackFunction };
    doors.webkit.messageHandlers.Agave.postMessage(JSON.stringify(message));
    receive({ kind: "host-reply", call: posted.at(-1)?.call, params: ["slots"] });
  };
  post("OSF.ScriptMessaging.agaveHostCallback");
  post("OSF.ScriptMessaging.other");
  post("alert");
  expect(called).toEqual([["7", ["slots"]]]);
});
