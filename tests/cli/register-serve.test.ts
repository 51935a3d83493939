import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { problemSchema } from "../../src/exchange/problem.ts";
import { docxType, receiptSchema } from "../../src/exchange/receipt.ts";
import { attacks } from "../docx/hostile-attacks.ts";
import { steckbriefOf } from "../register/arrivals.ts";
import { documentOf } from "../register/arrived-document.ts";
import { patience, prepareFolder } from "../register/engines.ts";
import { compileCommandLine, steckbrief } from "./run.ts";

let folder: string;
let token: string;
let server: ChildProcess;
let address: string;
const said: string[] = [];

beforeAll(async () => {
  compileCommandLine();
  folder = mkdtempSync(join(tmpdir(), "steckbrief-serve-"));
  await prepareFolder(folder);
  const made = await steckbrief([
    "register",
    "token",
    "neu",
    "einreichung",
    "--stadt",
    "Bonn",
    "--data",
    folder,
  ]);
  token = /stb_\w{32}_[\w-]{43}/.exec(made.stderr)?.[0] ?? "";
  server = spawn(
    process.execPath,
    [resolve("bin/steckbrief.js"), "register", "serve", "--port", "0", "--data", folder],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  address = await new Promise<string>((found) => {
    server.stderr?.on("data", (chunk) => {
      said.push(String(chunk));
      const listening = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(""))?.[0];
      if (listening !== undefined) found(listening);
    });
  });
}, patience);
afterAll(async () => {
  const ended = new Promise((done) => server.on("exit", done));
  server.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}, patience);

const send = (body: Uint8Array | string) =>
  fetch(`${address}/api/v1/steckbriefe`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": typeof body === "string" ? "application/json" : docxType,
    },
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
const attack = (name: string): Uint8Array => {
  const found = attacks.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no attack „${name}“`);
  return found.build();
};

test(
  "documents that mean harm are refused one and all, and others are answered meanwhile",
  async () => {
    // Two that take seconds to read, thrice, and one that is refused for its size.
    const slow = ["a table of ten thousand columns of labels", "half a million marks on one letter"].map(
      attack,
    );
    let isOver = false;
    const uploads = Promise.all([
      ...[...slow, ...slow, ...slow].map(send),
      send(attack("ten thousand footnotes that quote each other")),
    ]).finally(() => {
      isOver = true;
    });
    let answered = 0;
    while (!isOver) {
      expect((await fetch(`${address}/api/v1/status`)).status).toBe(200);
      answered++;
    }
    const problems = await Promise.all(
      (await uploads).map(async (answer) => problemSchema.parse(await answer.json()).code),
    );
    expect(problems).toEqual([...Array(6).fill("forbidden"), "unreadable"]);
    // Were they read where requests are answered, it would be a few between one and the next.
    expect(answered).toBeGreaterThan(30);
  },
  patience,
);

test(
  "what is meant well is taken, with its picture, and a refusal names what is wrong",
  async () => {
    const receipt = receiptSchema.parse(await (await send(documentOf())).json());
    expect(receipt).toMatchObject({ fall: "neu", version: 1, zustand: "eingegangen" });
    const again = receiptSchema.parse(await (await send(JSON.stringify(steckbriefOf()))).json());
    expect(again.fall).toBe("neueVersion");
    const problem = problemSchema.parse(
      await (await send(JSON.stringify({ ...steckbriefOf(), beschreibung: 7 }))).json(),
    );
    expect(problem).toMatchObject({ code: "unreadable", befunde: [{ field: "beschreibung" }] });
    expect(said.join("")).not.toMatch(/crashed|failed/);
  },
  patience,
);
