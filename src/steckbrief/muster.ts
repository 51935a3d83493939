import { type Steckbrief, schemaUrn } from "./value.ts";

const beschreibung = [
  "Mit einer Kooperationsvereinbarung verabreden eine zivilgesellschaftliche Genossenschaft, das Referat für Stadtentwicklung, der Stadtrat und der Verband offener Werkstätten, ein lange leer stehendes Einkaufszentrum gemeinsam und gemeinwohlorientiert zu entwickeln. Sie hält fest, was die Beteiligten erreichen wollen, wer welche Aufgaben übernimmt und wie sie zu Entscheidungen kommen.",
  "Eine Finanzierungsvereinbarung ergänzt sie: Dort steht, wer welche Kosten trägt und welche Mittel die Stadt bereitstellt. Beide Vereinbarungen gehören zusammen und gelten von der ersten Planung bis in die Nutzung.",
  "Ziel ist eine Zusammenarbeit auf Augenhöhe, die auch dann verlässlich bleibt, wenn Personen oder Mehrheiten wechseln.",
].join("\n");

const shopping = [
  "Das frühere Einkaufszentrum „Shopping2000“ in X-town stand viele Jahre leer. Seit Januar 2017 entsteht dort ein Haus für das Gemeinwohl: Treffpunkte für die Nachbarschaft, Wohnungen für neue Formen des Zusammenlebens und offene Werkstätten, in denen alle reparieren, bauen und voneinander lernen können.",
  "Bauherrin ist eine Genossenschaft, in der sich Bürger:innen zusammengeschlossen haben. Das Referat für Stadtentwicklung begleitet Planung und Genehmigung, der Stadtrat gibt den politischen Rahmen vor, und der Verband offener Werkstätten bringt seine Erfahrung aus anderen Städten ein. Die Kooperationsvereinbarung regelt, wie diese vier Partner:innen planen, bauen und das Haus später betreiben.",
].join("\n");

const abstimmung = [
  "Schon der Weg zur Vereinbarung war gemeinsame Arbeit: Alle vier Häuser haben den Text 2016 zusammen geschrieben und in einem Umlaufverfahren abgestimmt. Die Rechtsabteilung jedes Hauses hat ihn geprüft; offene Punkte kamen in eine gemeinsame Liste und wurden in einer Schlussrunde geklärt.",
  "Unterschrieben wurde öffentlich, auf einer Pressekonferenz im Erdgeschoss des „Shopping2000“. So wussten auch Anwohner:innen und Nutzer:innen von Anfang an, worauf sich die Beteiligten verpflichtet haben.",
].join("\n");

const funktionsweise = [
  "Die Vereinbarung entsteht in drei Schritten: gemeinsam schreiben, in jedem Haus rechtlich prüfen, öffentlich unterzeichnen. Ein Umlaufverfahren sorgt dafür, dass alle denselben Stand vor sich haben und Änderungen nachvollziehen können.",
  "Diese Bausteine haben sich bewährt:",
  "- Zielbild: Wofür steht das Projekt, und woran erkennen wir, dass es gelingt?",
  "- Rahmenbedingungen: Grundstück, Baurecht, Finanzierung und politische Beschlüsse",
  "- Arbeitspensum: Wie viel Zeit bringen die Beteiligten ein, ehrenamtlich wie hauptamtlich?",
  "- Funktions- und Arbeitsweise:",
  "  - Steuerungsgruppe mit allen Partner:innen, alle vier Wochen",
  "  - Arbeitsgruppen für Bauen, Betrieb und Öffentlichkeit",
  "- Verantwortlichkeiten: Wer entscheidet was, und wer vertritt wen?",
  "- Rahmenterminplan und Meilensteine, jährlich gemeinsam fortgeschrieben",
  "Zu achten ist auf genügend Zeit für die rechtliche Prüfung: Die Häuser sind unterschiedlich groß und unterschiedlich schnell. Es braucht außerdem eine Stelle, die den Prozess koordiniert, und ein Budget dafür.",
].join("\n");

const rechtlicheGrundlage =
  "Koalitionsvertrag 2017–2021, S. 17: Er gibt der Verwaltung den politischen Auftrag, ein Modellprojekt der kooperativen Stadtentwicklung auf den Weg zu bringen. Auf ihn beziehen sich die Kooperations- und die Finanzierungsvereinbarung in ihrer Präambel.";

const uebertragbarkeit = [
  "Das Instrument eignet sich für jede Kommune, die ein Gebäude gemeinsam mit der Zivilgesellschaft entwickeln will. Wichtig sind:",
  "- ein verbindlicher Rahmen, der für alle Beteiligten gilt",
  "- Finanzierungsvereinbarungen, die jede Absprache flankieren",
  "- Augenhöhe und gemeinsame Verantwortung bis in die Nutzungsphase",
  "- neutrale Orte, an denen alle gemeinsam arbeiten können",
  "Zwei Hürden sollten Sie früh ansprechen:",
  "- Ungleiche Ressourcen: Ehrenamtliche haben weniger Zeit und Geld als eine Verwaltung.",
  "- Vergaberecht: Klären Sie vor Beginn, welche Leistungen ausgeschrieben werden müssen.",
].join("\n");

/**
 * The filled sample with its fictitious example, as printed in the Muster. Resolution and SHA-256 are those of
 * `assets/muster/IMG_BEISPIELBILD.JPG` at the width it has in the document; a test reads them back from there.
 */
export const muster: Steckbrief = {
  schema: schemaUrn,
  id: null,
  stadt: "X-town",
  instrument: "Kooperationsvereinbarung & Finanzierungsvereinbarung",
  zeitraum: { text: "01/2017 - laufend", start: "2017-01", end: null, ongoing: true, edtf: "2017-01/.." },
  beschreibung,
  anwendungsbeispiele: [
    { id: "a", text: shopping },
    { id: "b", text: abstimmung },
  ],
  funktionsweise,
  rechtlicheGrundlage,
  uebertragbarkeit,
  projektbilder: [
    {
      dateiname: "IMG_BEISPIELBILD.JPG",
      alt: "Zeichnung: Vor dem ehemaligen Einkaufszentrum „Shopping2000“, das jetzt „Haus für alle“ heißt, bauen, reden und handeln Menschen miteinander; auf dem Dach stehen bunte Wohnhäuser.",
      urheber: "Referat für Stadtentwicklung X-town",
      einwilligung: true,
      mediaType: "image/jpeg",
      width: 2480,
      height: 1654,
      dpi: 573,
      sha256: "27a487b3d5cf07f9ff3626faf33d41d13dea2495571ab0ebd47c62822be9aff5",
    },
  ],
  ansprechpartner: {
    referat: "Referat 123",
    name: "Fr. XYZ",
    email: "referat123@hallostadt.de",
    telefon: "012-34-56-789",
  },
};
