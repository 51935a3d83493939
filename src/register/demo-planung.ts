import type { DemoEntry } from "./demo-entry.ts";

/** Invented examples for „Offene Planung“. */
export const planung: readonly DemoEntry[] = [
  {
    stadt: "Leipzig",
    ags: "14713000",
    aktionsfeld: "Offene Planung",
    instrument: "Leitlinie für Bürgerbeteiligung",
    zeitraum: "seit 03/2016",
    beschreibung: [
      "Die Leitlinie legt fest, wann und wie die Verwaltung Einwohner:innen an Planungen beteiligt. Sie gilt für alle Ämter und für städtische Unternehmen, soweit diese Aufgaben der Stadt übernehmen.",
      "Ziel ist, dass Beteiligung nicht vom guten Willen einzelner Personen abhängt. Wer ein Vorhaben plant, prüft früh, wen es betrifft, was noch offen ist und welcher Aufwand angemessen ist. Das Ergebnis dieser Prüfung ist öffentlich, und es wird am Ende begründet, welche Anregungen übernommen wurden und welche nicht.",
    ],
    faelle: [
      "Umgestaltung eines Stadtplatzes im Osten der Stadt (2018–2019): Das Amt für Stadtgrün hat den Spielraum vorab benannt – Bäume, Wege und Budget standen fest, Möblierung und Nutzung waren offen. An drei Nachmittagen auf dem Platz, in zwei Schulen und mit einer Postkarte an alle Haushalte kamen rund 600 Hinweise zusammen. Ein Bürgerverein hat die Auswertung begleitet.",
      "Neufassung der Spielplatzsatzung (2021): Zum ersten Mal wurde eine Satzung vor der Beratung im Rat öffentlich kommentiert. Aus 140 Kommentaren gingen elf Änderungen hervor, die in einer Synopse nachzulesen sind.",
    ],
    funktionsweise: [
      "Die Leitlinie wird über eine Koordinierungsstelle im Rathaus umgesetzt. Sie berät die Ämter, führt die Vorhabenliste und bildet Mitarbeitende fort.",
      "- Beteiligungscheck: eine Seite, auszufüllen vor jedem größeren Vorhaben",
      "- Beteiligungskonzept mit Zielgruppen, Zeitplan und Kosten",
      "- Trialogischer Beirat aus Politik, Verwaltung und Bürgerschaft, der Streitfälle bespricht",
      "- Rückmeldung an alle, die sich beteiligt haben, spätestens acht Wochen nach dem Beschluss",
      "Gebraucht werden zweieinhalb Stellen und ein kleines Budget für Moderation. Wichtig ist, dass die Ämter den Check nicht als Kontrolle erleben, sondern als Hilfe.",
    ],
    rechtlicheGrundlage: [
      "Beschluss der Ratsversammlung vom 16. März 2016; Dienstanweisung des Oberbürgermeisters zur Umsetzung in allen Dezernaten.",
    ],
    uebertragbarkeit: [
      "Eine Leitlinie lohnt sich auch für kleinere Städte, wenn sie kurz bleibt.",
      "- Erarbeiten Sie die Leitlinie selbst schon beteiligend, sonst glaubt ihr niemand.",
      "- Klären Sie, was ausgenommen ist: Personalfragen, Grundstücksgeschäfte, Gefahrenabwehr.",
      "- Planen Sie eine Evaluation nach drei Jahren ein und veröffentlichen Sie sie.",
    ],
    kontakt: ["Referat Demokratie und Beteiligung", "Jana Wolkenstein", "0341 0000000"],
  },
  {
    stadt: "Heidelberg",
    ags: "08221000",
    aktionsfeld: "Offene Planung",
    instrument: "Vorhabenliste",
    zeitraum: "2012 bis heute",
    beschreibung: [
      "In der Vorhabenliste veröffentlicht die Stadt alle wichtigen Planungen, bevor Entscheidungen fallen. Jede Planung hat ein Blatt: worum es geht, wie weit sie ist, was sie kostet, wer zuständig ist und ob eine Beteiligung vorgesehen ist.",
      "So erfahren Einwohner:innen, Vereine und Initiativen rechtzeitig, was sie betrifft. Ist keine Beteiligung geplant, können sie eine anregen: Ab 1.000 Unterschriften muss der Gemeinderat darüber beraten.",
    ],
    faelle: [
      "Umbau einer Uferstraße (2015): Aus der Liste wurde bekannt, dass die Planung beginnt. Ein Bündnis aus Radverein, Händler:innen und Anwohnerschaft regte eine Beteiligung an und sammelte in drei Wochen 1.400 Unterschriften. Es folgten zwei Planungswerkstätten, in denen eine Variante mit weniger Stellplätzen und mehr Aufenthalt am Wasser entstand.",
    ],
    funktionsweise: [
      "Die Fachämter melden ihre Vorhaben zweimal im Jahr; die Liste geht durch die Ausschüsse und dann ins Netz und als Heft in alle Bürgerämter.",
      "- Einheitliches Vorhabenblatt mit zehn Angaben",
      "- Redaktion in einer Hand, verständliche Sprache, kein Amtsdeutsch",
      "- Karte und Abonnement nach Stadtteilen",
      "- Verfahren für Anregungen mit festen Fristen",
      "Zu achten ist darauf, dass Vorhaben früh genug auf die Liste kommen. Eine Faustregel hilft: vor dem ersten Auftrag an ein Büro.",
    ],
    rechtlicheGrundlage: [
      "Satzung über Bürgerbeteiligung, § 4 (Vorhabenliste) und § 6 (Anregung von Beteiligung).",
    ],
    uebertragbarkeit: [
      "Der Aufwand ist überschaubar, eine halbe Stelle reicht für eine Stadt mittlerer Größe.",
      "- Fangen Sie mit wenigen Vorhaben an, aber lassen Sie keine heiklen weg.",
      "- Die Liste ersetzt keine Beteiligung, sie macht sie möglich.",
      "- Der Rat muss wollen, dass andere so früh wissen, was geplant wird.",
    ],
    kontakt: ["Koordinierungsstelle Bürgerbeteiligung", null, "06221 0000000"],
  },
  {
    stadt: "Erfurt",
    ags: "16051000",
    aktionsfeld: "Offene Planung",
    instrument: "Offene Entwurfswerkstatt",
    zeitraum: "04/2017 - 11/2018",
    beschreibung: [
      "In einer offenen Entwurfswerkstatt zeichnen Planungsbüros nicht im Verborgenen, sondern zwei Wochen lang vor Ort. Alle können zusehen, nachfragen und mitzeichnen. Am Ende jeder Woche wählt ein Gremium aus Fachleuten und ausgelosten Bewohner:innen aus, welche Ideen weiterverfolgt werden.",
      "Das Verfahren verbindet die Qualität eines Wettbewerbs mit dem Wissen der Leute, die im Viertel leben. Es eignet sich für Orte, an denen viele Wünsche auf wenig Fläche treffen.",
    ],
    faelle: [
      "Ehemaliger Güterbahnhof im Norden (2017): Drei Teams haben in einer leeren Halle gearbeitet. Über 900 Menschen kamen, darunter zwei Berufsschulklassen, die eigene Modelle gebaut haben. Ein Sportverein, eine Kita und das Studierendenwerk haben ihre Anforderungen direkt am Zeichentisch geklärt.",
      "Aus der Werkstatt ging ein Rahmenplan hervor, der heute Grundlage des Bebauungsplans ist. Das Verfahren wurde 2018 mit einer Ausstellung abgeschlossen.",
    ],
    funktionsweise: [
      "Voraussetzung ist ein Raum am Ort, der zwei Wochen lang offen steht.",
      "1. Aufgabe gemeinsam formulieren: Runder Tisch mit Eigentümer:innen, Nachbarschaft und Ämtern",
      "2. Drei interdisziplinäre Teams auswählen und angemessen bezahlen",
      "3. Zwei Wochen arbeiten, jeden Abend ein öffentlicher Rundgang",
      "4. Gremium entscheidet in zwei Sitzungen, beide öffentlich",
      "5. Ergebnis zusammenführen und dem Stadtrat vorlegen",
      "Kosten: rund 180.000 Euro, davon zwei Drittel für die Teams. Die Moderation sollte nicht aus der Verwaltung kommen.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "Das Verfahren braucht Planer:innen, die gern vor Publikum arbeiten. Fragen Sie im Auswahlgespräch danach.",
      "Die Spielregeln müssen vorher feststehen: Wer gehört zum Gremium, wie wird abgestimmt, was ist nicht verhandelbar?",
      "Für kleine Orte genügt eine Woche mit einem Team.",
    ],
    kontakt: ["Amt für Stadtentwicklung und Stadtplanung", "Tilo Brandmeier", "0361 0000000"],
  },
  {
    stadt: "Flensburg",
    ags: "01001000",
    aktionsfeld: "Offene Planung",
    instrument: "Verkehrsversuch als Reallabor",
    zeitraum: "Sommer 2021; 2022–2023",
    beschreibung: [
      "Statt eine Straße erst zu planen und dann zu bauen, probiert die Stadt die Veränderung aus. Für einige Monate wird mit Farbe, Pollern und Pflanzkübeln ein neuer Zustand hergestellt. Währenddessen wird gemessen, gezählt und gefragt, und der Versuch wird laufend angepasst.",
      "Das Reallabor wird von einer Begleitgruppe gesteuert, in der Verwaltung, Gewerbetreibende, Anwohnende und Verbände gleiches Stimmrecht haben.",
    ],
    faelle: [
      "Eine Geschäftsstraße in der Altstadt wurde im Sommer 2021 für zwölf Wochen zur Fußgängerzone. Nach vier Wochen kamen auf Wunsch der Händlerschaft Lieferfenster am Vormittag hinzu, nach sieben Wochen Stellplätze für Menschen mit Behinderung. Die Hochschule hat Lärm und Passantenzahlen erhoben.",
      "In der zweiten Phase (2022–2023) wurde das Tempo in drei Wohnstraßen auf 20 gesenkt. Schulkinder haben mit Messgeräten selbst geprüft, ob es eingehalten wird.",
    ],
    funktionsweise: [
      "Ein Verkehrsversuch hat vier Bausteine:",
      "- Frage und Messgrößen: Was wollen wir wissen, und woran erkennen wir einen Erfolg?",
      "- Begleitgruppe mit zwölf Personen, die alle zwei Wochen tagt",
      "- Nachsteuern: kleine Änderungen innerhalb von fünf Werktagen, ohne neuen Beschluss",
      "- Auswertung durch eine unabhängige Stelle",
      "Es braucht eine verkehrsrechtliche Anordnung, einen Bauhof, der schnell reagiert, und jemanden, der täglich vor Ort ansprechbar ist.",
    ],
    rechtlicheGrundlage: [
      "§ 45 Absatz 1 Satz 2 Nummer 6 Straßenverkehrs-Ordnung (Erforschung des Unfallgeschehens, des Verkehrsverhaltens und der Verkehrsabläufe); Beschluss des Planungsausschusses vom 9. Februar 2021.",
    ],
    uebertragbarkeit: [
      "- Ein Versuch überzeugt mehr als jede Visualisierung, aber nur, wenn er auch scheitern darf.",
      "- Kündigen Sie das Ende mit an, sonst gilt er als beschlossene Sache.",
      "- Rettungswege, Müllabfuhr und Lieferverkehr zuerst klären.",
      "- Rechnen Sie mit etwa 15 Euro je Quadratmeter für die vorläufige Gestaltung.",
    ],
    kontakt: ["Fachbereich Stadtentwicklung und Klimaschutz", "Birte Nissen-Lund", "0461 0000000"],
  },
  {
    stadt: "Konstanz",
    ags: "08335043",
    aktionsfeld: "Offene Planung",
    instrument: "Bürgerrat mit Losverfahren",
    zeitraum: "01/2020 – 12/2022",
    beschreibung: [
      "Ein Bürgerrat besteht aus rund vierzig zufällig ausgelosten Einwohner:innen. Sie arbeiten an vier Wochenenden an einer Frage, hören Fachleute an und geben dem Gemeinderat ein Gutachten mit Empfehlungen.",
      "Durch das Los sitzen Menschen am Tisch, die sonst nie zu einer Bürgerversammlung kämen. Auf Alter, Geschlecht, Stadtteil, Bildung und Zuwanderungsgeschichte wird bei der Auswahl geachtet.",
    ],
    faelle: [
      "Wohnen am Stadtrand (2021): Der Bürgerrat hat sich mit der Frage befasst, ob und wie ein neues Wohngebiet wachsen soll. Er empfahl, ein Drittel der Flächen an gemeinschaftliche Wohnprojekte zu vergeben und eine Obstwiese freizuhalten. Der Gemeinderat ist in 17 von 21 Punkten gefolgt und hat die übrigen schriftlich begründet.",
    ],
    funktionsweise: [
      "- Das Einwohnermeldeamt zieht 2.000 Adressen, ein Brief des Oberbürgermeisters lädt ein.",
      "- Aus den Zusagen wird nach Merkmalen gelost, Ersatzpersonen stehen bereit.",
      "- Aufwandsentschädigung, Kinderbetreuung und Dolmetschen gehören dazu.",
      "- Zwei Moderator:innen leiten, die Verwaltung ist nur Auskunftsperson.",
      "- Das Gutachten schreiben die Teilnehmenden selbst.",
      "Zwischen Losung und Gutachten liegen fünf Monate. Die Kosten betragen etwa 95.000 Euro.",
    ],
    rechtlicheGrundlage: [
      "Grundsatzbeschluss des Gemeinderats vom 28. Januar 2020; für die Adressziehung § 46 Bundesmeldegesetz (Gruppenauskunft).",
    ],
    uebertragbarkeit: [
      "Ein Bürgerrat braucht eine offene Frage, nicht eine, die schon entschieden ist.",
      "- Der Rat sollte sich vorher verpflichten, jede Empfehlung zu beantworten.",
      "- Gerade die Stillen gewinnen Sie mit Besuchen an der Haustür.",
      "- Nach zwei Durchgängen lohnt sich ein fester Stamm von Moderierenden.",
    ],
    kontakt: ["Stabsstelle Bürgerbeteiligung", "Friedemann Auwärter", "07531 0000000"],
  },
  {
    stadt: "Oldenburg",
    ags: "03403000",
    aktionsfeld: "Offene Planung",
    instrument: "Digitale Beteiligungsplattform",
    zeitraum: "seit 2019",
    beschreibung: [
      "Auf einer Plattform im Internet bündelt die Stadt alle Beteiligungen: Umfragen, Karten zum Kommentieren, Bauleitplanung und Anträge für Stadtteilmittel. Ein Konto genügt, lesen kann man ohne Anmeldung.",
      "Die Plattform ist quelloffen und wird mit fünf anderen Kommunen gemeinsam weiterentwickelt. Ein Zusammenschluss von Vereinen betreut im Auftrag der Stadt die Moderation.",
    ],
    faelle: [
      "Radwegekarte (2020): In sechs Wochen wurden 2.300 Stellen markiert, an denen Radfahren gefährlich ist. Der örtliche Fahrradclub hat die Meldungen gebündelt und mit dem Verkehrsamt eine Reihenfolge abgestimmt. Bis Ende 2022 waren achtzig Stellen behoben; jede Meldung zeigt ihren Stand.",
      "Lärmaktionsplan (2023): Hörproben und eine Karte haben ein sperriges Thema verständlich gemacht.",
    ],
    funktionsweise: [
      "Drei Rollen tragen die Plattform:",
      "- Fachämter legen ein Vorhaben an und antworten innerhalb von zehn Tagen",
      "- Ein Vereinsverbund moderiert Beiträge nach veröffentlichten Regeln",
      "- Die IT-Abteilung sorgt für Betrieb, Datenschutz und Barrierefreiheit",
      "Neben der Seite gibt es in jeder Stadtteilbibliothek ein Terminal und eine Sprechstunde, damit niemand ausgeschlossen ist. Jede Beteiligung hat auch einen Weg auf Papier.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "Kaufen Sie keine Plattform, die Sie nicht wieder verlassen können: Offene Schnittstellen und Datenexport sind Pflicht.",
      "Rechnen Sie mit einer halben Stelle für die Redaktion. Ohne Antworten der Ämter verliert die Seite nach wenigen Monaten ihr Publikum.",
      "Verbünde mehrerer Kommunen senken die Kosten deutlich.",
    ],
    kontakt: ["Amt für Digitalisierung", null, "0441 0000000"],
  },
  {
    stadt: "Zwickau",
    ags: "14524330",
    aktionsfeld: "Offene Planung",
    instrument: "Spielleitplanung mit Kindern und Jugendlichen",
    zeitraum: "2014–2016; 2019–laufend",
    beschreibung: [
      "Die Spielleitplanung sieht die ganze Stadt als Ort zum Aufwachsen: nicht nur Spielplätze, auch Wege, Brachen, Schulhöfe und Haltestellen. Kinder und Jugendliche streifen mit Planenden durch ihr Viertel, zeigen, wo sie sich aufhalten, und bewerten, was fehlt.",
      "Daraus entsteht ein Plan, der bei jeder Bau- und Verkehrsplanung im Viertel beachtet werden muss.",
    ],
    faelle: [
      "Im Plattenbauviertel Eckersbach haben 2014 zwei Grundschulen, ein Jugendclub und das Gartenamt 38 Streifzüge gemacht. Aus einem verwilderten Hang wurde eine Rodelbahn, aus einem Garagenhof ein Treffpunkt mit Werkbank.",
      "Seit 2019 läuft die zweite Runde in der Nordvorstadt. Ein Jugendbeirat wacht darüber, dass die Maßnahmen umgesetzt werden, und verfügt über 10.000 Euro im Jahr.",
    ],
    funktionsweise: [
      "- Streifzüge in Gruppen von höchstens acht Kindern, mit Kamera und Karte",
      "- Auswertung in der Schule, Übersetzung in Maßnahmen durch ein Planungsbüro",
      "- Abstimmung in einer Ämterrunde, Beschluss im Stadtrat",
      "- Jährlicher Kindergipfel mit Bericht, was geschafft ist",
      "Der Jugendclub ist Kooperationspartner und stellt die Vertrauensperson, die Kinder auch nach dem Projekt anrufen können.",
    ],
    rechtlicheGrundlage: [
      "§ 47a der Sächsischen Gemeindeordnung (Beteiligung von Kindern und Jugendlichen); Stadtratsbeschluss vom 27. Juni 2019.",
    ],
    uebertragbarkeit: [
      "Nehmen Sie sich für jedes Viertel ein Schuljahr Zeit.",
      "- Etwas muss innerhalb von drei Monaten sichtbar werden, und sei es eine Schaukel.",
      "- Eine Stelle im Rathaus muss den Plan gegen andere Interessen vertreten.",
    ],
    kontakt: ["Jugendamt, Sachgebiet Kinder- und Jugendbeteiligung", "Romy Scharschmidt", "0375 0000000"],
  },
  {
    stadt: "Augsburg",
    ags: "09761000",
    aktionsfeld: "Offene Planung",
    instrument: "Bauhütte auf Zeit",
    zeitraum: "05/2018 – 10/2023",
    beschreibung: [
      "Die Bauhütte ist ein begehbares Büro auf der Baustelle. Hier arbeiten Stadtplanungsamt, Bauleitung und ein Kulturverein Tür an Tür. Wer vorbeikommt, bekommt Pläne erklärt, kann Vorschläge machen und an Nachmittagen selbst mitbauen.",
      "Aus einer jahrelangen Baustelle wird so ein Ort, an dem die Nachbarschaft ihren künftigen Stadtteil kennenlernt und mitprägt.",
    ],
    faelle: [
      "Beim Umbau eines ehemaligen Kasernengeländes hat die Bauhütte fünf Jahre lang gestanden. Der Kulturverein hat über 300 Veranstaltungen ausgerichtet, vom Repair-Café bis zur Baustellenoper. Sitzbänke, Hochbeete und ein Pizzaofen sind in gemeinsamen Bauwochen entstanden und heute Teil des Parks.",
    ],
    funktionsweise: [
      "Zwischen Stadt, Erschließungsträger und Verein besteht ein Vertrag:",
      "- Die Stadt stellt die Fläche und übernimmt die Verkehrssicherung.",
      "- Der Erschließungsträger zahlt Strom, Wasser und 60.000 Euro im Jahr.",
      "- Der Verein öffnet an vier Tagen in der Woche und organisiert das Programm.",
      "Einmal im Monat tagt eine Steuerungsrunde. Vorschläge aus der Bauhütte bekommen innerhalb von vier Wochen eine Antwort der Fachplaner:innen. Für das Mitbauen sind Versicherungsschutz und Werkzeugkunde zu klären.",
    ],
    rechtlicheGrundlage: [
      "Städtebaulicher Vertrag nach § 11 Baugesetzbuch, Anlage 7 (Begleitung der Baustelle).",
    ],
    uebertragbarkeit: [
      "Das Modell passt zu Gebieten, die länger als drei Jahre entwickelt werden.",
      "- Verankern Sie die Finanzierung früh im städtebaulichen Vertrag.",
      "- Suchen Sie einen Partner, der ohnehin im Viertel verwurzelt ist.",
      "- Legen Sie fest, was nach dem Ende mit den gebauten Dingen geschieht.",
    ],
    kontakt: ["Stadtplanungsamt", "Veronika Lechfelder", "0821 0000000"],
  },
];
