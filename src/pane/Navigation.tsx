import { useSpeech } from "./locale.ts";
import { navigation } from "./messages.ts";
import { usePaneState, useSession } from "./session-context.ts";
import type { View } from "./state.ts";

const views: readonly View[] = ["fill", "umlauf", "export", "import"];

export function Navigation() {
  const { store } = useSession();
  const { view } = usePaneState();
  const { say } = useSpeech();
  return (
    <nav aria-label={say(navigation.label)}>
      <ul className="nav">
        {views.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="nav-link"
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
