import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { project } from "../steckbrief/kinds.ts";
import { CaseRows } from "./CaseRows.tsx";
import { CountBar, Counter } from "./Counter.tsx";
import { FieldHelp } from "./FieldHelp.tsx";
import { FieldNotes } from "./FieldNotes.tsx";
import type { FieldView } from "./field-view.ts";
import { StateIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { fieldStates } from "./messages.ts";
import { PartRows } from "./PartRows.tsx";
import { PictureRows } from "./PictureRows.tsx";
import { useSession } from "./session-context.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  go: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    width: `calc(100% + 2 * ${tokens.spacingHorizontalS})`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "flex", paddingTop: "2px" },
  label: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  below: {
    gridColumnStart: 2,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  serious: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  rest: { display: "grid", gap: tokens.spacingVerticalXS, paddingLeft: "24px" },
});

/** One field: state, counter, the way to it in the document, what is wrong, and help on demand. */
export function FieldRow({ view }: { readonly view: FieldView }) {
  const styles = useStyles();
  const session = useSession();
  const { say, word } = useSpeech();
  const { field, state, count, limit, controls } = view;
  const target = controls[0]?.spec.tag;
  const serious = state === "tooLong" || state === "missing";
  return (
    <li className={styles.row} data-field={field.key} data-state={state}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.go}
          disabled={target === undefined}
          aria-describedby={limit === null ? undefined : "counting"}
          onClick={() => target !== undefined && session.goTo(target)}
        >
          <span className={styles.icon}>
            <StateIcon state={state} />
          </span>
          <span className={styles.label}>
            {word(field.label)} {field.note && <span className={styles.note}>{word(field.note)}</span>}
          </span>
          <span className={styles.below}>
            <span className={mergeClasses(serious && styles.serious)}>{say(fieldStates[state])}</span>
            {limit === null ? null : <Counter count={count} limit={limit} total={field.kind === "cases"} />}
          </span>
        </button>
      </h3>
      <div className={styles.rest}>
        {limit === null ? null : <CountBar count={count} limit={limit} />}
        {project(field, {
          line: () => null,
          period: () => null,
          longText: () => null,
          cases: () => <CaseRows view={view} />,
          pictures: (pictures) => <PictureRows view={view} field={pictures} />,
          contact: (contact) => <PartRows view={view} field={contact} />,
        })}
        <FieldNotes view={view} />
        <FieldHelp field={field} />
      </div>
    </li>
  );
}
