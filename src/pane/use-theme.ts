import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { lightTheme } from "./theme.ts";

/** The theme to draw with; null while the dark one is on its way (most people never load it). */
export function useTheme(dark: boolean): Theme | null {
  const [darkTheme, setDarkTheme] = useState<Theme | null>(null);
  useEffect(() => {
    if (!dark) return;
    import("./theme-dark.ts").then(
      (loaded) => setDarkTheme(loaded.darkTheme),
      // A light pane is better than none.
      () => setDarkTheme(lightTheme),
    );
  }, [dark]);
  return dark ? darkTheme : lightTheme;
}
