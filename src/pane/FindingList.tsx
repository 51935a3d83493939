import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, Severity } from "../steckbrief/finding.ts";
import { exporting } from "./export-messages.ts";
import { type Sign, SignIcon } from "./icons.tsx";
import type { Live } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { usePaneState, useSession } from "./session-context.ts";
import { useViewStyles } from "./view-styles.ts";

const severities: readonly Severity[] = ["error", "warning", "hint"];
const signs: Readonly<Record<Severity, Sign>> = { error: "error", warning: "warning", hint: "info" };

const useStyles = makeStyles({
  title: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
  finding: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "24px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  link: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
});

/** Findings by severity; each leads to its place in the document. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const shared = useViewStyles();
  const { say } = useSpeech();
  return severities.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    return (
      <div key={severity}>
        <h3 className={styles.title}>
          <SignIcon sign={signs[severity]} className={styles[severity]} />
          {say(exporting.groups[severity], { count: own.length })}
        </h3>
        <ul className={shared.list}>
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
  const styles = useStyles();
  const session = useSession();
  const { live } = usePaneState();
  const tag = live === null ? undefined : targetOf(finding, live);
  const words = (
    <>
      <strong>{finding.message}</strong> {finding.remedy}
    </>
  );
  if (tag === undefined) return <div className={styles.finding}>{words}</div>;
  return (
    <button type="button" className={`${styles.finding} ${styles.link}`} onClick={() => session.goTo(tag)}>
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
