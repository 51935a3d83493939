import { HostError } from "../../src/workbench/host-error.ts";
import { References } from "../../src/workbench/references.ts";
import { type Action, type Batch, type BatchSurroundings, runBatch } from "../../src/workbench/richapi.ts";
import {
  isWordObject,
  type WordHost,
  type WordObject,
  type WordType,
  wordObject,
} from "../../src/workbench/word-object.ts";

interface Box {
  label: string;
  readonly inner: Box[];
  gone?: boolean;
}

const boxType: WordType<Box> = {
  name: "Box",
  identity: ({ label }) => ({ Id: label }),
  exists: ({ gone }) => gone !== true,
  scalars: {
    Label: {
      get: ({ label }) => label,
      set: (box, value) => {
        box.label = String(value);
      },
    },
    Size: { get: ({ inner }) => inner.length },
  },
  objects: {
    Boxes: (box) => wordObject(boxesType, box),
    First: ({ inner }) => (inner[0] === undefined ? null : wordObject(boxType, inner[0])),
  },
  methods: {
    Add: (box, args) => {
      const made: Box = { label: args.text(0), inner: [] };
      box.inner.push(made);
      return wordObject(boxType, made);
    },
    Count: ({ inner }) => inner.length,
    Fail: () => {
      throw new HostError("AccessDenied", "no");
    },
  },
};

const boxesType: WordType<Box> = {
  name: "BoxCollection",
  scalars: {},
  items: ({ inner }) => inner.map((box) => wordObject(boxType, box)),
};

function setUp(root: Box, admit: BatchSurroundings["admit"] = () => undefined) {
  const references = new References();
  const make = { document: () => wordObject(boxType, root) };
  const host = { make } as unknown as WordHost;
  const create = (): WordObject => wordObject(boxType, { label: "made", inner: [] });
  return {
    references,
    run: (batch: Batch) => runBatch(batch, { host, references, create, admit }),
  };
}

const root = { "1": { ObjectPathType: 1 } };
let last = 0;
function action(ActionType: number, ObjectPathId: number, more: Partial<Action> = {}): Action {
  last += 1;
  return { Id: last, ActionType, ObjectPathId, ...more };
}
const values = ({ Results }: ReturnType<ReturnType<typeof setUp>["run"]>) =>
  Results.map(({ Value }) => Value);

describe("a batch", () => {
  test("a path with a method has its effect once, however often it is used", () => {
    const box: Box = { label: "root", inner: [] };
    const paths = {
      ...root,
      "2": {
        ObjectPathType: 3,
        Name: "Add",
        ParentObjectPathId: 1,
        ArgumentInfo: { Arguments: ["a"] },
      },
    };
    setUp(box).run({ Actions: [action(1, 2), action(2, 2), action(1, 2)], ObjectPaths: paths });
    expect(box.inner.map(({ label }) => label)).toEqual(["a"]);
  });

  test("keeping an object makes the next instantiation tell a reference, a fresh one each time", () => {
    const { run, references } = setUp({ label: "root", inner: [] });
    const keep = () =>
      values(
        run({
          Actions: [action(1, 1), action(3, 1, { Name: "_KeepReference" }), action(1, 1)],
          ObjectPaths: root,
        }),
      );
    const [first, , again] = keep();
    expect(first).toEqual({ Id: "root" });
    expect(again).toMatchObject({ _ReferenceId: expect.any(String) });
    expect(keep()[2]).not.toEqual(again);
    expect(references.size).toBe(2);
  });

  test("removing a reference may be repeated; what it stood for is then an invalid path", () => {
    const { run, references } = setUp({ label: "root", inner: [] });
    const id = references.keep(wordObject(boxType, { label: "x", inner: [] }));
    const remove = action(3, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: [id] } });
    expect(run({ Actions: [remove, remove], ObjectPaths: root }).Error).toBeUndefined();
    const lost = run({ Actions: [action(1, 2)], ObjectPaths: { "2": { ObjectPathType: 6, Name: id } } });
    expect(lost.Error).toMatchObject({ Code: "InvalidObjectPath", ActionIndex: 0 });
  });

  test("the first error ends the batch, with the results so far and the place", () => {
    const answer = setUp({ label: "root", inner: [] }).run({
      Actions: [
        action(3, 1, { Name: "Count" }),
        action(3, 1, { Name: "Fail" }),
        action(3, 1, { Name: "Count" }),
      ],
      ObjectPaths: root,
    });
    expect(values(answer)).toEqual([0]);
    expect(answer.Error).toMatchObject({ Code: "AccessDenied", Location: "Box.fail", ActionIndex: 1 });
  });

  test("a path that fails is told by its member and not tried again", () => {
    const box: Box = { label: "root", inner: [] };
    const answer = setUp(box).run({
      Actions: [action(1, 3)],
      ObjectPaths: {
        ...root,
        "2": { ObjectPathType: 3, Name: "Add", ParentObjectPathId: 1, ArgumentInfo: { Arguments: ["a"] } },
        "3": { ObjectPathType: 3, Name: "Fail", ParentObjectPathId: 2 },
      },
    });
    expect(answer.Error).toMatchObject({ Code: "AccessDenied", Location: "Box.fail" });
    expect(box.inner).toHaveLength(1);
  });

  test("a member that is not played is NotImplemented, a fault refuses before anything happens", () => {
    const box: Box = { label: "root", inner: [] };
    const unknown = setUp(box).run({ Actions: [action(3, 1, { Name: "Fly" })], ObjectPaths: root });
    expect(unknown.Error?.Code).toBe("NotImplemented");
    const refusing = setUp(box, (_object, member) => {
      if (member === "Label") throw new HostError("NotAllowed", "a fault");
    });
    const set = action(4, 1, { Name: "Label", ArgumentInfo: { Arguments: ["neu"] } });
    expect(refusing.run({ Actions: [set], ObjectPaths: root }).Error?.Code).toBe("NotAllowed");
    expect(box.label).toBe("root");
  });

  test("what hangs on a null object is null, and nothing can be done to it", () => {
    const paths = {
      ...root,
      "2": { ObjectPathType: 4, Name: "First", ParentObjectPathId: 1 },
      "3": { ObjectPathType: 4, Name: "Boxes", ParentObjectPathId: 2 },
    };
    const answer = setUp({ label: "root", inner: [] }).run({
      Actions: [
        action(1, 2),
        action(2, 3),
        action(3, 2, { Name: "_KeepReference" }),
        action(3, 2, { Name: "Count" }),
      ],
      ObjectPaths: paths,
    });
    expect(values(answer)).toEqual([null, null, null]);
    expect(answer.Error?.Code).toBe("InvalidObjectPath");
  });

  test("what is no longer there is ItemNotFound", () => {
    const box: Box = { label: "root", inner: [], gone: true };
    expect(setUp(box).run({ Actions: [action(2, 1)], ObjectPaths: root }).Error?.Code).toBe("ItemNotFound");
  });

  test("traces are answered twice, as both kinds of handlers want them", () => {
    const trace = action(5, 0);
    const answer = setUp({ label: "root", inner: [] }).run({ Actions: [trace], ObjectPaths: {} });
    expect(answer).toMatchObject({ Results: [{ ActionId: trace.Id }], TraceIds: [trace.Id] });
  });

  test("several properties are set at once and compared", () => {
    const box: Box = { label: "root", inner: [] };
    const { run } = setUp(box);
    run({ Actions: [action(9, 1, { ObjectState: { label: "neu" } })], ObjectPaths: root });
    expect(box.label).toBe("neu");
    const same = action(8, 1, { ObjectState: { label: "neu" } });
    const other = action(8, 1, { ObjectState: { label: "alt" } });
    expect(run({ Actions: [same], ObjectPaths: root }).Error).toBeUndefined();
    expect(run({ Actions: [other], ObjectPaths: root }).Error?.Code).toBe("GeneralException");
  });

  test("arguments may be objects, also inside lists and plain objects", () => {
    const seen: unknown[] = [];
    const takes: WordType<null> = {
      name: "Taker",
      scalars: {},
      methods: {
        Take: (_target, args) => {
          seen.push(args.value(0), args.value(1), args.value(2));
          return undefined;
        },
      },
    };
    const references = new References();
    const host = { make: { document: () => wordObject(takes, null) } } as unknown as WordHost;
    const create = () => wordObject(boxType, { label: "made", inner: [] });
    runBatch(
      {
        Actions: [
          action(3, 1, {
            Name: "Take",
            ArgumentInfo: {
              Arguments: [null, ["a", null], { _ObjectPathId: 2 }],
              ReferencedObjectPathIds: [2, [0, 2], 0],
            },
          }),
        ],
        ObjectPaths: { ...root, "2": { ObjectPathType: 2, Name: "Box" } },
      },
      { host, references, create, admit: () => undefined },
    );
    const [first, list, third] = seen;
    expect([isWordObject(first), isWordObject(third)]).toEqual([true, true]);
    expect(Array.isArray(list) && [list[0], isWordObject(list[1])]).toEqual(["a", true]);
  });
});

describe("a load", () => {
  const tree = (): Box => ({
    label: "root",
    inner: ["a", "b", "c"].map((label) => ({ label, inner: [{ label: `${label}1`, inner: [] }] })),
  });
  const load = (Select: readonly string[], path = 1, more: object = {}, keep = false) => {
    const { run, references } = setUp(tree());
    const answer = run({
      AutoKeepReference: keep,
      Actions: [action(2, path, { QueryInfo: { Select, ...more } })],
      ObjectPaths: { ...root, "2": { ObjectPathType: 4, Name: "Boxes", ParentObjectPathId: 1 } },
    });
    return { value: answer.Results[0]?.Value, error: answer.Error?.Code, references };
  };

  test("nothing named means all values; names are matched in any case", () => {
    expect(load([]).value).toEqual({ Label: "root", Size: 3 });
    expect(load(["lAbEl"]).value).toEqual({ Label: "root" });
    expect(load(["$none"]).value).toEqual({});
  });

  test("collections are lists of items with what addresses them again", () => {
    expect(load(["label"], 2).value).toEqual({
      _Items: ["a", "b", "c"].map((label) => ({ Id: label, Label: label })),
    });
    expect(load(["label"], 2, { Top: 1, Skip: 1 }).value).toEqual({ _Items: [{ Id: "b", Label: "b" }] });
  });

  test("names below names reach into objects and collections", () => {
    expect(load(["first/label", "boxes/first/label"]).value).toEqual({
      First: { Label: "a" },
      Boxes: { _Items: ["a", "b", "c"].map((label) => ({ Id: label, First: { Label: `${label}1` } })) },
    });
  });

  test("items get references of their own where the page keeps what it loads", () => {
    const { value, references } = load(["label"], 2, {}, true);
    expect(references.size).toBe(3);
    expect(value).toMatchObject({ _Items: [{ _ReferenceId: expect.any(String) }, {}, {}] });
  });

  test("an unknown name is InvalidArgument", () => {
    expect(load(["farbe"]).error).toBe("InvalidArgument");
  });

  test("the newer form of a load answers in camel case", () => {
    const { run } = setUp(tree());
    const answer = run({
      Actions: [action(7, 2, { QueryInfo: { Select: ["label"] } })],
      ObjectPaths: { ...root, "2": { ObjectPathType: 4, Name: "Boxes", ParentObjectPathId: 1 } },
    });
    expect(answer.Results[0]?.Value).toMatchObject({ items: [{ label: "a" }, {}, {}] });
  });
});
