import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isAllowed } from "../umlauf/apply.ts";
import type { Stand } from "../umlauf/stand.ts";
import { federfuehrungId, type Umlauf } from "../umlauf/umlauf.ts";
import { BlockerList } from "./BlockerList.tsx";
import { useSpeech } from "./locale.ts";
import { usePaneState } from "./session-context.ts";
import { TextInput } from "./UmlaufInputs.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { acting, leading } from "./umlauf-messages.ts";
import type { Order } from "./umlauf-session.ts";

interface LeadStepsProps {
  readonly umlauf: Umlauf;
  readonly stand: Stand;
}

/** What the Federführung can do with the whole, as far as the state allows it. */
export function LeadSteps({ umlauf, stand }: LeadStepsProps) {
  const session = useUmlauf();
  const { busy, look } = usePaneState();
  const { say } = useSpeech();
  const [grund, setGrund] = useState("");
  const { zustand, stationen } = umlauf;
  const signsItself = !stationen.some(
    ({ verfuegung, status }) => verfuegung === "schlusszeichnung" && status !== "uebersprungen",
  );
  const still = busy !== null || look?.readOnly === true;
  const reason = grund.trim() === "" ? null : grund;
  const deed = (label: string, order: Order, isFirst = false) => (
    <Button
      appearance={isFirst ? "primary" : "secondary"}
      disabledFocusable={still}
      onClick={() => session.move(order)}
    >
      {label}
    </Button>
  );
  const go = (name: "route" | "merge", label: string) => (
    <Button onClick={() => session.store.dispatch({ type: "page", page: { name } })}>{label}</Button>
  );
  return (
    <section className="stack" aria-labelledby="lead-title">
      <h3 id="lead-title">{say(leading.title)}</h3>
      {zustand === "schlusszeichnung" ? (
        stand.missing.length === 0 ? (
          <p>{say(leading.releaseReady)}</p>
        ) : (
          <>
            <p>{say(leading.blocked)}</p>
            <BlockerList blockers={stand.missing} />
          </>
        )
      ) : null}
      <div className="actions">
        {zustand === "umlauf" && stand.dran.length === 0
          ? deed(say(leading.closeRound), { move: "close-round" }, true)
          : null}
        {zustand === "ruecklauf"
          ? deed(say(leading.toClosing), { move: "to-closing", grund: reason }, true)
          : null}
        {zustand === "schlusszeichnung" && signsItself
          ? deed(say(leading.closing), {
              move: "sign",
              station: federfuehrungId,
              art: "schlusszeichnung",
              deputy: null,
              vermerk: null,
            })
          : null}
        {zustand === "schlusszeichnung" ? deed(say(leading.release), { move: "release" }, true) : null}
      </div>
      <TextInput
        label={say(zustand === "ruecklauf" ? leading.reasonIfOpen : acting.grund)}
        rows={2}
        value={grund}
        onChange={setGrund}
      />
      <div className="actions">
        {zustand === "schlusszeichnung" ? deed(say(leading.recall), { move: "recall", grund }) : null}
        {isAllowed("new-version", zustand)
          ? deed(say(leading.newVersion), { move: "new-version", grund })
          : null}
        {isAllowed("set-route", zustand) ? go("route", say(leading.route)) : null}
        {zustand === "freigegeben" ? null : go("merge", say(leading.merge))}
      </div>
    </section>
  );
}
