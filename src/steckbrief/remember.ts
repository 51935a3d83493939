const mostKept = 1000;

/**
 * A function of texts that keeps its results for those up to a length: document after document has the same printed
 * words. `compute` gives null, never undefined, where there is none.
 */
export function remember<Result>(
  compute: (text: string) => Result,
  longest: number,
): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    // A longer text would be hashed for nothing.
    if (text.length > longest) return compute(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, result);
    return result;
  };
}
