import type { RowState } from "./field-view.ts";

/** Outlines on a 16 × 16 grid, drawn in the colour of the text; always beside a word that says the same. */
const outlines: Readonly<Record<RowState, string>> = {
  empty: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
  fine: "M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM5 8.25l2.1 2.1L11 6.2",
  nearlyFull: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 8V2.5A5.5 5.5 0 1 1 2.5 8Z",
  tooLong: "M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4ZM8 4.75v4M8 11.1v.15",
  attention: "M8 2 14.5 13.5h-13ZM8 6.25v3.5M8 11.5v.15",
  missing: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.1 11.9l7.8-7.8",
};

export function StateIcon({ state }: { readonly state: RowState }) {
  return (
    <svg
      className={`icon ${state}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[state]} fill={state === "nearlyFull" ? "currentColor" : "none"} fillRule="evenodd" />
    </svg>
  );
}

const signs = {
  shield: "M8 1.75 13 3.5v4c0 3.2-2 5.6-5 6.75C5 13.1 3 10.7 3 7.5v-4ZM5.75 8l1.6 1.6L10.4 6.4",
  plus: "M8 3v10M3 8h10",
  trash: "M2.75 4.25h10.5M6.25 4V2.75h3.5V4M4 4.5l.6 8.75h6.8L12 4.5",
  close: "m4 4 8 8M12 4l-8 8",
  info: "M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM8 7.25v3.75M8 4.9v.1",
  question:
    "M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.35-.9.7-.9 1.3M8 11.3v.05",
  picture: "M2.5 3.5h11v9h-11ZM3 11l3-3 2 2 2.5-2.5L13 10M5.5 6v.1",
  done: "M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5ZM5 8.25l2.1 2.1L11 6.2",
  warning: "M8 2 14.5 13.5h-13ZM8 6.25v3.5M8 11.5v.15",
  error: "M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4ZM8 4.75v4M8 11.1v.15",
  document: "M4 1.75h5l3 3v9.5H4ZM9 1.75v3h3M6 8h4M6 10.5h4",
  goTo: "M6 3.5 10.5 8 6 12.5",
} as const;

export type Sign = keyof typeof signs;

export function SignIcon({ sign, className }: { readonly sign: Sign; readonly className?: string }) {
  return (
    <svg
      className={className === undefined ? "icon" : `icon ${className}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={signs[sign]} />
    </svg>
  );
}
