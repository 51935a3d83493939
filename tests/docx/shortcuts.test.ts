import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { nodePlatform } from "../../src/cli/platform.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { shortcuts } from "../../src/docx/shortcuts.ts";
import { buildMuster } from "../../src/docx/template.ts";
import { inflateEntry, readZip, writeZip } from "../../src/docx/zip.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { propertyNames } from "../../src/steckbrief/tags.ts";
import { docx, p, r } from "./build.ts";
import { samplePicture } from "./sample.ts";
import type { Compared } from "./shortcuts-child.ts";

const run = promisify(execFile);

test("a document reads the same with shortcuts as without: values, findings, origins, pictures, or the same error", async () => {
  // A process of its own: inside the test runner's sandbox the same work takes many times as long.
  const { stdout } = await run(process.execPath, ["scripts/run.mjs", "tests/docx/shortcuts-child.ts"], {
    maxBuffer: 64 << 20,
  });
  const groups: Readonly<Record<string, Compared>> = JSON.parse(stdout);
  for (const [name, { different }] of Object.entries(groups)) expect([name, different]).toEqual([name, []]);
  const { template, filled, tricky, mutated, redrawn } = groups;
  // Shortcuts that never apply would prove nothing: they do for every document that is as it should be …
  expect(template).toMatchObject({ documents: 1, intact: 1, passed: 1 });
  expect(filled).toMatchObject({ documents: 6, intact: 6, passed: 6, pictured: 4 });
  // … and for many that have been changed.
  expect(tricky?.intact).toBeGreaterThan(200);
  expect(mutated?.intact).toBeGreaterThan(100);
  expect(mutated?.passed).toBeGreaterThan(200);
  expect(redrawn?.intact).toBeGreaterThan(100);
  expect(redrawn?.pictured).toBeGreaterThan(100);
}, 600_000);

test("a Muster that lost the property that says so, but not the version of its form, is still told", async () => {
  const bytes = await buildMuster({ steckbrief: muster, pictures: [await samplePicture()] });
  const zip = readZip(bytes);
  const parts = new Map([...zip.entries.values()].map((entry) => [entry.name, inflateEntry(zip, entry)]));
  const custom = new TextDecoder().decode(parts.get("docProps/custom.xml"));
  expect(custom).toContain(propertyNames.form);
  const without = custom.replace(
    new RegExp(`<property [^>]*name="${propertyNames.muster}".*?</property>`, "s"),
    "",
  );
  parts.set("docProps/custom.xml", new TextEncoder().encode(without));
  for (const platform of [nodePlatform, { ...nodePlatform, shortcuts: null }]) {
    const reading = readSteckbrief(writeZip(parts), { platform });
    expect(reading.findings.map(({ code }) => code)).toContain("muster");
  }
});

test("where blocks are unusual, only those are read tag by tag", () => {
  const usual = p(r("Stadt")).repeat(3);
  const bytes = docx(`${usual}<w:tbl><w:tr><w:tc>${usual}</w:tc></w:tr></w:tbl>${usual}`);
  let passed = 0;
  readSteckbrief(bytes, {
    platform: {
      ...nodePlatform,
      shortcuts: {
        ...shortcuts,
        passBlocks: (flow) => {
          const before = flow.paragraphs.length;
          shortcuts.passBlocks(flow);
          passed += flow.paragraphs.length - before;
        },
      },
    },
  });
  expect(passed).toBe(6);
});
