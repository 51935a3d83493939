import { Button } from "@fluentui/react-components";
import type { Zeichnung } from "../umlauf/umlauf.ts";
import { artWords } from "../umlauf/words.ts";
import { useSpeech } from "./locale.ts";
import { usePaneState } from "./session-context.ts";
import { useUmlauf } from "./umlauf-context.ts";
import { acting } from "./umlauf-messages.ts";

/** The same answer once more, to the text as it is now, with one click. */
export function SignAgain({ zeichnung }: { readonly zeichnung: Zeichnung }) {
  const session = useUmlauf();
  const { busy, look } = usePaneState();
  const { say, word } = useSpeech();
  const { station, art, vermerk, zusatz, fuer } = zeichnung;
  // What somebody else wrote down is not theirs to repeat.
  if (art === "muendlich" || art === "keineAeusserung") return null;
  const deputy = zusatz === null || fuer === null ? null : { zusatz, fuer };
  return (
    <div>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy !== null || look?.readOnly === true}
        onClick={() => session.move({ move: "sign", station, art, vermerk, deputy })}
      >
        {say(acting.again, { art: word(artWords[art]) })}
      </Button>
    </div>
  );
}
