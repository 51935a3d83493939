import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "./locale.ts";
import { outside } from "./messages.ts";

const useStyles = makeStyles({
  view: {
    paddingTop: tokens.spacingVerticalL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** No document to work with: opened in a plain browser, or in a Word that is too old. What to do instead. */
export function OutsideView({ reason }: { readonly reason: keyof typeof outside }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <section className={styles.view} aria-labelledby="outside-title">
      <h2 id="outside-title" className={styles.title}>
        {say(outside[reason].title)}
      </h2>
      <p>{say(outside[reason].what)}</p>
      <p>{say(outside[reason].remedy)}</p>
    </section>
  );
}
