import { flatOpc } from "../docx/flat.ts";
import type { Arguments } from "./arguments.ts";
import { FlatPackage, fromBase64 } from "./flat-package.ts";
import { HostError } from "./host-error.ts";
import type { Method, WordHost, WordObject } from "./word-object.ts";

/** The two methods that take a whole document: as flat OPC, or as a .docx in base64. */
export function packageMethods<Target>(
  insert: (target: Target, flat: FlatPackage, args: Arguments, host: WordHost) => WordObject,
): Readonly<Record<"InsertOoxml" | "InsertFileFromBase64", Method<Target>>> {
  return {
    InsertOoxml: (target, args, host) => insert(target, FlatPackage.parse(args.text(0)), args, host),
    InsertFileFromBase64: (target, args, host) => insert(target, fileOf(args.text(0)), args, host),
  };
}

function fileOf(base64: string): FlatPackage {
  try {
    return FlatPackage.parse(flatOpc(fromBase64(base64)));
  } catch {
    throw new HostError("InvalidArgument", "the base64 holds no Word document");
  }
}
