import { type BrandVariants, createLightTheme, type Theme } from "@fluentui/react-components";

/** Word's blue in Fluent's sixteen steps; 80 is the button, 70 and darker carry white text, 100–120 the dark theme. */
export const word: BrandVariants = {
  10: "#04101f",
  20: "#0a1e38",
  30: "#0d2a50",
  40: "#0f3566",
  50: "#11407d",
  60: "#134b92",
  70: "#1553a4",
  80: "#185abd",
  90: "#2f6fcb",
  100: "#4a86d8",
  110: "#6299e2",
  120: "#79abea",
  130: "#94bff1",
  140: "#b1d1f6",
  150: "#cee2fa",
  160: "#ebf3fd",
};

export const lightTheme: Theme = createLightTheme(word);
