import { jsonSchema } from "../steckbrief/schema.ts";
import { type ExitCode, exit, type Output } from "./output.ts";

/** Prints the JSON Schema that belongs to the form. */
export function printSchema(output: Output): ExitCode {
  output.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return exit.ok;
}
