import type { Locale } from "../steckbrief/kinds.ts";
import type { Output } from "./output.ts";
import { runMessages } from "./run-messages.ts";

/** Where a run stands. `done` includes what an earlier run had read. */
export interface Position {
  readonly done: number;
  readonly total: number;
  readonly unreadable: number;
}

/** Shows where a run stands, some times a second, until it is ended; shows nothing where nobody watches. */
export function startProgress(position: () => Position, locale: Locale, output: Output): { end(): void } {
  const { show } = output;
  if (show === null) return { end: () => undefined };
  const begin = performance.now();
  const before = position().done;
  const draw = (): void => {
    show(formatProgress(position(), before, (performance.now() - begin) / 1000, locale));
  };
  draw();
  const timer = setInterval(draw, 200);
  return {
    end: () => {
      clearInterval(timer);
      show("");
    },
  };
}

/** „120 von 300 (40 %) · 85 je Sekunde · noch 0:03“. `before` was there at the start, `seconds` ago. */
export function formatProgress(
  { done, total, unreadable }: Position,
  before: number,
  seconds: number,
  locale: Locale,
): string {
  const rate = seconds > 0 ? (done - before) / seconds : 0;
  const left = rate > 0 ? formatTime((total - done) / rate) : "?";
  const percent = total > 0 ? Math.floor((done / total) * 100) : 100;
  return runMessages.progress[locale]({ done, total, percent, rate: Math.round(rate), left, unreadable });
}

/** Minutes and seconds, from an hour on with hours. */
function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
