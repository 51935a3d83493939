import type { DemoEntry } from "./demo-entry.ts";

/** Invented examples for „Gemeinsam entscheiden“. */
export const entscheiden: readonly DemoEntry[] = [
  {
    stadt: "Wuppertal",
    ags: "05124000",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Bürgerhaushalt",
    zeitraum: "seit 2017",
    beschreibung: [
      "Alle zwei Jahre entscheiden Einwohner:innen über 200.000 Euro aus dem städtischen Haushalt. Sie reichen Ideen ein, beraten sie in öffentlichen Runden und stimmen am Ende ab, online oder mit einem Stimmzettel in der Bücherei.",
      "Anders als bei reinen Vorschlagsverfahren ist die Abstimmung verbindlich: Was gewinnt, wird umgesetzt, soweit es rechtlich möglich ist.",
    ],
    faelle: [
      "In der Runde 2019 kamen 261 Ideen zusammen. Fachleute der Stadt haben geprüft, was machbar ist, und die Einreichenden haben ihre Entwürfe nachgebessert. Gewonnen haben unter anderem Trinkwasserbrunnen, eine Nachtbus-Haltestelle mit Licht und ein Bewegungspark für ältere Menschen.",
      "2021 wurde die Abstimmung wegen der Pandemie nur online und per Brief durchgeführt; beteiligt haben sich 6.300 Personen ab 14 Jahren.",
    ],
    funktionsweise: [
      "Ein Durchgang dauert zehn Monate:",
      "1. Ideen sammeln, sechs Wochen",
      "2. Gemeinwohl-Check durch ein Gremium aus zufällig ausgewählten Personen",
      "3. Kostenschätzung durch die Fachämter",
      "4. Abstimmung, jede Person hat fünf Stimmen",
      "5. Umsetzung mit Bericht alle drei Monate",
      "Eine Steuerungsgruppe aus Kämmerei, Beteiligungsstelle und zwei Vereinen passt die Regeln nach jedem Durchgang an. Das Geld ist im Haushalt eingestellt, bevor die Ideen gesammelt werden.",
    ],
    rechtlicheGrundlage: [
      "Ratsbeschluss VO/0317/17 vom 26. Juni 2017; Haushaltssatzung, Produktgruppe 1.57.",
    ],
    uebertragbarkeit: [
      "- Ein kleiner Betrag mit echter Entscheidung wirkt mehr als ein großer mit bloßer Empfehlung.",
      "- Der Aufwand der Kostenschätzung wird leicht unterschätzt: rechnen Sie mit zwei Stunden je Idee.",
      "- Lassen Sie auch Menschen ohne deutschen Pass und Jugendliche abstimmen.",
    ],
    kontakt: ["Stabsstelle Bürgerbeteiligung", "Katinka Engelshöfer", "0202 0000000"],
  },
  {
    stadt: "Potsdam",
    ags: "12054000",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Projektbeirat",
    zeitraum: "11/2016 – 03/2022",
    beschreibung: [
      "Ein Projektbeirat begleitet ein großes Bauvorhaben vom ersten Konzept bis zur Eröffnung. Ihm gehören Nachbar:innen, künftige Nutzer:innen, Fachleute, Fraktionen und die Bauherrin an. Er wird vor jeder wichtigen Entscheidung gehört, und sein Votum steht im Beschlusstext.",
      "So werden Konflikte früh sichtbar und lassen sich lösen, solange noch etwas zu ändern ist.",
    ],
    faelle: [
      "Neubau eines Schwimmbads am Park (2016–2022): Der Beirat hat siebzehnmal getagt. Auf seinen Rat wurde der Eingang verlegt, damit der Lieferverkehr nicht durch die Wohnstraße fährt. Ein Schulschwimmverein setzte durch, dass ein Becken einen Hubboden bekommt. Strittig blieb die Zahl der Stellplätze; hier hat die Stadtverordnetenversammlung anders entschieden und das begründet.",
    ],
    funktionsweise: [
      "- 15 Mitglieder, davon fünf ausgelost, feste Amtszeit bis zur Eröffnung",
      "- Geschäftsordnung mit Rederecht für Gäste",
      "- Unterlagen zwei Wochen vorher, in verständlicher Form",
      "- Protokolle stehen binnen fünf Tagen im Netz",
      "- Unabhängiger Vorsitz mit Aufwandsentschädigung",
      "Der Beirat entscheidet nicht selbst, aber wer von seinem Votum abweicht, muss das schriftlich erklären.",
    ],
    rechtlicheGrundlage: [
      "Hauptsatzung § 13 (weitere Formen der Einwohnerbeteiligung); Einsetzungsbeschluss 16/SVV/0744.",
    ],
    uebertragbarkeit: [
      "Setzen Sie den Beirat ein, bevor der Architekturwettbewerb ausgelobt ist.",
      "- Ohne gute Unterlagen wird aus dem Beirat ein Debattierclub.",
      "- Der Vorsitz entscheidet über das Klima; nehmen Sie jemanden von außerhalb.",
    ],
    kontakt: ["Werkstatt für Beteiligung", "Jörn Havelmann", "0331 0000000"],
  },
  {
    stadt: "Mannheim",
    ags: "08222000",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Verfügungsfonds mit Bewohnerjury",
    zeitraum: "2012-2020",
    beschreibung: [
      "Aus dem Verfügungsfonds werden kleine Vorhaben im Stadtteil schnell und unbürokratisch gefördert, bis 2.500 Euro je Antrag. Über das Geld entscheidet nicht die Verwaltung, sondern eine Jury von Menschen, die im Stadtteil wohnen.",
      "Der Antrag passt auf eine Seite, die Entscheidung fällt am selben Abend, und ausgezahlt wird innerhalb einer Woche.",
    ],
    faelle: [
      "In der Neckarstadt hat die Jury in acht Jahren 214 Vorhaben gefördert: ein Straßenfest mit langem Tisch, Bänke vor einer Bäckerei, ein Frauenfrühstück, Filmnächte im Hof. Ein abgelehnter Antrag für eine Hundewiese kam dreimal wieder, bis Halter:innen und Kita sich geeinigt hatten.",
    ],
    funktionsweise: [
      "- Neun Personen in der Jury, alle zwei Jahre neu gelost, zwei Plätze für Jugendliche",
      "- Sitzung einmal im Monat, öffentlich, in wechselnden Lokalen",
      "- Antragstellende stellen ihre Idee selbst in fünf Minuten vor",
      "- Das Quartierbüro hilft beim Antrag und bei der Abrechnung",
      "Belege werden mit dem Telefon fotografiert und geprüft, Bagatellgrenzen ersparen Vergabeverfahren.",
    ],
    rechtlicheGrundlage: [
      "Städtebauförderungsrichtlinien des Landes, Verfügungsfonds; örtliche Förderrichtlinie vom 8. Mai 2012.",
    ],
    uebertragbarkeit: [
      "- Sechs Tage von der Idee bis zum Geld sind möglich, wenn die Kämmerei mitspielt.",
      "- Befangenheit offen ansprechen: Wer beteiligt ist, verlässt den Raum.",
      "- Nach dem Ende der Förderung tragen Stiftungen und Betriebe den Fonds weiter.",
    ],
    kontakt: ["Fachbereich Demokratie und Strategie", null, "0621 0000000"],
  },
  {
    stadt: "Bielefeld",
    ags: "05711000",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Nachbarschaftsfonds",
    zeitraum: "seit 10/2020",
    beschreibung: [
      "Der Nachbarschaftsfonds gibt Hausgemeinschaften und Straßenzügen Geld für gemeinsame Anschaffungen: ein Lastenrad, einen Baumschnittkurs, ein Sonnensegel. Jeder Euro der Stadt wird mit einem Euro oder einer Arbeitsstunde aus der Nachbarschaft ergänzt.",
      "So entstehen Kontakte zwischen Leuten, die Wand an Wand wohnen und sich kaum kennen.",
    ],
    faelle: [
      "Am Kesselbrink haben 26 Parteien aus vier Häusern einen Hinterhof entsiegelt. Die Nachbarn haben 310 Stunden gearbeitet, der Fonds hat Pflanzen und Container bezahlt. Ein Tischlermeister aus dem Haus hat die Kinder beim Bau der Sitzstufen angeleitet.",
      "Eine Straße in Brackwede teilt sich seit 2022 zwei Lastenräder, gebucht wird über einen Kalender im Hausflur.",
    ],
    funktionsweise: [
      "Anträge können mindestens fünf Haushalte stellen, die nicht verwandt sind.",
      "- Höchstens 4.000 Euro je Vorhaben",
      "- Eigenleistung wird mit zwölf Euro je Stunde angerechnet",
      "- Eine Freiwilligenagentur prüft und begleitet, die Stadt zahlt aus",
      "- Vergabe viermal im Jahr durch einen Beirat, dem frühere Antragsteller:innen angehören",
      "Wohnungsunternehmen müssen zustimmen; eine Rahmenvereinbarung mit den drei größten hat das vereinfacht.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "Das Modell ist günstig: 40.000 Euro im Jahr reichen für zwanzig Vorhaben.",
      "- Rahmenvereinbarungen mit Vermietern zuerst schließen.",
      "- Achten Sie darauf, dass auch Häuser ohne Wortführer zum Zug kommen, zum Beispiel mit einer aufsuchenden Beratung.",
    ],
    kontakt: ["Amt für Sozialplanung", "Friederike Teutloff", "0521 0000000"],
  },
  {
    stadt: "Göttingen",
    ags: "03159016",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Klimabeirat",
    zeitraum: "ca. 2015",
    beschreibung: [
      "Der Klimabeirat berät Rat und Verwaltung bei allen Entscheidungen, die das Klima betreffen. Je ein Drittel der Sitze haben Wissenschaft, organisierte Zivilgesellschaft und geloste Einwohner:innen.",
      "Er prüft Vorlagen, bevor sie in die Ausschüsse gehen, und veröffentlicht jedes Jahr einen Bericht, ob die Stadt auf ihrem Weg zur Treibhausgasneutralität vorankommt.",
    ],
    faelle: [
      "Wärmeplanung (2021): Der Beirat hat die Annahmen der Stadtwerke nachgerechnet und zwei Szenarien ergänzt. Daraufhin wurde ein Nahwärmenetz im Ostviertel vorgezogen. Ein Mieterverein brachte ein, dass die Warmmiete nicht steigen darf; das steht jetzt als Ziel im Plan.",
    ],
    funktionsweise: [
      "- 18 Mitglieder, Amtszeit drei Jahre, einmalige Wiederwahl",
      "- Vorlagen mit hoher Klimawirkung gehen automatisch an den Beirat",
      "- Stellungnahme innerhalb von drei Wochen, höchstens zwei Seiten",
      "- Geschäftsstelle im Umweltamt, Sitzungsgeld 40 Euro",
      "Ein Ampelbogen hilft zu entscheiden, welche Vorlagen wichtig genug sind. Die Hochschule stellt Rechenmodelle bereit.",
    ],
    rechtlicheGrundlage: [
      "Ratsbeschluss zum Masterplan Klimaschutz, Maßnahme Ü3; Geschäftsordnung des Klimabeirats.",
    ],
    uebertragbarkeit: [
      "- Lassen Sie den Beirat früh lesen, nicht erst kurz vor der Abstimmung.",
      "- Fachleute neigen dazu, lang zu reden: Redezeit begrenzen.",
      "- In Städten ohne Hochschule kann ein regionales Energiezentrum die Rechnungen liefern.",
    ],
    kontakt: ["Referat für nachhaltige Stadtentwicklung", "Dr. Almut Leinewasser", "0551 0000000"],
  },
  {
    stadt: "Hamburg",
    ags: "02000000",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Stadtteilbeirat",
    zeitraum: "seit 2006",
    beschreibung: [
      "Im Stadtteilbeirat beraten Bewohner:innen, Gewerbetreibende, Einrichtungen und Initiativen über alles, was den Stadtteil betrifft. Er tagt öffentlich, jede anwesende Person darf mitreden, und nach zwei Besuchen hat sie Stimmrecht.",
      "Empfehlungen gehen an die Bezirksversammlung, die sie innerhalb von zwei Monaten behandeln muss. Über einen eigenen Etat entscheidet der Beirat selbst.",
    ],
    faelle: [
      "Im Osten des Bezirks sollte eine Grünfläche für ein Parkhaus weichen. Der Beirat hat drei Ortstermine organisiert und eine Alternative mit Quartiersgarage unter dem Sportplatz vorgeschlagen. Die Bezirksversammlung ist dem gefolgt, der Sportverein nutzt heute den neuen Kunstrasen.",
      "Jährlich vergibt der Beirat 20.000 Euro für Feste, Kurse und Reparaturen im Viertel.",
    ],
    funktionsweise: [
      "- Sitzung jeden letzten Mittwoch, neun Monate im Jahr",
      "- Moderation und Protokoll durch ein beauftragtes Büro",
      "- Tagesordnung kann jede Person ergänzen, Aushang an zwölf Orten",
      "- Übersetzung in vier Sprachen auf Anmeldung",
      "Die Verwaltung ist mit einer Gebietskoordinatorin vertreten, die Anfragen an die Fachämter weiterleitet und Antworten mitbringt.",
    ],
    rechtlicheGrundlage: [
      "Globalrichtlinie Integrierte Stadtteilentwicklung; Beschluss der Bezirksversammlung, Drucksache 17/0893.",
    ],
    uebertragbarkeit: [
      "Die niedrige Schwelle zum Stimmrecht ist gewollt, sie verlangt aber eine sichere Moderation.",
      "- Ein eigener Etat hält die Leute bei der Sache.",
      "- Finanzierung über das Ende der Förderung hinaus früh klären.",
    ],
    kontakt: ["Fachamt Sozialraummanagement", "Merle Petersen-Osei", "040 0000000"],
  },
  {
    stadt: "Kassel",
    ags: "06611000",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Kooperationsrat Stadtentwicklung",
    zeitraum: "06/2019 – laufend",
    beschreibung: [
      "Der Kooperationsrat bringt Verwaltungsspitze, Fraktionen und Initiativen viermal im Jahr an einen Tisch. Er berät Grundsatzfragen der Stadtentwicklung, bevor Vorlagen geschrieben werden, und verabredet gemeinsame Projekte.",
      "Alle Seiten haben gleich viele Sitze. Beschlossen wird im Konsens; was strittig bleibt, wird mit beiden Positionen an die Stadtverordneten gegeben.",
    ],
    faelle: [
      "Leitbild für Erdgeschosse (2021): Drei Initiativen hatten kritisiert, dass in Neubauten nur noch Garagen und Fahrradkeller zur Straße liegen. Der Rat hat daraus gemeinsam mit der Wohnungswirtschaft Grundsätze entwickelt: Bei jedem städtischen Neubau wird ein Fünftel der Erdgeschossfläche für gemeinschaftliche Nutzung vorgesehen.",
    ],
    funktionsweise: [
      "- 21 Sitze: je sieben für Verwaltung, Politik und Zivilgesellschaft",
      "- Die zivilgesellschaftlichen Sitze besetzt ein Netzwerk selbst, per Wahl",
      "- Vorbereitung durch ein Dreierteam, aus jeder Gruppe eine Person",
      "- Bezahlte Geschäftsführung beim Netzwerk, 15 Stunden in der Woche",
      "Sitzungen finden abwechselnd im Rathaus und in Projekträumen statt.",
    ],
    rechtlicheGrundlage: [
      "Kooperationsvereinbarung zwischen der Stadt und dem Netzwerk vom 3. Juni 2019; Kenntnisnahme durch die Stadtverordnetenversammlung.",
    ],
    uebertragbarkeit: [
      "Konsens dauert, führt aber zu Ergebnissen, die auch nach Wahlen gelten.",
      "- Bezahlen Sie die Arbeit der Initiativen, sonst sitzen bald nur noch Hauptamtliche am Tisch.",
      "- Klären Sie das Verhältnis zu den Ausschüssen.",
    ],
    kontakt: ["Dezernat für Stadtentwicklung", "Gesine Fuldaer", "0561 0000000"],
  },
  {
    stadt: "Stralsund",
    ags: "13073088",
    aktionsfeld: "Gemeinsam entscheiden",
    instrument: "Ortsteilbudget",
    zeitraum: "2018 bis 2022",
    beschreibung: [
      "Jeder Ortsteil erhält je Einwohnerin und Einwohner drei Euro im Jahr, über die eine öffentliche Ortsteilversammlung entscheidet. Gefördert wird, was dem Zusammenleben dient und ohne Folgekosten auskommt.",
      "Auch die kleinen Ortsteile am Stadtrand bekommen damit eigenes Geld und müssen nicht mit der Altstadt konkurrieren.",
    ],
    faelle: [
      "In einem Ortsteil mit 900 Menschen wurden ein Bootssteg repariert, ein Bücherschrank aufgestellt und ein Fest zum 700-jährigen Bestehen ausgerichtet. Feuerwehr, Kirchengemeinde und Angelverein haben die Arbeiten übernommen.",
    ],
    funktionsweise: [
      "1. Aufruf im Amtsblatt und an jede Haustür",
      "2. Ideen auf einer Pinnwand im Laden sammeln",
      "3. Prüfung durch das Bürgerbüro, vierzehn Tage",
      "4. Versammlung, einfache Mehrheit, Mindestalter zwölf Jahre",
      "5. Abrechnung durch einen Verein oder das Bürgerbüro",
      "Nicht verbrauchtes Geld darf zwei Jahre angespart werden.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "- Der Betrag je Kopf ist leicht zu erklären und gerecht.",
      "- Folgekosten ausschließen: Wer pflegt das Ding in fünf Jahren?",
      "- Einen Verein als Partner gibt es in fast jedem Ort.",
    ],
    kontakt: ["Abteilung Organisation und Beteiligung", null, "03831 0000000"],
  },
];
