/** Changes to a text, by offsets of the text as it was. */
export interface Splices {
  replace(start: number, end: number, text: string): void;
  insert(at: number, text: string): void;
  readonly isEmpty: boolean;
  /** The text with all changes made, each after `edit`. What lies inside a replaced stretch is gone with it. */
  apply(text: string, edit?: (change: string) => string): string;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function createSplices(): Splices {
  const splices: Splice[] = [];
  return {
    replace: (start, end, text) => void splices.push({ start, end, text }),
    insert: (at, text) => void splices.push({ start: at, end: at, text }),
    get isEmpty() {
      return splices.length === 0;
    },
    apply(text, edit = (change) => change) {
      const pieces: string[] = [];
      let at = 0;
      for (const splice of [...splices].sort(byPlace)) {
        // An insertion right behind a replaced stretch stays; one in the middle of it is gone.
        if (splice.start < at) continue;
        pieces.push(text.slice(at, splice.start), edit(splice.text));
        at = splice.end;
      }
      pieces.push(text.slice(at));
      return pieces.join("");
    },
  };
}

/** Insertions before replacements at the same place, the longer replacement first; sorting keeps the order of equals. */
function byPlace(one: Splice, other: Splice): number {
  if (one.start !== other.start) return one.start - other.start;
  const isInsertion = (splice: Splice): number => (splice.start === splice.end ? 0 : 1);
  return isInsertion(one) - isInsertion(other) || other.end - one.end;
}
