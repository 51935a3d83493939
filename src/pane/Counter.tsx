import { nearlyFullFrom } from "../steckbrief/progress.ts";
import { useSpeech } from "./locale.ts";
import { fields } from "./messages.ts";

interface CounterProps {
  readonly count: number;
  readonly limit: number;
  readonly total: boolean;
}

/** „784 von 1000“; the title tells how it is counted, as the description of the button around it does. */
export function Counter({ count, limit, total }: CounterProps) {
  const { say } = useSpeech();
  return (
    <span className={count > limit ? "counter serious" : "counter"} title={say(fields.counting)} data-counter>
      {say(fields.counter, { count, limit })}
      {total ? ` ${say(fields.together)}` : null}
    </span>
  );
}

/** The counter as a line; says nothing that the words beside it don't. */
export function CountBar({ count, limit }: { readonly count: number; readonly limit: number }) {
  const colour = count > limit ? "over" : count >= limit * nearlyFullFrom ? "near" : undefined;
  return (
    <div className="count-bar" aria-hidden="true">
      <div className={colour} style={{ width: `${Math.min(100, (count / limit) * 100)}%` }} />
    </div>
  );
}
