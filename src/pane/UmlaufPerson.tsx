import type { Person } from "../umlauf/umlauf.ts";
import { useSpeech } from "./locale.ts";
import { TextInput } from "./UmlaufInputs.tsx";
import { setup } from "./umlauf-messages.ts";

const parts = ["organisation", "name", "funktion", "email"] as const;

interface PersonProps {
  readonly person: Person;
  readonly onChange: (person: Person) => void;
}

/** Who somebody is: organisation, name, function, e-mail. */
export function PersonInputs({ person, onChange }: PersonProps) {
  const { say } = useSpeech();
  return parts.map((part) => (
    <TextInput
      key={part}
      label={say(setup[part])}
      type={part === "email" ? "email" : "text"}
      required={part === "organisation"}
      value={person[part] ?? ""}
      onChange={(value) =>
        onChange({ ...person, [part]: part === "organisation" || value !== "" ? value : null })
      }
    />
  ));
}

export const nobody: Person = { organisation: "", name: null, funktion: null, email: null };
