import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { StationEntwurf } from "../umlauf/moves.ts";
import type { Fristvorgabe } from "../umlauf/umlauf.ts";
import { verfuegungWords, zaehlungWords } from "../umlauf/words.ts";
import { takeFocus } from "./focus.ts";
import { useSpeech } from "./locale.ts";
import { ChoiceInput, TextInput } from "./UmlaufInputs.tsx";
import { PersonInputs } from "./UmlaufPerson.tsx";
import { route } from "./umlauf-messages.ts";

interface StationFormProps {
  readonly station: StationEntwurf;
  readonly title: string;
  readonly onTake: (station: StationEntwurf) => void;
  readonly onCancel: () => void;
}

/** One station of the route as it is typed in. */
export function StationForm({ station, title, onTake, onCancel }: StationFormProps) {
  const { say, word } = useSpeech();
  const [draft, setDraft] = useState(station);
  const change = (part: Partial<StationEntwurf>) => setDraft({ ...draft, ...part });
  const toggle = (key: string) => {
    const chosen = new Set(draft.abschnitte);
    if (!chosen.delete(key)) chosen.add(key);
    // In the form's order, whatever the order of ticking.
    change({ abschnitte: steckbriefForm.fields.map((field) => field.key).filter((one) => chosen.has(one)) });
  };
  return (
    <fieldset className="editor stack umlauf-box">
      <legend className="umlauf-legend" tabIndex={-1} ref={takeFocus}>
        {title}
      </legend>
      <PersonInputs person={draft} onChange={change} />
      <ChoiceInput
        label={say(route.verfuegung)}
        words={verfuegungWords}
        value={draft.verfuegung}
        onChange={(verfuegung) => change({ verfuegung })}
      />
      <fieldset className="editor">
        <legend>{say(route.abschnitte)}</legend>
        <p className="small">{say(route.all)}</p>
        <div className="list">
          {steckbriefForm.fields.map(({ key, short }) => (
            <label key={key} className="check">
              <input type="checkbox" checked={draft.abschnitte.includes(key)} onChange={() => toggle(key)} />
              <span>{word(short)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <FristInputs frist={draft.frist} onChange={(frist) => change({ frist })} />
      <TextInput
        label={say(route.wiedervorlage)}
        type="date"
        value={draft.wiedervorlage ?? ""}
        onChange={(day) => change({ wiedervorlage: day === "" ? null : day })}
      />
      <div className="actions">
        <Button appearance="primary" size="small" onClick={() => onTake(draft)}>
          {say(route.take)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say(route.cancel)}
        </Button>
      </div>
    </fieldset>
  );
}

const fristWords = { ...zaehlungWords, datum: { de: route.datum.de(), en: route.datum.en() } } as const;

interface FristProps {
  readonly frist: Fristvorgabe;
  readonly onChange: (frist: Fristvorgabe) => void;
}

function FristInputs({ frist, onChange }: FristProps) {
  const { say } = useSpeech();
  const days = frist.art === "datum" ? 14 : frist.tage;
  return (
    <>
      <ChoiceInput
        label={`${say(route.frist)}: ${say(route.fristArt)}`}
        words={fristWords}
        value={frist.art}
        onChange={(art) => onChange(art === "datum" ? { art, datum: "" } : { art, tage: days })}
      />
      {frist.art === "datum" ? (
        <TextInput
          label={say(route.bis)}
          type="date"
          value={frist.datum}
          onChange={(datum) => onChange({ ...frist, datum })}
        />
      ) : (
        <TextInput
          label={say(route.tage)}
          type="number"
          value={String(frist.tage)}
          onChange={(tage) => onChange({ ...frist, tage: Number(tage) })}
        />
      )}
    </>
  );
}
