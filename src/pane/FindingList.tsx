import type { Finding, Severity } from "../steckbrief/finding.ts";
import { exporting } from "./export-messages.ts";
import { findingText } from "./field-names.ts";
import { type Sign, SignIcon } from "./icons.tsx";
import type { Live } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { usePaneState, useSession } from "./session-context.ts";

const severities: readonly Severity[] = ["error", "warning", "hint"];
const tones: Readonly<Record<Severity, string>> = { error: "bad", warning: "warn", hint: "quiet" };
const signs: Readonly<Record<Severity, Sign>> = { error: "error", warning: "warning", hint: "info" };

/** Findings by severity; each leads to its place in the document. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { say } = useSpeech();
  return severities.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    return (
      <div key={severity}>
        <h3 className="finding-title">
          <SignIcon sign={signs[severity]} className={tones[severity]} />
          {say(exporting.groups[severity], { count: own.length })}
        </h3>
        <ul className="list">
          {own.map((finding) => (
            <li key={`${finding.field}.${finding.item}.${finding.part}.${finding.code}`}>
              <FindingRow finding={finding} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const session = useSession();
  const { live } = usePaneState();
  const tag = live === null ? undefined : targetOf(finding, live);
  const words = findingText(finding);
  if (tag === undefined) return <div className="finding-link">{words}</div>;
  return (
    <button type="button" className="finding-link" onClick={() => session.goTo(tag)}>
      {words}
    </button>
  );
}

/** The control that a finding is about: the nearest one that is in the document. */
function targetOf({ field, item, part }: Finding, live: Live): string | undefined {
  const own = live.controls.filter(
    ({ spec, hits }) => hits > 0 && spec.content !== "checkbox" && spec.address.field === field,
  );
  const near =
    own.find(({ spec }) => spec.address.item === item && spec.address.part === part) ??
    own.find(({ spec }) => spec.address.item === item) ??
    own[0];
  return near?.spec.tag;
}
