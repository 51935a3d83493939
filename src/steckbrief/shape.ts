import type * as z from "zod/mini";
import { SteckbriefError } from "./error.ts";
import type { Form } from "./kinds.ts";
import { schemaOf } from "./schema.ts";
import { getValue, schemaUrn, type ValueOfForm } from "./value.ts";

type Path = readonly (string | number)[];

/** The value as the Steckbrief of a form; throws a SteckbriefError for the first thing that is otherwise. */
export function checkShape<F extends Form>(value: unknown, form: F): ValueOfForm<F> {
  if (typeof value !== "object" || value === null || !("schema" in value)) {
    throw new SteckbriefError("not-a-steckbrief");
  }
  if (value.schema !== schemaUrn) {
    throw new SteckbriefError("other-schema", ["schema"], {
      found: String(value.schema),
      expected: schemaUrn,
    });
  }
  const result = schemaOf(form).safeParse(value);
  // A misspelt key is missing and unknown at once: the spelling found is the better answer.
  const issues = result.error?.issues ?? [];
  if (!result.success)
    throw errorOf(issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0], value);
  refuseTwins(result.data, form);
  return result.data;
}

function errorOf(issue: z.core.$ZodIssue | undefined, whole: object): SteckbriefError {
  if (issue === undefined) return new SteckbriefError("not-a-steckbrief");
  const path: Path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return new SteckbriefError("unknown-key", [...path, key], { key });
  }
  const found = valueAt(whole, path);
  if (found === undefined)
    return new SteckbriefError("missing-key", path, { key: String(path.at(-1) ?? "") });
  const excerpt = JSON.stringify(found).slice(0, 60);
  if (issue.code === "invalid_type") {
    return new SteckbriefError("wrong-type", path, { found: excerpt, expected: issue.expected });
  }
  return new SteckbriefError("wrong-value", path, { found: excerpt });
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([key]) => key === String(step))?.[1]
        : undefined,
    whole,
  );
}

/** The id of a case is its address in the document: one id can't mean two. */
function refuseTwins(steckbrief: Readonly<Record<string, unknown>>, form: Form): void {
  for (const field of form.fields) {
    if (field.kind !== "cases") continue;
    const ids = getValue(steckbrief, field).map(({ id }) => id);
    const index = ids.findIndex((id, place) => ids.indexOf(id) !== place);
    if (index >= 0)
      throw new SteckbriefError("case-twice", [field.key, index, "id"], { id: ids[index] ?? "" });
  }
}
