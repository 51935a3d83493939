import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { word } from "./theme.ts";

/** In the dark, links and selected things need the lighter steps for 4.5:1 on the grey ground. */
export const darkTheme: Theme = {
  ...createDarkTheme(word),
  colorBrandForeground1: word[120],
  colorBrandForeground2: word[130],
  colorBrandForegroundLink: word[120],
  colorBrandForegroundLinkHover: word[130],
  colorCompoundBrandForeground1: word[120],
  // Fluent's own dark red has 4.16:1 there.
  colorStatusDangerForeground1: "#eeacb2",
};
