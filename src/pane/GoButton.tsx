import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "./session-context.ts";

const useStyles = makeStyles({
  go: {
    display: "flex",
    flexWrap: "wrap",
    flexGrow: 1,
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
    alignItems: "center",
    minWidth: 0,
    padding: `2px ${tokens.spacingHorizontalXS}`,
    margin: `0 0 0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** One line of a field that leads to its control in the document. */
export function GoButton({ tag, children }: { readonly tag: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <button type="button" className={styles.go} onClick={() => session.goTo(tag)}>
      {children}
    </button>
  );
}
