import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Sign, SignIcon } from "./icons.tsx";

export type Intent = "info" | "success" | "warning" | "error";

const signs: Readonly<Record<Intent, Sign>> = {
  info: "info",
  success: "done",
  warning: "warning",
  error: "error",
};

const useStyles = makeStyles({
  note: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { marginTop: "1px" },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", "& p": { margin: 0 } },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  info: {},
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  infoSign: { color: tokens.colorNeutralForeground3 },
  successSign: { color: tokens.colorStatusSuccessForeground1 },
  warningSign: { color: tokens.colorStatusWarningForeground3 },
  errorSign: { color: tokens.colorStatusDangerForeground1 },
});

interface NoteProps {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Stands at the right edge, for example a closing button. */
  readonly end?: ReactNode;
}

/** Something to know, in a box: sign and words, colour only besides. */
export function Note({ intent, children, actions, end }: NoteProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.note, styles[intent])}>
      <SignIcon sign={signs[intent]} className={mergeClasses(styles.sign, styles[`${intent}Sign`])} />
      <div className={styles.body}>
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {end}
    </div>
  );
}
