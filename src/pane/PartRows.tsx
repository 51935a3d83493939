import { makeStyles, tokens } from "@fluentui/react-components";
import type { ContactField } from "../steckbrief/kinds.ts";
import type { FieldView } from "./field-view.ts";
import { GoButton } from "./GoButton.tsx";
import { useSpeech } from "./locale.ts";
import { fieldStates } from "./messages.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex" },
  value: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    maxWidth: "150px",
  },
});

/** The parts of a contact, each with what stands there. */
export function PartRows({ view, field }: { readonly view: FieldView; readonly field: ContactField }) {
  const styles = useStyles();
  const { say, word } = useSpeech();
  return (
    <ul className={styles.list}>
      {view.controls.map(({ spec, text }) => {
        const part = field.parts.find(({ key }) => key === spec.address.part);
        return part === undefined ? null : (
          <li key={spec.tag} className={styles.line}>
            <GoButton tag={spec.tag}>
              <span>{word(part.label)}</span>
              <span className={styles.value}>{text ?? say(fieldStates.empty)}</span>
            </GoButton>
          </li>
        );
      })}
    </ul>
  );
}
