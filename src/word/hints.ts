import { supports } from "./capabilities.ts";

/** Whoever wants to know when something may have changed. */
export interface Listener {
  hint(): void;
  setVisible(visible: boolean): void;
}

/** Passes on every hint that Word and the pane's window give; the result ends that. */
export function listen(listener: Listener): () => void {
  const hint = () => listener.hint();
  const show = () => listener.setVisible(!document.hidden);
  const word = Office.context.document;
  const selection = Office.EventType.DocumentSelectionChanged;
  if (supports("DocumentEvents", "1.1")) word.addHandlerAsync(selection, hint);
  // Focus and pointer tell that somebody is at work; Word has no event for that.
  window.addEventListener("focus", hint);
  document.addEventListener("focusin", hint);
  document.addEventListener("pointerdown", hint);
  document.addEventListener("visibilitychange", show);
  const paragraphs = supports("WordApi", "1.6") ? listenToParagraphs(hint) : null;
  return () => {
    word.removeHandlerAsync(selection, { handler: hint });
    window.removeEventListener("focus", hint);
    document.removeEventListener("focusin", hint);
    document.removeEventListener("pointerdown", hint);
    document.removeEventListener("visibilitychange", show);
    void paragraphs?.then((stop) => stop());
  };
}

/**
 * One event for the whole document instead of one per control: nothing to register anew when cases come and go, no
 * tracked objects. Where it fails, the poll does alone.
 */
async function listenToParagraphs(hint: () => void): Promise<() => Promise<void>> {
  try {
    return await Word.run(async (context) => {
      const handler = context.document.onParagraphChanged.add(async () => hint());
      await context.sync();
      return async () => {
        handler.remove();
        await handler.context.sync().catch(() => undefined);
      };
    });
  } catch {
    return async () => undefined;
  }
}
