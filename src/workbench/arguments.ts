import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";

/** The arguments of one call, read with checks: a wrong one is Word's InvalidArgument. */
export class Arguments {
  readonly #values: readonly unknown[];
  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  /** As it came: a value, or an object of the host. */
  value(index: number): unknown {
    return this.#values[index];
  }

  has(index: number): boolean {
    return this.#values[index] !== undefined && this.#values[index] !== null;
  }

  text(index: number): string {
    const value = this.#values[index];
    if (typeof value !== "string") throw wrongArgument(index, "a string");
    return value;
  }

  number(index: number): number {
    const value = this.#values[index];
    if (typeof value !== "number" || !Number.isFinite(value)) throw wrongArgument(index, "a number");
    return value;
  }

  flag(index: number): boolean {
    return this.#values[index] === true;
  }

  json(index: number): Json {
    return (this.#values[index] ?? null) as Json;
  }

  /** One of the choices; `fallback` where the argument is missing. */
  choice<Choice extends string>(index: number, choices: readonly Choice[], fallback?: Choice): Choice {
    const value = this.#values[index] ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw wrongArgument(index, `one of ${choices.join(", ")}`);
    return found;
  }
}

export function wrongArgument(index: number, expected: string): HostError {
  return new HostError("InvalidArgument", `argument ${index + 1} must be ${expected}`);
}
