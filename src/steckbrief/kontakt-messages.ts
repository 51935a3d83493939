import type { FindingText, TypedFacts } from "./finding-messages.ts";
import type { EmailProblem, PhoneProblem } from "./kontakt.ts";
import type { Message } from "./messages.ts";

const typeAddressAnew: Message<TypedFacts> = {
  de: () => "Prüfen Sie die Adresse; sie sieht aus wie „referat@stadt.de“.",
  en: () => "Check the address; it looks like “referat@stadt.de”.",
};

const typeNumberAnew: Message<TypedFacts> = {
  de: () => "Prüfen Sie die Nummer; gut lesbar ist zum Beispiel „089 233-12345“ oder „+49 89 233-12345“.",
  en: () => "Check the number; “089 233-12345” or “+49 89 233-12345” can be read well.",
};

function warning(de: string, en: string, remedy: Message<TypedFacts>): FindingText<TypedFacts> {
  return {
    severity: "warning",
    message: {
      de: ({ place, typed }) => `${place}: ${de} („${typed}“).`,
      en: ({ place, typed }) => `${place}: ${en} (“${typed}”).`,
    },
    remedy,
  };
}

/** Never more than a warning: an unusual address may be right, and what is wrong must not stop the Steckbrief. */
export const emailTexts: Readonly<Record<`email-${EmailProblem}`, FindingText<TypedFacts>>> = {
  "email-at-missing": warning("Der Adresse fehlt das @", "the address lacks its @", typeAddressAnew),
  "email-at-twice": warning("In der Adresse steht mehr als ein @", "the address has more than one @", {
    de: () => "Trennen Sie mehrere Adressen durch ein Komma.",
    en: () => "Separate several addresses by a comma.",
  }),
  "email-blank": warning("In der Adresse steht ein Leerzeichen", "there is a blank in the address", {
    de: () => "Löschen Sie das Leerzeichen; trennen Sie mehrere Adressen durch ein Komma.",
    en: () => "Delete the blank; separate several addresses by a comma.",
  }),
  "email-ending-missing": warning(
    "Der Adresse fehlt eine Endung wie „.de“",
    "the address lacks an ending such as “.de”",
    typeAddressAnew,
  ),
  "email-punctuation": warning(
    "Die Adresse endet mit einem Satzzeichen",
    "the address ends with a punctuation mark",
    { de: () => "Löschen Sie das Satzzeichen am Ende.", en: () => "Delete the punctuation mark at the end." },
  ),
  "email-malformed": warning("Das ist keine gültige Adresse", "this is no valid address", typeAddressAnew),
};

export const phoneTexts: Readonly<Record<`phone-${PhoneProblem}`, FindingText<TypedFacts>>> = {
  "phone-area-code-missing": warning(
    "Der Nummer fehlt die Vorwahl",
    "the number lacks its area code",
    typeNumberAnew,
  ),
  "phone-too-short": warning("Die Nummer ist zu kurz", "the number is too short", typeNumberAnew),
  "phone-too-long": warning("Die Nummer ist zu lang", "the number is too long", typeNumberAnew),
  "phone-malformed": warning("Das ist keine Telefonnummer", "this is no telephone number", typeNumberAnew),
};
