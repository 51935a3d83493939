import { fixed, type Message } from "../steckbrief/messages.ts";

export const compareWords = {
  title: fixed("Steckbriefe vergleichen", "Compare entries"),
  choose: fixed(
    "Wählen Sie im Katalog zwei oder drei Steckbriefe aus, und drücken Sie dort auf „Vergleichen“.",
    "Choose two or three entries in the catalogue and press “Compare” there.",
  ),
  chooseMore: fixed(
    "Gewählt ist bisher ein Steckbrief. Geben Sie hier die Adresse oder Kennung eines zweiten ein, oder wählen Sie beide im Katalog aus.",
    "One entry is chosen so far. Enter the address or id of a second one here, or choose both in the catalogue.",
  ),
  second: fixed("Adresse oder Kennung des zweiten Steckbriefs", "Address or id of the second entry"),
  submit: fixed("Vergleichen", "Compare"),
  remove: fixed("Aus dem Vergleich nehmen", "Remove from the comparison"),
  missing: fixed(
    "Nicht alle gewählten Steckbriefe sind veröffentlicht; verglichen wird, was da ist.",
    "Not all chosen entries are published; what is there is compared.",
  ),
} as const;

export const tooMany: Message<{ readonly most: number }> = {
  de: ({ most }) => `Mehr als ${most} lassen sich nicht nebeneinander lesen: Die ersten ${most} stehen hier.`,
  en: ({ most }) => `More than ${most} can't be read side by side: here are the first ${most}.`,
};
