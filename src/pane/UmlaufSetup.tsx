import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { type Modus, modusWords, type Policy, policyWords } from "../umlauf/words.ts";
import { useSpeech } from "./locale.ts";
import { usePaneState } from "./session-context.ts";
import { ChoiceInput } from "./UmlaufInputs.tsx";
import { nobody, PersonInputs } from "./UmlaufPerson.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { setup } from "./umlauf-messages.ts";

/** Who leads, how it travels, and what a change does; for a new Umlauf, or one that is there. */
export function UmlaufSetup({ umlauf }: { readonly umlauf: Umlauf | null }) {
  const session = useUmlauf();
  const { busy, look } = usePaneState();
  const { say, word } = useSpeech();
  const [federfuehrung, setFederfuehrung] = useState(umlauf?.federfuehrung ?? nobody);
  const [modus, setModus] = useState<Modus>(umlauf?.modus ?? "reihe");
  const [policy, setPolicy] = useState<Policy>(umlauf?.policy ?? "abschnittsweise");
  const values = { federfuehrung, modus, policy };
  const submit = () =>
    umlauf === null ? session.begin(values) : session.move({ move: "set-up", ...values });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className="editor stack">
        <legend className="umlauf-legend">{say(setup.lead)}</legend>
        <PersonInputs person={federfuehrung} onChange={setFederfuehrung} />
      </fieldset>
      <ChoiceInput label={say(setup.modus)} words={modusWords} value={modus} onChange={setModus} />
      <ChoiceInput label={say(setup.policy)} words={policyWords} value={policy} onChange={setPolicy} />
      <p className="small">{word(policyWords[policy])}</p>
      <div className="actions">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy !== null || look?.readOnly === true}
        >
          {say(umlauf === null ? setup.create : setup.save)}
        </Button>
      </div>
    </form>
  );
}
