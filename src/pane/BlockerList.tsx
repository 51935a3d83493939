import { describeBlocker } from "../umlauf/blocker-messages.ts";
import type { Blocker } from "../umlauf/refusal.ts";
import { federfuehrungId } from "../umlauf/umlauf.ts";
import type { Live } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { usePaneState, useSession } from "./session-context.ts";
import { useUmlauf } from "./umlauf-context.ts";

/** What holds up a step, each with the way to its place: in the document, or among the stations. */
export function BlockerList({ blockers }: { readonly blockers: readonly Blocker[] }) {
  if (blockers.length === 0) return null;
  return (
    <ul className="list">
      {blockers.map((blocker) => (
        <li
          key={[blocker.code, blocker.field, blocker.item, blocker.station, blocker.facts.message].join(" ")}
        >
          <BlockerRow blocker={blocker} />
        </li>
      ))}
    </ul>
  );
}

function BlockerRow({ blocker }: { readonly blocker: Blocker }) {
  const session = useSession();
  const { store } = useUmlauf();
  const { live } = usePaneState();
  const { locale } = useSpeech();
  const sentence = describeBlocker(blocker, locale);
  const tag = live === null ? undefined : placeOf(blocker, live);
  const { station } = blocker;
  if (tag !== undefined)
    return (
      <button type="button" className="finding-link" onClick={() => session.goTo(tag)}>
        {sentence}
      </button>
    );
  if (station === null || station === federfuehrungId) return <div className="finding-link">{sentence}</div>;
  return (
    <button
      type="button"
      className="finding-link"
      onClick={() => store.dispatch({ type: "page", page: { name: "station", station } })}
    >
      {sentence}
    </button>
  );
}

function placeOf({ field, item }: Blocker, live: Live): string | undefined {
  const own = live.controls.filter(
    ({ spec, hits }) => hits > 0 && spec.content !== "checkbox" && spec.address.field === field,
  );
  return (own.find(({ spec }) => spec.address.item === item) ?? own[0])?.spec.tag;
}
