import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { artenOf, artregeln } from "../umlauf/arten.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { type Art, artWords, verfuegungWords, type Zusatz } from "../umlauf/words.ts";
import { takeFocus } from "./focus.ts";
import { useSpeech } from "./locale.ts";
import { usePaneState } from "./session-context.ts";
import { ChoiceInput, TextInput } from "./UmlaufInputs.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { acting, umlauf as words } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";
import type { Order } from "./umlauf-session.ts";

interface StationViewProps {
  readonly seen: UmlaufSeen;
  readonly umlauf: Umlauf;
  readonly station: string;
}

/** What a station can answer by itself. */
type SelfArt = Exclude<Art, "muendlich" | "keineAeusserung">;

const deputies = { selbst: null, iV: "i. V.", iA: "i. A." } as const satisfies Record<string, Zusatz | null>;

/** Acting for one station: signing, and everything else that may be recorded of it. */
export function StationView({ umlauf, station: id }: StationViewProps) {
  const session = useUmlauf();
  const { busy, look } = usePaneState();
  const { say, word } = useSpeech();
  const station = umlauf.stationen.find((one) => one.id === id);
  const offered: readonly SelfArt[] = station === undefined ? [] : artenOf[station.verfuegung];
  const [art, setArt] = useState<SelfArt>(offered[0] ?? "mitgezeichnet");
  const [deputy, setDeputy] = useState<keyof typeof deputies>("selbst");
  const [fuer, setFuer] = useState(station?.name ?? "");
  const [vermerk, setVermerk] = useState("");
  const [wer, setWer] = useState(station?.name ?? "");
  const [grund, setGrund] = useState("");
  const back = () => session.store.dispatch({ type: "page", page: { name: "overview" } });
  const still = busy !== null || look?.readOnly === true;
  if (station === undefined) return <Button onClick={back}>{say(words.back)}</Button>;
  const zusatz = deputies[deputy];
  const noted = vermerk.trim() === "" ? null : vermerk;
  const sign: Order = {
    move: "sign",
    station: id,
    art,
    deputy: zusatz === null ? null : { zusatz, fuer },
    vermerk: noted,
  };
  const deed = (label: string, order: Order): ReactNode => (
    <div>
      <Button size="small" disabledFocusable={still} onClick={() => session.move(order)}>
        {label}
      </Button>
    </div>
  );
  return (
    <section className="stack" aria-labelledby="station-title">
      <h2 id="station-title" className="title" tabIndex={-1} ref={takeFocus}>
        {say(acting.title, { name: station.organisation })}
      </h2>
      <p>{say(acting.asked, { what: word(verfuegungWords[station.verfuegung]) })}</p>
      {station.rueckgabe === null ? null : deed(say(acting.forward), { move: "forward", station: id })}
      <ChoiceInput label={say(acting.art)} words={artWords} only={offered} value={art} onChange={setArt} />
      <ChoiceInput
        label={say(acting.zusatz)}
        words={{
          selbst: { de: acting.self.de(), en: acting.self.en() },
          iV: { de: acting.iV.de(), en: acting.iV.en() },
          iA: { de: acting.iA.de(), en: acting.iA.en() },
        }}
        value={deputy}
        onChange={setDeputy}
      />
      {zusatz === null ? null : (
        <TextInput label={say(acting.fuer)} required value={fuer} onChange={setFuer} />
      )}
      <TextInput
        label={say(artregeln[art].needsVermerk ? acting.vermerkNeeded : acting.vermerk)}
        rows={3}
        value={vermerk}
        onChange={setVermerk}
      />
      <div className="actions">
        <Button appearance="primary" disabledFocusable={still} onClick={() => session.move(sign)}>
          {say(acting.sign)}
        </Button>
        <Button onClick={back}>{say(words.back)}</Button>
      </div>
      <details className="stack">
        <summary className="link-summary">{say(acting.others)}</summary>
        <div className="stack">
          <TextInput label={say(acting.oralWho)} value={wer} onChange={setWer} />
          {deed(say(acting.oral), { move: "record-oral", station: id, wer, vermerk: noted })}
          {deed(say(acting.silence), { move: "record-silence", station: id, vermerk: noted })}
          <p className="small">{say(acting.silenceNote)}</p>
          <TextInput label={say(acting.grund)} rows={2} value={grund} onChange={setGrund} />
          {deed(say(acting.handBack), { move: "hand-back", station: id, grund })}
          {deed(say(acting.skip), { move: "skip", station: id, grund })}
        </div>
      </details>
    </section>
  );
}
