import type { Receipt } from "../exchange/receipt.ts";
import type { Finding } from "../steckbrief/finding.ts";
import { FindingList } from "./FindingList.tsx";
import { useSpeech } from "./locale.ts";
import { type Intent, Note } from "./Note.tsx";
import { useSendState } from "./send-context.ts";
import { caseWords, outboxWords, outcomeWords, sending, stateWords } from "./send-messages.ts";
import type { Outcome } from "./send-state.ts";
import { describeTrouble } from "./send-trouble-messages.ts";

/** How sending ended, told as it happens: what arrived, politely; what did not, at once. */
export function SendOutcomes({ known }: { readonly known: readonly Finding[] }) {
  const { say } = useSpeech();
  const { outcomes, under } = useSendState();
  const arrived = outcomes.filter(({ receipt }) => receipt !== null);
  const failed = outcomes.filter(({ trouble }) => trouble !== null);
  // What the pane has said already, above, is not said twice but for errors.
  const findings = outcomes
    .flatMap(findingsOf)
    .filter((finding) => finding.severity === "error" || !known.some((other) => isSame(finding, other)));
  return (
    <>
      <div role="status" className="list">
        {under?.what === "send" ? <p>{say(sending.under)}</p> : null}
        {arrived.map((outcome) => (
          <Arrived key={outcome.key} outcome={outcome} isAlone={outcomes.length === 1} />
        ))}
      </div>
      <div role="alert" className="list">
        {failed.map((outcome) => (
          <Failed key={outcome.key} outcome={outcome} isAlone={outcomes.length === 1} />
        ))}
      </div>
      {findings.length === 0 ? null : (
        <section aria-labelledby="remarks-title">
          <h3 id="remarks-title" className="finding-title">
            {say(outcomeWords.findings)}
          </h3>
          <FindingList findings={findings} />
        </section>
      )}
    </>
  );
}

interface OutcomeProps {
  readonly outcome: Outcome;
  /** Then its title needs no mention. */
  readonly isAlone: boolean;
}

function Arrived({ outcome, isAlone }: OutcomeProps) {
  const { say } = useSpeech();
  const { receipt } = outcome;
  if (receipt === null) return null;
  const { fall, meldung, id, version, zustand, adresse } = receipt;
  const facts = [
    version === null ? null : say(outcomeWords.version, { version }),
    say(stateWords[zustand]),
    say(outcomeWords.id, { id }),
  ];
  return (
    <Note intent={intentOf(receipt)}>
      <div data-receipt={fall}>
        <p>
          <strong>
            {isAlone ? "" : `${titleOf(outcome, say(outboxWords.untitled))}: `}
            {say(caseWords[fall])}.
          </strong>{" "}
          {meldung}
        </p>
        <p className="small">{facts.filter((fact) => fact !== null).join(" · ")}</p>
        {/^https?:\/\//.test(adresse) ? (
          <p>
            <a href={adresse} target="_blank" rel="noreferrer" className="send-away">
              {say(zustand === "veroeffentlicht" ? outcomeWords.page : outcomeWords.pageLater)}
            </a>
          </p>
        ) : null}
      </div>
    </Note>
  );
}

function Failed({ outcome, isAlone }: OutcomeProps) {
  const { say, locale } = useSpeech();
  const { trouble, kept } = outcome;
  if (trouble === null) return null;
  return (
    <Note intent={kept === "waiting" ? "warning" : "error"}>
      <div data-trouble={trouble.code} data-kept={kept ?? "no"}>
        <p>
          {isAlone ? null : <strong>{titleOf(outcome, say(outboxWords.untitled))}: </strong>}
          {describeTrouble(trouble, locale, window.location.origin)}
        </p>
        {kept === null ? null : <p>{say(kept === "waiting" ? outcomeWords.waits : outcomeWords[kept])}</p>}
      </div>
    </Note>
  );
}

/** What a Steckbrief is called where several are named. */
export function titleOf(
  { stadt, instrument }: Pick<Outcome, "stadt" | "instrument">,
  untitled: string,
): string {
  return [stadt, instrument].filter((part) => part !== null && part !== "").join(" – ") || untitled;
}

/** What needs a look is no plain success. */
function intentOf({ fall, fehler }: Receipt): Intent {
  if (fehler > 0 || fall === "veraltet" || fall === "moeglicheDublette") return "warning";
  return fall === "unveraendert" ? "info" : "success";
}

function findingsOf({ receipt, trouble }: Outcome): readonly Finding[] {
  const sent = receipt?.befunde ?? trouble?.findings ?? [];
  return sent.map(({ field, item, part, code, severity, message, remedy }) => ({
    field,
    ...(item === null ? {} : { item }),
    ...(part === null ? {} : { part }),
    code,
    severity,
    message,
    remedy,
  }));
}

function isSame(one: Finding, other: Finding): boolean {
  const { field, item, part, code } = one;
  return other.field === field && other.item === item && other.part === part && other.code === code;
}
