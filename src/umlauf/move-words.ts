import type { Wording } from "../steckbrief/kinds.ts";
import type { MoveName } from "./step.ts";

/** What a move is called, and when it is possible. */
export const moveWords: Readonly<Record<MoveName, { readonly name: Wording; readonly when: Wording }>> = {
  "set-up": {
    name: { de: "Umlauf einrichten", en: "Set up the circulation" },
    when: {
      de: "Das geht bis zur Freigabe. Beginnen Sie danach zuerst eine neue Fassung.",
      en: "That is possible until the release. After it, begin a new version first.",
    },
  },
  "set-route": {
    name: { de: "Laufweg ändern", en: "Change the route" },
    when: {
      de: "Das geht im Entwurf, im Umlauf und im Rücklauf. Holen Sie den Steckbrief aus der Schlusszeichnung zuerst in den Rücklauf zurück, oder beginnen Sie nach der Freigabe eine neue Fassung.",
      en: "That is possible in draft, in circulation and after the return. Recall it from the final sign-off first, or begin a new version after the release.",
    },
  },
  start: {
    name: { de: "Umlauf beginnen", en: "Start the circulation" },
    when: {
      de: "Der Umlauf hat schon begonnen. Beginnen Sie eine neue Fassung, wenn er von vorn laufen soll.",
      en: "The circulation has begun already. Begin a new version if it is to start over.",
    },
  },
  sign: {
    name: { de: "Zeichnen", en: "Sign" },
    when: {
      de: "Gezeichnet wird im Umlauf und bis zur Freigabe. Lassen Sie die Federführung den Umlauf zuerst beginnen oder, nach der Freigabe, eine neue Fassung anlegen.",
      en: "One signs in circulation and until the release. Let the lead start the circulation first or, after the release, begin a new version.",
    },
  },
  "record-oral": {
    name: { de: "Mündliche Zustimmung festhalten", en: "Record oral assent" },
    when: {
      de: "Das geht im Umlauf und bis zur Freigabe. Beginnen Sie den Umlauf zuerst oder, nach der Freigabe, eine neue Fassung.",
      en: "That is possible in circulation and until the release. Start the circulation first or, after the release, begin a new version.",
    },
  },
  "record-silence": {
    name: { de: "Keine Äußerung festhalten", en: "Record that no answer came" },
    when: {
      de: "Das geht nur, solange der Steckbrief im Umlauf ist und eine Station dran ist.",
      en: "That is possible only while it circulates and a station has its turn.",
    },
  },
  "hand-back": {
    name: { de: "An die Federführung zurückgeben", en: "Hand back to the lead" },
    when: {
      de: "Zurückgeben kann nur, wer gerade dran ist: im Umlauf oder in der Schlusszeichnung.",
      en: "Only whose turn it is can hand back: in circulation or at the final sign-off.",
    },
  },
  forward: {
    name: { de: "Erneut zuleiten", en: "Send again" },
    when: {
      de: "Das geht im Umlauf und in der Schlusszeichnung, nachdem eine Station zurückgegeben hat.",
      en: "That is possible in circulation and at the final sign-off, after a station handed back.",
    },
  },
  skip: {
    name: { de: "Station überspringen", en: "Skip a station" },
    when: {
      de: "Überspringen geht im Umlauf und in der Schlusszeichnung. Im Entwurf nehmen Sie die Station einfach aus dem Laufweg.",
      en: "Skipping is possible in circulation and at the final sign-off. In a draft, just take the station out of the route.",
    },
  },
  "close-round": {
    name: { de: "Rücklauf feststellen", en: "Record the return" },
    when: {
      de: "Das geht nur, solange der Steckbrief im Umlauf ist.",
      en: "That is possible only while it circulates.",
    },
  },
  "to-closing": {
    name: { de: "In die Schlusszeichnung geben", en: "Send to the final sign-off" },
    when: {
      de: "Das geht erst im Rücklauf, wenn alle Stationen geantwortet haben.",
      en: "That is possible only after the return, when all stations have answered.",
    },
  },
  recall: {
    name: { de: "In den Rücklauf zurückholen", en: "Recall" },
    when: {
      de: "Zurückholen lässt sich der Steckbrief nur aus der Schlusszeichnung.",
      en: "It can be recalled from the final sign-off only.",
    },
  },
  release: {
    name: { de: "Freigeben", en: "Release" },
    when: {
      de: "Freigegeben wird nach der Schlusszeichnung. Geben Sie den Steckbrief im Rücklauf zuerst dorthin.",
      en: "It is released after the final sign-off. Send it there first, after the return.",
    },
  },
  "new-version": {
    name: { de: "Neue Fassung beginnen", en: "Begin a new version" },
    when: {
      de: "Der Umlauf ist noch ein Entwurf; ändern Sie ihn einfach.",
      en: "The circulation is a draft still; just change it.",
    },
  },
  resume: {
    name: { de: "Umlauf wieder aufnehmen", en: "Resume the circulation" },
    when: { de: "Das geht jederzeit.", en: "That is always possible." },
  },
};
