import { makeStyles, tokens } from "@fluentui/react-components";
import { SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { keyboard, privacy } from "./messages.ts";

const useStyles = makeStyles({
  footer: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& p": { margin: 0 },
  },
  summary: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  more: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
});

/** What the pane promises about the text, and how to get about by keyboard. */
export function Footer() {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <footer className={styles.footer}>
      <details>
        <summary className={styles.summary}>
          <SignIcon sign="shield" />
          <span className={styles.more}>{say(privacy.title)}</span>
        </summary>
        <p>{say(privacy.what)}</p>
      </details>
      <p>{say(keyboard)}</p>
    </footer>
  );
}
