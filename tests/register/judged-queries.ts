/** What people look for in the invented examples, and the cities whose Steckbriefe they should find. */
export interface JudgedQuery {
  readonly query: string;
  readonly expected: readonly string[];
}

const judge = (query: string, ...expected: readonly string[]): JudgedQuery => ({ query, expected });

/** One word, as it stands in titles or texts, in other numbers and cases. */
const inflected: readonly JudgedQuery[] = [
  judge("Konzeptverfahren", "Tübingen"),
  judge("Bürgerhaushalt", "Wuppertal"),
  judge("Bürgerhaushalte", "Wuppertal"),
  judge("Beirat", "Potsdam", "Göttingen", "Hamburg", "Leipzig"),
  judge("Beiräte", "Potsdam", "Göttingen", "Hamburg", "Leipzig"),
  judge("Stadtteilbeiräte", "Hamburg"),
  judge("Leihläden", "Essen"),
  judge("Schulhof", "Nürnberg"),
  judge("Schulhöfe", "Nürnberg"),
  judge("Genossenschaften", "Köln", "Frankfurt am Main", "Tübingen", "Kiel"),
  judge("Stiftung", "Lübeck", "Frankfurt am Main"),
  judge("Stiftungen", "Lübeck", "Mannheim", "Frankfurt am Main"),
  judge("Gärten", "Magdeburg"),
  judge("Verkehrsversuche", "Flensburg"),
  judge("Bürgerräte", "Konstanz"),
  judge("Zwischennutzungen", "Bremen"),
  judge("Lotsinnen", "Gelsenkirchen", "Saarbrücken"),
  judge("ausgelost", "Konstanz", "Potsdam"),
];

/** A part finds the compound, a compound its parts. */
const compounds: readonly JudgedQuery[] = [
  judge("Vereinbarung", "München", "Nürnberg", "Saarbrücken", "Bielefeld"),
  judge("Kooperationsvereinbarungen", "München", "Kassel"),
  judge("Haushalt", "Wuppertal"),
  judge("Nutzung", "Bremen", "Nürnberg", "Freiburg im Breisgau"),
  judge("Fonds", "Mannheim", "Bielefeld", "Münster", "Frankfurt am Main"),
  judge("Versuch", "Flensburg"),
  judge("Plattform", "Oldenburg"),
  judge("Lotsen", "Gelsenkirchen", "Saarbrücken"),
  judge("Proberaum", "Regensburg", "Bremen"),
  judge("Treuhand", "Bamberg"),
  judge("Budget", "Stralsund", "Berlin", "Leipzig"),
  judge("Werkstatt", "Erfurt", "Karlsruhe", "Braunschweig"),
  judge("Leerstandsmanagement", "Trier"),
  judge("Gemeinschaftsgarten", "Magdeburg"),
  judge("Konferenz", "Rostock", "Dortmund"),
  judge("Beteiligungsleitlinie", "Leipzig"),
  judge("Quartiersbüro", "Dortmund"),
  judge("Erbbaurechtsvertrag", "Freiburg im Breisgau"),
  judge("Lastenfahrrad", "Bielefeld"),
  judge("Bürgerbus Haltestelle", "Wuppertal"),
];

/** Umlauts, ß and their substitutes. */
const spellings: readonly JudgedQuery[] = [
  judge("Buergerhaushalt", "Wuppertal"),
  judge("Raeume", "Braunschweig", "Essen"),
  judge("Strassenfest", "Köln", "Mannheim", "Saarbrücken"),
  judge("Straßenfeste", "Köln", "Mannheim", "Saarbrücken"),
  judge("Schulhoefe", "Nürnberg"),
  judge("LEIHLADEN", "Essen"),
  judge("Fußgängerzone", "Flensburg"),
  judge("Fussgaengerzone", "Flensburg"),
  judge("Buergerinnen", "Konstanz", "Oldenburg", "Leipzig"),
  judge("Anwohner:innen", "Heidelberg", "Flensburg"),
  judge("Gründer*innen", "Bremen", "Cottbus"),
];

/** Letters wrong, left out, doubled or exchanged. */
const misspelt: readonly JudgedQuery[] = [
  judge("Konzepverfahren", "Tübingen"),
  judge("Erbaurecht", "Freiburg im Breisgau", "Kiel", "Bamberg"),
  judge("Koperationsvereinbarung", "München", "Kassel"),
  judge("Zwischenutzung", "Bremen"),
  judge("Bürgerhaushallt", "Wuppertal"),
  judge("Quatiersmanagement", "Dortmund"),
  judge("Genosenschaft", "Köln", "Tübingen", "Kiel"),
  judge("Verfügunsfonds", "Mannheim", "Dortmund"),
  judge("Vorkaufrecht", "Frankfurt am Main"),
  judge("Leihlaaden", "Essen"),
  judge("Stadteilbeirat", "Hamburg"),
  judge("Biblothek", "Wiesbaden", "Essen"),
];

/** Several words, and whole questions. */
const phrases: readonly JudgedQuery[] = [
  judge("Grundstück vergeben", "Freiburg im Breisgau", "Tübingen"),
  judge("leer stehende Läden", "Bremen", "Cottbus"),
  judge("Kinder und Jugendliche", "Zwickau"),
  judge("Haus der Vereine", "Braunschweig"),
  judge("Kinder beteiligen", "Zwickau"),
  judge("Konzept Verfahren", "Tübingen"),
  judge("Bürger Haushalt", "Wuppertal"),
  judge("Wie funktioniert ein Bürgerrat mit Los?", "Konstanz"),
  judge("„Grundstücke nicht an die Meistbietenden“", "Tübingen"),
  judge("Miete ohne Spekulation", "Freiburg im Breisgau"),
  judge("Werkstatt Rathaus", "Karlsruhe"),
  judge("Mietshaus kaufen Genossenschaft", "Frankfurt am Main"),
  judge("Erbbaurecht Wohnprojekt", "Freiburg im Breisgau"),
  judge("Fahrrad reparieren", "Karlsruhe", "Köln"),
  judge("Lärm Veranstaltungen Jugend", "Halle (Saale)"),
];

/** Everything of an Aktionsfeld. */
const openedRooms = "Nürnberg,Essen,Braunschweig,Görlitz,Karlsruhe,Magdeburg,Wiesbaden,Cottbus,Regensburg";

/** Cities, Länder, Aktionsfelder, and cities with a subject. */
const places: readonly JudgedQuery[] = [
  judge("Halle", "Halle (Saale)"),
  judge("Münster", "Münster"),
  judge("Muenster", "Münster"),
  judge("Freiburg", "Freiburg im Breisgau"),
  judge("Frankfurt Vorkaufsrecht", "Frankfurt am Main"),
  judge("Göttigen", "Göttingen"),
  judge("Koeln", "Köln"),
  judge("Bayern", "München", "Nürnberg", "Augsburg", "Regensburg", "Bamberg"),
  judge("Hansestadt", "Lübeck"),
  judge("Kiel Bootshaus", "Kiel"),
  judge("„Räume öffnen“", ...openedRooms.split(",")),
];

export const judgedQueries: readonly JudgedQuery[] = [
  ...inflected,
  ...compounds,
  ...spellings,
  ...misspelt,
  ...phrases,
  ...places,
];

export interface Judgement {
  /** Share of expected hits among the first ten. */
  readonly recall: number;
  /** One divided by the rank of the first expected hit; 0 where there is none. */
  readonly reciprocalRank: number;
}

/** How good an answer is: the cities found, best first. */
export function judgeAnswer({ expected }: JudgedQuery, found: readonly string[]): Judgement {
  const first = found.slice(0, 10);
  const rank = first.findIndex((city) => expected.includes(city));
  return {
    recall: expected.filter((city) => first.includes(city)).length / expected.length,
    reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1),
  };
}

/** Means over all queries. */
export function meanOf(judgements: readonly Judgement[]): { readonly recall: number; readonly mrr: number } {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    recall: mean(judgements.map(({ recall }) => recall)),
    mrr: mean(judgements.map(({ reciprocalRank }) => reciprocalRank)),
  };
}
