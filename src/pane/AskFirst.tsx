import { Button } from "@fluentui/react-components";

interface AskFirstProps {
  readonly question: string;
  readonly confirm: string;
  readonly keep: string;
  readonly still?: boolean;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks before something goes for good; the harmless answer has the focus. */
export function AskFirst({ question, confirm, keep, still = false, onConfirm, onKeep }: AskFirstProps) {
  return (
    <fieldset className="ask">
      <legend>{question}</legend>
      <div className="actions">
        <Button size="small" appearance="primary" disabledFocusable={still} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button size="small" autoFocus onClick={onKeep}>
          {keep}
        </Button>
      </div>
    </fieldset>
  );
}
