import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { usualFrist } from "../umlauf/frist.ts";
import type { StationEntwurf } from "../umlauf/moves.ts";
import { isFinished } from "../umlauf/turns.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { verfuegungWords } from "../umlauf/words.ts";
import { takeFocus } from "./focus.ts";
import { useSpeech } from "./locale.ts";
import { StationForm } from "./StationForm.tsx";
import { usePaneState } from "./session-context.ts";
import { UmlaufFile } from "./UmlaufFile.tsx";
import { nobody } from "./UmlaufPerson.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { route, umlauf as words } from "./umlauf-messages.ts";

/** A line of the route with a key of its own, so that it stays itself when it moves. */
interface Line {
  readonly key: string;
  readonly station: StationEntwurf;
  readonly isFixed: boolean;
}

const blank: StationEntwurf = {
  ...nobody,
  id: null,
  verfuegung: "mitzeichnung",
  abschnitte: [],
  frist: usualFrist,
  wiedervorlage: null,
};

/** The route: who signs in what order, for what, until when. Nothing counts until it is saved. */
export function RouteEditor({ umlauf }: { readonly umlauf: Umlauf }) {
  const session = useUmlauf();
  const { busy, look } = usePaneState();
  const { say, word } = useSpeech();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(umlauf));
  const [edited, setEdited] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const [told, setTold] = useState("");
  const focusOn = useRef<string | null>(null);
  const made = useRef(0);
  const list = useRef<HTMLOListElement>(null);
  const nameOf = ({ organisation, name }: StationEntwurf) =>
    [organisation, name].filter((part) => part !== null && part !== "").join(", ") || say(route.unnamed);

  const put = (next: readonly Line[]) => {
    setLines(next);
    setChanged(true);
  };
  // A button that moves with its line loses the focus on the way: it gets it back.
  useEffect(() => {
    if (focusOn.current === null || lines.length === 0) return;
    list.current?.querySelector<HTMLElement>(`[data-control="${focusOn.current}"]`)?.focus();
    focusOn.current = null;
  }, [lines]);
  const move = (from: number, step: -1 | 1) => {
    const line = lines[from];
    const other = lines[from + step];
    if (line === undefined || other === undefined || line.isFixed || other.isFixed) return;
    const next = [...lines];
    next[from] = other;
    next[from + step] = line;
    focusOn.current = `${line.key} ${step < 0 ? "up" : "down"}`;
    setTold(say(route.moved, { name: nameOf(line.station), place: from + step + 1, of: lines.length }));
    put(next);
  };
  const byKey = (event: KeyboardEvent, from: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(from, event.key === "ArrowUp" ? -1 : 1);
  };
  const add = (stations: readonly StationEntwurf[]) =>
    put([
      ...lines,
      ...stations.map((station) => {
        made.current += 1;
        return { key: `neu${made.current}`, station, isFixed: false };
      }),
    ]);
  const take = (key: string, station: StationEntwurf) => {
    if (key === "new") add([station]);
    else put(lines.map((line) => (line.key === key ? { ...line, station } : line)));
    setEdited(null);
  };
  const save = () =>
    session.move({ move: "set-route", stationen: lines.map(({ station }) => station) }).then((saved) => {
      if (saved) setChanged(false);
      return saved;
    });
  const begin = async () => {
    if (changed && !(await save())) return;
    await session.move({ move: "start" });
  };
  const still = busy !== null || look?.readOnly === true;
  return (
    <section className="stack" aria-labelledby="route-title">
      <h2 id="route-title" className="title" tabIndex={-1} ref={takeFocus}>
        {say(route.title)}
      </h2>
      <p>{say(route.what)}</p>
      {lines.length === 0 ? <p>{say(route.empty)}</p> : null}
      <ol className="list" ref={list}>
        {lines.map(({ key, station, isFixed }, place) => {
          const name = nameOf(station);
          if (edited === key)
            return (
              <li key={key}>
                <StationForm
                  title={say(route.edit, { name })}
                  station={station}
                  onTake={(next) => take(key, next)}
                  onCancel={() => setEdited(null)}
                />
              </li>
            );
          return (
            <li key={key} className="umlauf-line" data-station={station.organisation}>
              <p>
                <strong>{say(route.nr, { nr: place + 1, name })}</strong>
                <br />
                {word(verfuegungWords[station.verfuegung])}
              </p>
              {isFixed ? null : (
                // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside.
                <div className="actions" onKeyDown={(event) => byKey(event, place)}>
                  {([-1, 1] as const).map((step) => (
                    <Button
                      key={step}
                      size="small"
                      className="umlauf-arrow"
                      data-control={`${key} ${step < 0 ? "up" : "down"}`}
                      aria-label={say(step < 0 ? route.up : route.down, { name })}
                      disabledFocusable={
                        lines[place + step] === undefined || lines[place + step]?.isFixed === true
                      }
                      onClick={() => move(place, step)}
                    >
                      {step < 0 ? "↑" : "↓"}
                    </Button>
                  ))}
                  <Button size="small" aria-label={say(route.edit, { name })} onClick={() => setEdited(key)}>
                    {say(route.editShort)}
                  </Button>
                  <Button
                    size="small"
                    aria-label={say(route.remove, { name })}
                    onClick={() => put(lines.filter((line) => line.key !== key))}
                  >
                    {say(route.removeShort)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p className="unseen" role="status">
        {told}
      </p>
      {edited === "new" ? (
        <StationForm
          title={say(route.add)}
          station={blank}
          onTake={(station) => take("new", station)}
          onCancel={() => setEdited(null)}
        />
      ) : (
        <div className="actions">
          <Button onClick={() => setEdited("new")}>{say(route.add)}</Button>
        </div>
      )}
      <p className="small">{say(route.keys)}</p>
      <details>
        <summary className="link-summary">{say(route.fileTitle)}</summary>
        <UmlaufFile button={say(route.file)} onUmlauf={(other) => add(other.stationen.map(asNew))} />
      </details>
      {changed ? <p className="small">{say(route.unsaved)}</p> : null}
      <div className="actions">
        <Button appearance={changed ? "primary" : "secondary"} disabledFocusable={still} onClick={save}>
          {say(route.save)}
        </Button>
        {umlauf.zustand === "entwurf" ? (
          <Button appearance={changed ? "secondary" : "primary"} disabledFocusable={still} onClick={begin}>
            {say(route.start)}
          </Button>
        ) : (
          <Button onClick={() => session.store.dispatch({ type: "page", page: { name: "overview" } })}>
            {say(words.back)}
          </Button>
        )}
      </div>
      {umlauf.zustand === "entwurf" ? <p className="small">{say(route.startNote)}</p> : null}
    </section>
  );
}

function linesOf(umlauf: Umlauf): readonly Line[] {
  return umlauf.stationen.map((station) => {
    const { id, organisation, name, funktion, email, verfuegung, abschnitte, frist, wiedervorlage } = station;
    const entwurf = { id, organisation, name, funktion, email, verfuegung, abschnitte, frist, wiedervorlage };
    return { key: id, station: entwurf, isFixed: isFinished(station) };
  });
}

/** A station of another Umlauf: it begins anew, and a day that is over is no Frist. */
function asNew(station: Umlauf["stationen"][number]): StationEntwurf {
  const { organisation, name, funktion, email, verfuegung, abschnitte, frist } = station;
  return {
    id: null,
    organisation,
    name,
    funktion,
    email,
    verfuegung,
    abschnitte,
    frist: frist.art === "datum" ? usualFrist : frist,
    wiedervorlage: null,
  };
}
