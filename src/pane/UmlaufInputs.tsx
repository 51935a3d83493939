import { useId } from "react";
import type { Wording } from "../steckbrief/kinds.ts";
import { keysOf } from "../umlauf/words.ts";
import { useSpeech } from "./locale.ts";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "email" | "date" | "number";
  /** Several lines; one where nothing is said. */
  readonly rows?: number;
  readonly required?: boolean;
}

/** Text under its label. */
export function TextInput({ label, value, onChange, type = "text", rows, required = false }: TextProps) {
  const id = useId();
  const given = { id, className: "input", "aria-required": required, value };
  return (
    <div className="label">
      <label htmlFor={id}>{required ? `${label} *` : label}</label>
      {rows === undefined ? (
        <input {...given} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...given} rows={rows} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </div>
  );
}

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Key, Wording>>;
  readonly value: Key;
  readonly onChange: (value: Key) => void;
  /** Which of the words are offered; all where nothing is said. */
  readonly only?: readonly Key[];
}

/** One of a closed set of wordings. */
export function ChoiceInput<Key extends string>({ label, words, value, onChange, only }: ChoiceProps<Key>) {
  const { word } = useSpeech();
  const keys = only ?? keysOf(words);
  return (
    <label className="label">
      {label}
      <select
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = keys.find((key) => key === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {word(words[key])}
          </option>
        ))}
      </select>
    </label>
  );
}
