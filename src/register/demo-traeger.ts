import type { DemoEntry } from "./demo-entry.ts";

/** Invented examples for „Trägermodelle“. */
export const traeger: readonly DemoEntry[] = [
  {
    stadt: "Tübingen",
    ags: "08416041",
    aktionsfeld: "Trägermodelle",
    instrument: "Konzeptverfahren",
    zeitraum: "seit 1996",
    beschreibung: [
      "Beim Konzeptverfahren verkauft die Stadt Grundstücke nicht an die Meistbietenden, sondern an die Gruppe mit der besten Idee. Der Preis steht vorher fest. Bewertet wird, was ein Vorhaben für das Viertel leistet: Mischung, Gemeinschaftsräume, Bauweise, Mieten.",
      "Baugemeinschaften, Genossenschaften und kleine Bauträger kommen so zum Zug, und es entstehen Häuser, die zueinander passen.",
    ],
    faelle: [
      "Auf einem früheren Fabrikareal (2009–2014) wurden 46 Parzellen vergeben. Eine Gruppe hat im Erdgeschoss eine Nachbarschaftswerkstatt eingerichtet, eine andere acht Wohnungen an Geflüchtete vermietet. Eine Jury aus Gemeinderat, Verwaltung und Fachleuten hat in drei Runden entschieden; alle Bewerbungen waren vorher öffentlich ausgestellt.",
    ],
    funktionsweise: [
      "1. Rahmenplan mit kleinen Parzellen",
      "2. Ausschreibung mit Festpreis und Kriterien",
      "3. Bewerbung auf sechs Seiten, Beratung durch ein Stadtteilbüro",
      "4. Option für neun Monate, in denen Planung und Finanzierung stehen müssen",
      "5. Kaufvertrag mit Pflichten, die im Grundbuch gesichert sind",
      "Gruppen, die nicht zum Zug kommen, erhalten eine Begründung. Ein Quartierskoordinator sorgt dafür, dass Tiefgarage, Höfe und Bauabläufe zusammenpassen.",
    ],
    rechtlicheGrundlage: [
      "Gemeinderatsbeschlüsse zur Vergabe städtischer Grundstücke; § 89c Absatz 3 und § 92 Gemeindeordnung Baden-Württemberg (Veräußerung zum vollen Wert, Ausnahmen bei öffentlichem Interesse).",
    ],
    uebertragbarkeit: [
      "- Sie brauchen eigene Flächen, also eine vorausschauende Bodenpolitik.",
      "- Halten Sie die Bewerbung schlank: Teure Entwürfe schrecken kleine Gruppen ab.",
      "- Die Kriterien müssen prüfbar sein, sonst klagt jemand.",
      "- Rechnen Sie mit einem Jahr zwischen Ausschreibung und Baubeginn.",
    ],
    kontakt: ["Projektentwicklung und Bodenpolitik", "Cord Ammerbach", "07071 0000000"],
  },
  {
    stadt: "Freiburg im Breisgau",
    ags: "08311000",
    aktionsfeld: "Trägermodelle",
    instrument: "Erbbaurecht für gemeinschaftliche Wohnprojekte",
    zeitraum: "12/2018 – laufend",
    beschreibung: [
      "Die Stadt behält den Boden und vergibt das Recht, darauf zu bauen, für 99 Jahre an Gemeinschaften, die dauerhaft bezahlbar vermieten. Der jährliche Zins richtet sich nach der Nutzung: Wer günstig vermietet, zahlt weniger.",
      "Spekulation ist damit ausgeschlossen, und künftige Generationen können neu entscheiden, was mit dem Grundstück geschieht.",
    ],
    faelle: [
      "Drei Häuser eines Syndikats wurden 2019 bis 2022 auf einem ehemaligen Parkplatz gebaut: 61 Wohnungen, ein Gemeinschaftssaal, eine Kantine. Die Miete liegt ein Drittel unter dem Durchschnitt. Weil Banken Erbbaurechte ungern beleihen, hat die Stadt mit einer Genossenschaftsbank ein Muster für die Beleihung erarbeitet.",
    ],
    funktionsweise: [
      "- Zinssatz 1,5 Prozent bei gebundener Miete, sonst 4 Prozent",
      "- Heimfall nur bei schwerem Verstoß, Entschädigung zwei Drittel des Gebäudewerts",
      "- Mietbindung für die gesamte Laufzeit, Kontrolle alle fünf Jahre",
      "- Vergabe nach Konzept, nicht nach Gebot",
      "Die Liegenschaftsverwaltung führt ein Beratungsgespräch, bevor eine Gruppe viel Zeit investiert. Anpassungen des Zinses folgen dem Verbraucherpreisindex.",
    ],
    rechtlicheGrundlage: [
      "Erbbaurechtsgesetz (ErbbauRG); Grundsatzbeschluss des Gemeinderats G-18/221: städtische Grundstücke werden in der Regel im Erbbaurecht vergeben.",
    ],
    uebertragbarkeit: [
      "Ein Grundsatzbeschluss erspart die Debatte bei jedem einzelnen Grundstück.",
      "- Sprechen Sie früh mit den Banken.",
      "- Kämmereien rechnen in kurzen Fristen: Zeigen Sie den Wert des Bodens in fünfzig Jahren.",
      "- Regeln Sie, was am Ende der Laufzeit mit den Bewohnerinnen und Bewohnern geschieht.",
    ],
    kontakt: ["Amt für Liegenschaften und Wohnungswesen", "Rosalie Dreisamer", "0761 0000000"],
  },
  {
    stadt: "München",
    ags: "09162000",
    aktionsfeld: "Trägermodelle",
    instrument: "Kooperationsvereinbarung mit Finanzierungsvereinbarung",
    zeitraum: "01/2017 - laufend",
    beschreibung: [
      "Eine Kreativgenossenschaft, das Kommunalreferat und der Stadtrat vereinbaren, ein früheres Heizwerk gemeinsam zu entwickeln. Die Kooperationsvereinbarung beschreibt Zielbild, Rollen und Wege zur Entscheidung. Eine zweite Vereinbarung regelt das Geld.",
      "Beide werden alle zwei Jahre überprüft. So bleibt die Zusammenarbeit auch dann verlässlich, wenn Personen wechseln.",
    ],
    faelle: [
      "Das Heizwerk stand seit 2004 leer. Seit 2017 plant die Genossenschaft mit dem Baureferat den Umbau zu Ateliers, Werkstätten und einem Gästehaus. Ein Probebetrieb in zwei Hallen hat gezeigt, welche Nutzungen sich vertragen: Tanz über Tischlerei ging nicht.",
      "Als die Kosten stiegen, haben beide Seiten ein Einsparziel vereinbart und gemeinsam eine Liste erarbeitet, statt einseitig zu streichen.",
    ],
    funktionsweise: [
      "Bausteine der Vereinbarung:",
      "- Zielbild und Leitsätze auf einer Seite",
      "- Steuerkreis mit vier Sitzen je Seite, Vorsitz im Wechsel",
      "- Arbeitsgruppen Bauen, Betrieb, Recht",
      "- Zeitplan mit Meilensteinen und Ausstiegspunkten",
      "- Aufwandsentschädigung für die Planungsarbeit der Genossenschaft",
      "Den Entwurf haben beide Seiten in einem Umlaufverfahren geschrieben und von ihren Rechtsabteilungen prüfen lassen. Eine externe Prozessbegleitung war entscheidend.",
    ],
    rechtlicheGrundlage: [
      "Stadtratsbeschluss vom 25. Januar 2017; Koalitionsvereinbarung der Rathausmehrheit, Kapitel Kultur- und Kreativwirtschaft.",
    ],
    uebertragbarkeit: [
      "- Erst die Ziele, dann das Geld, dann die Paragrafen.",
      "- Eine Vereinbarung ist kein Vertrag: Benennen Sie, was einklagbar ist.",
      "- Ungleiche Ressourcen offen ansprechen und ausgleichen.",
    ],
    kontakt: ["Kommunalreferat, Team Kreativquartiere", "Xaver Giesinger", "089 0000000"],
  },
  {
    stadt: "Lübeck",
    ags: "01003000",
    aktionsfeld: "Trägermodelle",
    instrument: "Bürgerstiftung als Hauseigentümerin",
    zeitraum: "2014 bis heute",
    beschreibung: [
      "Eine Stiftung kauft Altstadthäuser, die leer stehen oder verkauft werden sollen, saniert sie denkmalgerecht und vermietet sie zu tragbaren Preisen an Handwerk, Familien und soziale Einrichtungen.",
      "Gestiftet haben Kaufleute, die Stadt und 400 Einwohner:innen, manche mit fünfzig Euro. Die Hansestadt überträgt der Stiftung einzelne Gebäude statt sie zu verkaufen.",
    ],
    faelle: [
      "Ein Backhaus aus dem 16. Jahrhundert war vom Einsturz bedroht. Die Stiftung hat es 2016 übernommen, Zimmerleute der Fachschule haben das Dach gerichtet. Unten arbeitet heute wieder ein Bäcker, oben wohnen zwei Familien. Die Stadt hat einen Sitz im Kuratorium, aber keine Mehrheit.",
    ],
    funktionsweise: [
      "- Grundstockvermögen 1,2 Millionen Euro, dazu zweckgebundene Zustiftungen",
      "- Vorstand ehrenamtlich, eine bezahlte Geschäftsführerin",
      "- Übertragung städtischer Häuser mit Rückfallklausel",
      "- Mieten nach Leitlinie, höchstens ortsüblich minus fünfzehn Prozent",
      "Sanierungen werden aus Denkmalmitteln, Spenden und Darlehen bezahlt. Ein Baubeirat prüft jedes Vorhaben vorab.",
    ],
    rechtlicheGrundlage: [
      "Stiftungssatzung, anerkannt 2014; Bürgerschaftsbeschluss über die Zustiftung von vier Gebäuden.",
    ],
    uebertragbarkeit: [
      "Eine Stiftung ist langsam, aber sie verkauft nicht.",
      "- Gewinnen Sie zuerst eine Person, der die Stadtgesellschaft vertraut.",
      "- Klären Sie mit dem Finanzamt die Gemeinnützigkeit der Vermietung.",
      "- Leerstand zu kaufen ist leichter als ein bewohntes Haus.",
    ],
    kontakt: ["Bereich Stadtplanung und Bauordnung", "Wiebke Travemann", "0451 0000000"],
  },
  {
    stadt: "Köln",
    ags: "05315000",
    aktionsfeld: "Trägermodelle",
    instrument: "Stadtteilgenossenschaft",
    zeitraum: "07/2019 – heute",
    beschreibung: [
      "Bewohner:innen, Betriebe und Vereine gründen eine Genossenschaft, die im Stadtteil Läden, Wohnungen und einen Veedelssaal betreibt. Ein Anteil kostet hundert Euro, jedes Mitglied hat eine Stimme.",
      "Die Stadt ist selbst Mitglied, bringt ein Gebäude ein und bestellt Leistungen, zum Beispiel Grünpflege und Hausmeisterdienste. Gewinne bleiben im Viertel.",
    ],
    faelle: [
      "In Mülheim hat die Genossenschaft 2020 einen geschlossenen Supermarkt übernommen. Auf der Hälfte der Fläche verkauft sie Lebensmittel, auf der anderen gibt es Post, Café und eine Fahrradwerkstatt. Zwölf Arbeitsplätze sind entstanden, vier davon für Menschen, die lange arbeitslos waren.",
      "Beim Straßenfest 2022 kam das tausendste Mitglied dazu.",
    ],
    funktionsweise: [
      "- Gründung mit Prüfungsverband, Vorlauf ein Jahr",
      "- Aufsichtsrat mit neun Personen, ein Sitz für die Stadt",
      "- Vergabe von Pflegeaufträgen ohne Ausschreibung bis zur Wertgrenze",
      "- Versammlung mit Mittagessen, damit viele kommen",
      "- Mitarbeit kann auf den Anteil angerechnet werden",
      "Zu achten ist auf die Trennung von Ehrenamt und Betrieb. Ein Wirtschaftsplan über fünf Jahre ist unerlässlich.",
    ],
    rechtlicheGrundlage: [
      "Genossenschaftsgesetz; § 108 Gemeindeordnung Nordrhein-Westfalen (Beteiligung an Unternehmen); Ratsbeschluss vom 9. Juli 2019.",
    ],
    uebertragbarkeit: [
      "Genossenschaften sind die insolvenzsicherste Rechtsform, aber nichts für Eilige.",
      "- Ein erstes, sichtbares Geschäft zieht Mitglieder an.",
      "- Die Kommunalaufsicht früh einbinden.",
    ],
    kontakt: ["Amt für Stadtentwicklung und Statistik", "Mechthild Rheinauer", "0221 0000000"],
  },
  {
    stadt: "Frankfurt am Main",
    ags: "06412000",
    aktionsfeld: "Trägermodelle",
    instrument: "Hausprojekte durch Vorkaufsrecht",
    zeitraum: "ab 2018",
    beschreibung: [
      "In Milieuschutzgebieten kann die Stadt beim Verkauf eines Mietshauses eintreten und es an eine gemeinwohlorientierte Trägerin weitergeben: eine Genossenschaft, ein Syndikat oder eine Stiftung. Die Mieterinnen und Mieter können selbst eine Trägerin vorschlagen.",
      "Oft genügt schon die Möglichkeit: Käufer unterschreiben dann eine Abwendungsvereinbarung und verzichten auf Umwandlung und teure Modernisierung.",
    ],
    faelle: [
      "Ein Haus mit 24 Parteien im Nordend sollte 2019 an einen Fonds gehen. Die Hausgemeinschaft hatte acht Wochen Zeit. Mit einem Beratungsverein und einem städtischen Zuschuss hat eine Dachgenossenschaft das Haus gekauft. Die Mieten sind seitdem um weniger als ein Prozent im Jahr gestiegen.",
    ],
    funktionsweise: [
      "1. Stadt erfährt vom Kaufvertrag durch das Notariat",
      "2. Prüfung innerhalb von zwei Wochen: Gebiet, Zustand, Preis",
      "3. Versammlung im Haus mit Beratungsverein",
      "4. Suche nach einer Trägerin aus einem Pool",
      "5. Abwendungsvereinbarung oder Ausübung des Rechts",
      "Ein Fonds von fünf Millionen Euro schließt Lücken zwischen Preis und tragbarer Miete. Seit der Rechtsprechung von 2021 sind die Voraussetzungen enger; Abwendungen auf freiwilliger Basis sind weiter möglich.",
    ],
    rechtlicheGrundlage: [
      "§§ 24, 27a und 172 Baugesetzbuch; Urteil des Bundesverwaltungsgerichts vom 9. November 2021 zu den Grenzen des Vorkaufsrechts.",
    ],
    uebertragbarkeit: [
      "- Fristen sind kurz: Der Pool möglicher Trägerinnen muss vorher stehen.",
      "- Hausgemeinschaften brauchen Beratung am selben Tag.",
      "- Prüfen Sie, ob Ihre Satzungen der neuen Rechtsprechung standhalten.",
    ],
    kontakt: ["Amt für Wohnungswesen", "Dilan Mainfelder", "069 0000000"],
  },
  {
    stadt: "Bamberg",
    ags: "09461000",
    aktionsfeld: "Trägermodelle",
    instrument: "Sanierungstreuhand",
    zeitraum: "1/2011-12/2021",
    beschreibung: [
      "Für verwahrloste Denkmäler, deren Besitzer:innen nicht handeln können oder wollen, richtet die Stadt eine Treuhand ein. Ein Verein für Denkmalpflege saniert im Auftrag und auf Rechnung der Stadt und gibt das Haus nach Abschluss an eine gemeinnützige Nutzung weiter.",
      "Der Eigentümer wird abgefunden oder behält ein Wohnrecht.",
    ],
    faelle: [
      "Gärtnerhaus in der Theuerstadt: Die Erbengemeinschaft war zerstritten, das Dach eingefallen. Über die Treuhand wurde es 2013–2015 gesichert. Heute verkauft dort eine Kooperative Gemüse alter Sorten, im Obergeschoss ist ein Museum zur Gärtnerkultur. Freiwillige aus sechs Ländern haben in Sommerlagern Lehmwände verputzt.",
    ],
    funktionsweise: [
      "- Treuhandvertrag zwischen Stadt und Verein, Haftung begrenzt",
      "- Bauforschung vor jeder Planung",
      "- Nutzungssuche schon während der Sanierung, mit Besichtigungen",
      "- Weitergabe im Erbbaurecht mit Vorkaufsrecht der Stadt",
      "- Rücklage für unvorhergesehene Schäden, zwanzig Prozent",
    ],
    rechtlicheGrundlage: [
      "§§ 157 bis 161 Baugesetzbuch (Sanierungsträger und Treuhänder); Bayerisches Denkmalschutzgesetz.",
    ],
    uebertragbarkeit: [
      "Die Treuhand ist ein Mittel für einzelne schwere Fälle, nicht für ganze Straßenzüge.",
      "- Vertrauen zwischen Verein und Rechnungsprüfung aufbauen.",
      "- Kosten einer Sanierung nie vor der Bauforschung nennen.",
    ],
    kontakt: ["Zentrum Welterbe", null, "0951 000000"],
  },
  {
    stadt: "Münster",
    ags: "05515000",
    aktionsfeld: "Trägermodelle",
    instrument: "Stadtteilfonds in der Hand eines Vereins",
    zeitraum: "2016 - 2026",
    beschreibung: [
      "Erlöse aus dem Verkauf von Kasernenflächen fließen zu einem kleinen Teil in einen Fonds, den ein eigens gegründeter Verein verwaltet. Mitglied kann werden, wer im neuen Stadtteil wohnt, arbeitet oder zur Schule geht.",
      "Aus dem Fonds werden zehn Jahre lang Begegnung, Kultur und nachbarschaftliche Hilfe bezahlt, bis der Stadtteil auf eigenen Beinen steht.",
    ],
    faelle: [
      "Noch bevor die ersten Häuser fertig waren, hat der Verein in der alten Wache ein Café eröffnet, in dem sich künftige Nachbarn kennenlernten. 2021 wurde eine Gemeinwesenarbeiterin angestellt. Der Fonds hat auch den Umbau der Exerzierhalle zu einer Sporthalle für Freizeitgruppen angeschoben.",
    ],
    funktionsweise: [
      "- Ein Prozent der Grundstückserlöse, insgesamt 640.000 Euro",
      "- Zuwendungsvertrag über zehn Jahre mit jährlichem Verwendungsnachweis",
      "- Mitgliederversammlung beschließt den Plan, ein Beirat prüft Anträge über 5.000 Euro",
      "- Die Stadt entsendet eine beratende Person",
      "Zu achten ist auf Transparenz: Alle Zahlungen stehen im Netz. Der Verein darf Rücklagen für das letzte Jahr bilden.",
    ],
    rechtlicheGrundlage: [
      "Ratsbeschluss zur Konversion, Vorlage V/0521/2016; Zuwendungsvertrag vom 12. Dezember 2016.",
    ],
    uebertragbarkeit: [
      "Denkbar bei jedem größeren Baugebiet, auch mit Folgekostenverträgen.",
      "- Je früher das Geld fließt, desto besser: Nachbarschaft beginnt vor dem Einzug.",
      "- Ein Verein braucht einen Kassenwart, der Buchhaltung kann.",
    ],
    kontakt: ["Stadtplanungsamt, Konversion", "Henning Aasee", "0251 0000000"],
  },
  {
    stadt: "Berlin",
    ags: "11000000",
    aktionsfeld: "Trägermodelle",
    instrument: "Kooperatives Werkstattverfahren mit Baustelle auf Augenhöhe",
    zeitraum: "15.03.2018 – 31.12.2021",
    beschreibung: [
      "Bezirk, Senat, eine landeseigene Gesellschaft und eine Initiativengenossenschaft entwickeln einen Verwaltungskomplex gemeinsam. Keine der vier Seiten kann die anderen überstimmen. Grundlage ist ein Kooperationsvertrag mit gemeinsamem Büro, gemeinsamem Budget und gemeinsamer Öffentlichkeitsarbeit.",
      "Das Werkstattverfahren hat entschieden, was gebaut wird und wer es später trägt.",
    ],
    faelle: [
      "Das Areal aus den siebziger Jahren sollte verkauft werden. Eine Gruppe von Künstler:innen hatte am Gerüst ein Transparent mit einer anderen Idee aufgehängt. Daraus wurde ein Verfahren mit drei Planungsteams, die wöchentlich mit Nutzenden gearbeitet haben. Ergebnis: Wohnungen, Amtsstuben, Ateliers und ein Saal, den die Nachbarschaft verwaltet.",
    ],
    funktionsweise: [
      "- Gemeinsame Geschäftsstelle vor Ort, alle vier Partner schicken Personal",
      "- Entscheidungen im Konsent: ohne schwerwiegenden Einwand",
      "- Pioniernutzungen während der Planung, auch als Probe für den Betrieb",
      "- Öffentliche Plenumswochen mit Modell im Maßstab 1:200",
      "Am aufwendigsten war, das Vergaberecht mit der gleichberechtigten Planung zu vereinbaren. Eine Kanzlei hat das Verfahren durchgehend begleitet.",
    ],
    rechtlicheGrundlage: [
      "Kooperationsvertrag vom 15. März 2018; Koalitionsvertrag 2016–2021, Abschnitt Liegenschaftspolitik.",
    ],
    uebertragbarkeit: [
      "Das Verfahren lohnt sich für große, sichtbare Orte.",
      "- Ein gemeinsames Büro wirkt Wunder.",
      "- Konsent will geübt sein: Planen Sie eine Schulung für alle ein.",
      "- Sichern Sie Zusagen so ab, dass sie eine Wahl überstehen.",
    ],
    kontakt: ["Stadtentwicklungsamt, Gruppe Kooperationen", "Fatima Spreewald", "030 0000000"],
  },
];
