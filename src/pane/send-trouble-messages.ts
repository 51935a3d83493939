import type { Locale } from "../steckbrief/kinds.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";
import { isTokenTrouble, type SendTrouble, type SendTroubleCode } from "./send-trouble.ts";

interface TroubleFacts {
  /** Host of the register. */
  readonly host: string;
  /** Where this pane comes from. */
  readonly pane: string;
  readonly status: string;
  readonly typed: string;
}

const always = (de: string, en: string): Message<TroubleFacts> => ({ de: () => de, en: () => en });

/** What went wrong on the way to the register, and what to do. */
const troubleTexts: Readonly<Record<Exclude<SendTroubleCode, "refused">, Message<TroubleFacts>>> = {
  address: {
    de: ({ typed }) =>
      `„${typed}“ ist keine Adresse eines Registers. Tragen Sie sie so ein, wie sie im Browser steht, zum Beispiel https://register.example.`,
    en: ({ typed }) =>
      `“${typed}” is no address of a register. Enter it as it stands in the browser, for example https://register.example.`,
  },
  token: always(
    "Das ist kein Schlüssel. Fügen Sie ihn genau so ein, wie das Register ihn gezeigt hat; er beginnt mit „stb_“.",
    "That is no token. Paste it exactly as the register showed it; it begins with “stb_”.",
  ),
  "token-needed": always(
    "Hier fehlt der Schlüssel. Für eine andere Adresse braucht es einen eigenen, damit der alte nirgendwo anders hingelangt.",
    "The token is missing here. Another address needs its own, so that the old one gets nowhere else.",
  ),
  offline: always(
    "Keine Netzverbindung. Versuchen Sie es noch einmal, wenn sie wieder da ist.",
    "No network connection. Try again when it is back.",
  ),
  stopped: always(
    "Abgebrochen. Ob etwas ankam, ist nicht sicher; noch einmal zu senden schadet nicht.",
    "Cancelled. Whether anything arrived is not certain; sending again does no harm.",
  ),
  unreachable: {
    de: ({ host, pane }) =>
      `Das Register unter ${host} antwortet nicht. Prüfen Sie Adresse und Netzverbindung. Bleibt es dabei, muss Ihre IT Zugriffe auf ${host} freigeben, oder das Register Einsendungen von ${pane} zulassen.`,
    en: ({ host, pane }) =>
      `The register at ${host} does not answer. Check address and network connection. If that does not help, your IT has to open the way to ${host}, or the register has to allow submissions from ${pane}.`,
  },
  unavailable: {
    de: ({ host, status }) =>
      `Das Register unter ${host} nimmt gerade nichts an (${status}). Versuchen Sie es in einigen Minuten noch einmal.`,
    en: ({ host, status }) =>
      `The register at ${host} takes nothing at the moment (${status}). Try again in a few minutes.`,
  },
  "too-old": {
    de: ({ host }) =>
      `Das Register unter ${host} ist älter als dieses Add-in und kennt die Anfrage nicht. Bitten Sie die Betreiberin, es zu aktualisieren.`,
    en: ({ host }) =>
      `The register at ${host} is older than this add-in and does not know the request. Ask its operator to update it.`,
  },
  "not-a-register": {
    de: ({ host, status }) =>
      `Unter ${host} antwortet etwas anderes als ein Register (${status}). Prüfen Sie die Adresse; in manchen Netzen antwortet auch eine Anmeldeseite.`,
    en: ({ host, status }) =>
      `Something other than a register answers at ${host} (${status}). Check the address; in some networks it may be a login page.`,
  },
};

const unsafeAddress = fixed(
  "Die Adresse muss mit https:// beginnen: Der Schlüssel darf nicht unverschlüsselt übers Netz gehen.",
  "The address must begin with https://: the token must not travel unencrypted.",
);
const wrongToken = fixed(
  "Das Register kennt diesen Schlüssel nicht, oder er gilt nicht mehr. Tragen Sie einen gültigen ein; einen neuen gibt die Redaktion des Registers aus.",
  "The register does not know this token, or it is no longer valid. Enter a valid one; the register's editors issue new ones.",
);
const wait: Message<{ seconds: number }> = {
  de: ({ seconds }) =>
    `Das Register bittet, ${seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`} zu warten.`,
  en: ({ seconds }) => `The register asks to wait ${seconds === 1 ? "1 second" : `${seconds} seconds`}.`,
};

/** The trouble as a sentence: the register's own words where it refused. */
export function describeTrouble({ code, facts }: SendTrouble, locale: Locale, pane: string): string {
  if (code === "address" && facts.reason === "http") return unsafeAddress[locale]();
  if (code === "refused")
    return isTokenTrouble(facts.problem) ? wrongToken[locale]() : `${facts.title}. ${facts.detail}`;
  if (code === "unavailable" && typeof facts.seconds === "number")
    return [facts.title === undefined ? "" : `${facts.title}.`, wait[locale]({ seconds: facts.seconds })]
      .filter((part) => part !== "")
      .join(" ");
  return troubleTexts[code][locale]({
    host: hostOf(facts.address),
    pane,
    status: String(facts.status ?? ""),
    typed: String(facts.typed ?? ""),
  });
}

function hostOf(address: string | number | undefined): string {
  const text = String(address ?? "");
  return URL.canParse(text) ? new URL(text).host : text;
}
