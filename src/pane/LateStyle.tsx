import css from "./late.css";

/** The styles that late views share; React puts them into the page once, whichever comes first. */
export function LateStyle() {
  return (
    <style href="late" precedence="default">
      {css}
    </style>
  );
}
