import { controlsAround, controlsIn, isFrozen, isProtected } from "./controls.ts";
import { WorkbenchError } from "./error.ts";
import { HostError } from "./host-error.ts";
import type { WordHost } from "./word-object.ts";

/** Runs a change of what the element holds; Word's answer to read-only documents and locked controls is AccessDenied. */
export function editing<Result>(host: WordHost, element: Element, change: () => Result): Result {
  mustBeWritable(host);
  if (controlsAround(element).some(isFrozen))
    throw new HostError("AccessDenied", "the content of the control is locked (cannotEdit)");
  return refusing(change);
}

/** Throws AccessDenied when a control that must not be deleted would go with the elements. */
export function mustBeRemovable(elements: readonly Element[]): void {
  const controls = elements.flatMap((element) => [
    ...(element.localName === "sdt" ? [element] : []),
    ...controlsIn(element),
  ]);
  if (controls.some(isProtected))
    throw new HostError("AccessDenied", "a control there is locked against deletion (cannotDelete)");
}

export function mustBeWritable({ document }: WordHost): void {
  if (document.readOnly) throw new HostError("AccessDenied", "the document is read-only");
}

/** The model's refusals in Word's words. */
function refusing<Result>(change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    if (error instanceof WorkbenchError && (error.code === "locked" || error.code === "read-only"))
      throw new HostError("AccessDenied", `the document refuses: ${error.code}`);
    throw error;
  }
}
