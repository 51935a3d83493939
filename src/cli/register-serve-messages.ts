import { fixed, type Message } from "../steckbrief/messages.ts";

/** What `register serve` says. */
export const serveMessages = {
  serve: fixed(
    "startet das Register: Katalog, Schnittstelle und Redaktion im Browser",
    "starts the register: catalogue, interface and the editors' desk in the browser",
  ),
  optionPort: fixed("Port (sonst 8080)", "port (otherwise 8080)"),
  optionHost: fixed(
    "Adresse, an der gelauscht wird (sonst nur dieser Rechner, 127.0.0.1)",
    "address to listen on (otherwise this machine only, 127.0.0.1)",
  ),
  optionOperator: fixed(
    "Datei mit den Angaben der Betreiberin (sonst „betreiber.json“ im Datenordner)",
    "file that says who runs the register (otherwise “betreiber.json” in the data folder)",
  ),
  listening: {
    de: ({ address, place }) =>
      `Das Register läuft: ${address} (Daten: ${place}). Redaktion: ${address}/redaktion. Beenden mit Strg+C.`,
    en: ({ address, place }) =>
      `The register runs: ${address} (data: ${place}). Editors: ${address}/redaktion. End with Ctrl+C.`,
  } as Message<{ address: string; place: string }>,
  firstToken: {
    de: ({ token }) =>
      `Schlüssel der Verwaltung (wird nur dieses eine Mal gezeigt, bewahren Sie ihn sicher auf):\n  ${token}`,
    en: ({ token }) => `Administrator's token (shown only this once, keep it safe):\n  ${token}`,
  } as Message<{ token: string }>,
  unnamed: fixed(
    "Hinweis: Es fehlen die Angaben der Betreiberin (betreiber.json); Impressum und Datenschutz sind unvollständig.",
    "Note: who runs the register is not said (betreiber.json); imprint and privacy pages are incomplete.",
  ),
  cannotListen: {
    de: ({ port, reason }) =>
      reason === "EADDRINUSE"
        ? `Port ${port} ist schon belegt. Nennen Sie mit --port einen anderen, oder beenden Sie, was dort läuft.`
        : `An Port ${port} lässt sich nicht lauschen (${reason}). Nennen Sie mit --port einen anderen.`,
    en: ({ port, reason }) =>
      reason === "EADDRINUSE"
        ? `Port ${port} is in use. Name another one with --port, or end what runs there.`
        : `Can't listen on port ${port} (${reason}). Name another one with --port.`,
  } as Message<{ port: number; reason: string }>,
  crashed: fixed(
    "Beim Lesen der Datei ist das Register gescheitert. Öffnen Sie sie in Word, speichern Sie sie neu, und senden Sie noch einmal; die Redaktion kann sie auch als Datei annehmen.",
    "The register failed while reading the file. Open it in Word, save it again and send once more; the editors can also take it as a file.",
  ),
  timedOut: fixed(
    "Die Datei ließ sich nicht in der vorgesehenen Zeit lesen. Öffnen Sie sie in Word, speichern Sie sie neu, und senden Sie noch einmal.",
    "The file could not be read in the time allowed. Open it in Word, save it again and send once more.",
  ),
  wrongPort: {
    de: ({ name }) => `„${name}“ ist kein Port. Geben Sie eine ganze Zahl von 0 bis 65535 an.`,
    en: ({ name }) => `“${name}” is no port. Give a whole number from 0 to 65535.`,
  } as Message<{ name: string }>,
};
