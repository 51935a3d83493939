import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { getValue } from "../steckbrief/value.ts";
import { contentsOf } from "./content.ts";
import type { Context } from "./moves.ts";

/** What is known of a document when somebody acts. */
export interface Seen {
  readonly steckbrief: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  /** Keys of fields with open tracked changes. */
  readonly openChanges: readonly string[];
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The context of a move, from a reading of the document. */
export function contextOf(
  { steckbrief, findings, openChanges, now }: Seen,
  form: Form = steckbriefForm,
): Context {
  const withoutConsent = form.fields.flatMap((field) =>
    field.kind !== "pictures"
      ? []
      : getValue(steckbrief, field).flatMap(({ einwilligung }, place) =>
          einwilligung ? [] : [`${place + 1}`],
        ),
  );
  return { ...contentsOf(steckbrief, form), findings, openChanges, now, withoutConsent };
}
