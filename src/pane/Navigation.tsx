import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSpeech } from "./locale.ts";
import { navigation } from "./messages.ts";
import { usePaneState, useSession } from "./session-context.ts";
import type { View } from "./state.ts";

const views: readonly View[] = ["fill", "export", "import"];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    padding: `${tokens.spacingVerticalS} 2px`,
    border: 0,
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

export function Navigation() {
  const styles = useStyles();
  const { store } = useSession();
  const { view } = usePaneState();
  const { say } = useSpeech();
  return (
    <nav aria-label={say(navigation.label)}>
      <ul className={styles.list}>
        {views.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={mergeClasses(styles.link, name === view && styles.current)}
              aria-current={name === view ? "page" : undefined}
              onClick={() => store.dispatch({ type: "view", view: name })}
            >
              {say(navigation[name])}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
