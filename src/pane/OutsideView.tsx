import { useSpeech } from "./locale.ts";
import { outside } from "./outside-messages.ts";

/** No document to work with: opened in a plain browser, or in a Word that is too old. What to do instead. */
export function OutsideView({ reason }: { readonly reason: keyof typeof outside }) {
  const { say } = useSpeech();
  return (
    <section className="start" aria-labelledby="outside-title">
      <h2 id="outside-title">{say(outside[reason].title)}</h2>
      <p>{say(outside[reason].what)}</p>
      <p>{say(outside[reason].remedy)}</p>
    </section>
  );
}
