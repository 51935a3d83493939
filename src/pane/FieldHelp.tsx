import { makeStyles, tokens } from "@fluentui/react-components";
import type { Field } from "../steckbrief/kinds.ts";
import { useSpeech } from "./locale.ts";
import { fields } from "./messages.ts";

const useStyles = makeStyles({
  help: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& p": { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
  summary: {
    width: "fit-content",
    minHeight: "24px",
    display: "flex",
    alignItems: "center",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    "::-webkit-details-marker": { display: "none" },
    "::before": { content: '"+"', width: "12px" },
    "details[open] > &::before": { content: '"–"' },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  example: { whiteSpace: "pre-line" },
});

/** What belongs into a field, on demand. */
export function FieldHelp({ field }: { readonly field: Field }) {
  const styles = useStyles();
  const { say, word } = useSpeech();
  return (
    <details className={styles.help}>
      <summary className={styles.summary} aria-label={say(fields.hintOf, { label: word(field.label) })}>
        {say(fields.hint)}
      </summary>
      <p>{word(field.hint)}</p>
      <p className={styles.example}>
        <em>{say(fields.example)}</em> {word(field.example)}
      </p>
      {"limit" in field ? <p>{say(fields.counting)}</p> : null}
    </details>
  );
}
