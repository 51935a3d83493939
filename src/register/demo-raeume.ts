import type { DemoEntry } from "./demo-entry.ts";

/** Invented examples for „Räume öffnen“. */
export const raeume: readonly DemoEntry[] = [
  {
    stadt: "Nürnberg",
    ags: "09564000",
    aktionsfeld: "Räume öffnen",
    instrument: "Nutzungsvereinbarung für offene Schulhöfe",
    zeitraum: "seit 05/2014",
    beschreibung: [
      "Schulhöfe stehen nachmittags, an Wochenenden und in den Ferien allen offen. Eine Vereinbarung zwischen Schule, Schulverwaltung, Gartenamt und einem Verein im Viertel regelt, wer aufschließt, wer reinigt und wer haftet.",
      "In dicht bebauten Vierteln entstehen so Flächen zum Spielen und Treffen, ohne dass ein Quadratmeter neu gebaut werden muss.",
    ],
    faelle: [
      "In der Südstadt wurden 2014 zwei Höfe geöffnet, heute sind es neunzehn. An der ersten Schule hat eine Elterninitiative den Schließdienst übernommen; sie bekommt dafür eine Pauschale, mit der sie Spielkisten kauft. Nach Beschwerden über Lärm am Abend wurden die Zeiten im Winter verkürzt und ein Telefon eingerichtet.",
    ],
    funktionsweise: [
      "- Begehung mit Hausmeister, Schulleitung und Nachbarschaft",
      "- Vereinbarung auf drei Seiten mit Zeiten, Regeln und Ansprechpersonen",
      "- Schild am Tor in einfacher Sprache, gestaltet von Kindern",
      "- Reinigung montags vor Unterrichtsbeginn, bezahlt vom Gartenamt",
      "- Jährliches Gespräch, bei dem jede Seite kündigen kann",
      "Die Haftung liegt bei der Stadt, soweit die Geräte geprüft sind. Fenster zum Hof bekommen Schutzgitter.",
    ],
    rechtlicheGrundlage: [
      "Art. 21 der Gemeindeordnung (Nutzung öffentlicher Einrichtungen); Stadtratsbeschluss „Spielen in der Stadt“ vom 14. Mai 2014.",
    ],
    uebertragbarkeit: [
      "- Fangen Sie mit Schulen an, die wollen.",
      "- Die Hausmeister sind die wichtigsten Partner; beteiligen Sie den Personalrat.",
      "- Vandalismus hat abgenommen, weil mehr Augen auf den Hof schauen.",
    ],
    kontakt: ["Jugendamt, Abteilung Spielraum", "Christl Rednitzer", "0911 0000000"],
  },
  {
    stadt: "Essen",
    ags: "05113000",
    aktionsfeld: "Räume öffnen",
    instrument: "Leihladen",
    zeitraum: "ab Frühjahr 2018",
    beschreibung: [
      "Im Leihladen gibt es Dinge, die man selten braucht: Bohrmaschine, Zelt, Beamer, Waffeleisen. Ausgeliehen wird gegen Pfand und eine freie Spende. Betrieben wird der Laden von Ehrenamtlichen, die Stadt stellt Räume in der Zentralbibliothek.",
      "Das spart Geld und Rohstoffe, und an der Theke kommen Menschen ins Gespräch, die sich sonst nicht begegnen.",
    ],
    faelle: [
      "Seit der Eröffnung sind 1.400 Gegenstände gespendet worden. Einmal im Monat reparieren Tüftler aus einem Verein gemeinsam mit den Besitzer:innen, was kaputt ist. Die Energieberatung der Verbraucherzentrale verleiht hier Strommessgeräte, die Volkshochschule Nähmaschinen nach den Kursen.",
    ],
    funktionsweise: [
      "- Überlassung der Räume ohne Miete, die Bibliothek übernimmt Strom und Versicherung",
      "- Verleih mit dem Bibliotheksausweis und der vorhandenen Software",
      "- Team von 22 Freiwilligen, je zwei pro Schicht",
      "- Prüfung elektrischer Geräte durch eine Fachkraft der Stadtwerke, zweimal im Jahr",
      "Zu klären waren Produkthaftung und die Frage, wer Neues anschafft. Ein kleiner Förderkreis sammelt dafür Geld.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "Eine Bibliothek ist der ideale Partner: lange Öffnungszeiten, Ausweis, Vertrauen.",
      "- Nicht alles annehmen; eine Wunschliste lenkt die Spenden.",
      "- Leichte Dinge gehen gut, Großgeräte machen Arbeit.",
    ],
    kontakt: ["Stadtbibliothek, Team Teilhabe", "Benedikt Ruhrmann", "0201 0000000"],
  },
  {
    stadt: "Braunschweig",
    ags: "03101000",
    aktionsfeld: "Räume öffnen",
    instrument: "Haus der Vereine in Selbstverwaltung",
    zeitraum: "10/2011 - laufend",
    beschreibung: [
      "Ein ehemaliges Verwaltungsgebäude wird von siebzig Vereinen gemeinsam genutzt und verwaltet. Sie teilen sich Saal, Küche, Werkstatt, Lager und Besprechungszimmer und entscheiden in einer Hausversammlung über Belegung und Regeln.",
      "Die Stadt bleibt Eigentümerin und trägt die Instandhaltung; den Betrieb verantwortet ein Dachverein.",
    ],
    faelle: [
      "Vor dem Einzug haben 40 Vereine ihre Bedarfe in einem Stundenplan eingetragen. Dabei zeigte sich, dass drei Viertel der Wünsche nur den Abend betrafen. Tagsüber nutzen seitdem Sprachkurse, eine Elterngruppe und das Seniorenbüro das Haus. Eine Theatergruppe und ein Schachklub teilen sich einen Raum mit Rollschränken.",
    ],
    funktionsweise: [
      "Überlassungsvertrag über zehn Jahre mit Verlängerung. Der Dachverein erhält einen Zuschuss für eine Hausleitung.",
      "- Buchung über einen Online-Kalender, Vorrang für gemeinnützige Zwecke",
      "- Nutzungsentgelt nach Größe des Vereins, kleine zahlen nichts",
      "- Hausversammlung vierteljährlich, jeder Verein eine Stimme",
      "- Schlichtung durch eine Vertrauensperson",
      "Brandschutz und Versammlungsstättenverordnung waren die größten Brocken: Für den Saal mussten zwei Fluchttüren eingebaut werden.",
    ],
    rechtlicheGrundlage: [
      "Überlassungsvertrag vom 1. Oktober 2011; Richtlinie zur Überlassung städtischer Räume an gemeinnützige Körperschaften.",
    ],
    uebertragbarkeit: [
      "- Planen Sie mehr Lagerfläche ein als Sitzungszimmer.",
      "- Selbstverwaltung braucht eine bezahlte Hausleitung, sonst brennen die Engagierten aus.",
      "- Der Betrieb kostet die Stadt weniger als Einzelzuschüsse für siebzig Mietverhältnisse.",
    ],
    kontakt: ["Fachbereich Soziales und Gesundheit", "Kerstin Okertal", "0531 0000000"],
  },
  {
    stadt: "Görlitz",
    ags: "14626110",
    aktionsfeld: "Räume öffnen",
    instrument: "Wohnen und Arbeiten auf Probe",
    zeitraum: "2015/2020",
    beschreibung: [
      "Wer überlegt, in die Stadt zu ziehen, kann für vier Wochen kostenlos eine möblierte Wohnung und einen Arbeitsplatz nutzen. Beide liegen in lange leer stehenden Gründerzeithäusern.",
      "Die Stadt, die kommunale Wohnungsgesellschaft, ein Coworking-Verein und ein Forschungsinstitut haben das Angebot gemeinsam aufgebaut und ausgewertet.",
    ],
    faelle: [
      "Von 54 Haushalten, die 2019 teilgenommen haben, sind elf geblieben: eine Illustratorin, zwei Programmierer, eine Familie mit Gärtnerei. Jeder Haushalt wurde von einer Patin oder einem Paten begleitet, die zu Stammtischen, in den Chor oder zum Fußball mitgenommen haben.",
    ],
    funktionsweise: [
      "- Bewerbung mit einem kurzen Brief: Was suche ich, was bringe ich mit?",
      "- Drei Wohnungen, zwei Ateliers, sechs Schreibtische",
      "- Patenschaften durch einen Willkommensverein",
      "- Befragung am Anfang, am Ende und nach einem Jahr",
      "Die Wohnungsgesellschaft trägt die Miete, Fördermittel bezahlen Begleitung und Forschung. Wohnungen müssen nicht perfekt sein, aber warm.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "Eignet sich für Städte mit Leerstand und Charme.",
      "- Ohne Begleitung bleiben die Gäste Touristen.",
      "- Denken Sie an Kita-Plätze und Internet, danach wird zuerst gefragt.",
      "- Nach Ende der Förderung können Vermieter die Kosten als Werbung tragen.",
    ],
    kontakt: ["Amt für Stadtentwicklung", "Hagen Neißegger", "03581 000000"],
  },
  {
    stadt: "Karlsruhe",
    ags: "08212000",
    aktionsfeld: "Räume öffnen",
    instrument: "Offene Werkstatt im Rathaus",
    zeitraum: "09/2019 – 09/2024",
    beschreibung: [
      "Im Erdgeschoss des Rathauses, wo früher die Kfz-Zulassung war, steht eine Werkstatt allen offen: Holz, Fahrräder, Elektronik, Siebdruck. Betreiber ist ein Bündnis aus vier Vereinen, die Stadt stellt Fläche und Maschinen.",
      "Wer ins Rathaus kommt, um einen Ausweis zu beantragen, sieht Menschen beim Bauen. Das verändert das Bild, das Stadt und Einwohnerschaft voneinander haben.",
    ],
    faelle: [
      "Ämter bringen eigene Aufgaben mit: Für das Gartenamt haben Jugendliche Nistkästen gebaut, mit dem Behindertenbeirat ist eine tragbare Rampe entstanden, die Läden ausleihen können. Einmal im Jahr lädt die Werkstatt alle neuen Mitarbeitenden der Verwaltung zu einem Bautag ein.",
    ],
    funktionsweise: [
      "- Kooperationsvertrag über fünf Jahre, Kündigung nur zum Jahresende",
      "- Einweisungspflicht an Maschinen, Werkstattführerschein",
      "- Geöffnet an vier Nachmittagen und samstags",
      "- Betriebskosten trägt die Stadt, Material zahlen die Nutzenden",
      "Mit der Unfallkasse wurde ein Merkblatt abgestimmt. Der Lärmschutz zum Trausaal verlangte eine zweite Tür.",
    ],
    rechtlicheGrundlage: [
      "Gemeinderatsbeschluss vom 23. Juli 2019; Kooperationsvertrag mit Anlage Haftung und Versicherung.",
    ],
    uebertragbarkeit: [
      "Es muss kein Rathaus sein, aber ein Ort mit Laufkundschaft.",
      "- Beginnen Sie mit Fahrrädern, das versteht jeder.",
      "- Eine hauptamtliche Person mit handwerklicher Ausbildung macht den Unterschied.",
    ],
    kontakt: ["Hauptamt, Projektstelle Offenes Rathaus", "Lorenz Hardtwald", "0721 0000000"],
  },
  {
    stadt: "Magdeburg",
    ags: "15003000",
    aktionsfeld: "Räume öffnen",
    instrument: "Pachtvertrag für Gemeinschaftsgärten",
    zeitraum: "seit 2013",
    beschreibung: [
      "Baulücken und Grünstreifen werden zu symbolischem Preis an Gruppen verpachtet, die sie gemeinschaftlich bewirtschaften. Ein Mustervertrag von vier Seiten ersetzt langwierige Einzelverhandlungen.",
      "Anders als im Kleingarten gibt es keine Parzellen und keinen Zaun mit Schloss: Die Beete sind für alle zugänglich.",
    ],
    faelle: [
      "Auf einer Brache in Buckau gärtnern seit 2014 Studierende, Rentner:innen und Familien aus Syrien. Der Boden war belastet, deshalb wächst das Gemüse in Hochbeeten aus alten Obstkisten. Eine Imkerin hat Bienenstöcke aufgestellt, die benachbarte Schule nutzt den Garten als Klassenzimmer.",
    ],
    funktionsweise: [
      "- Flächenliste des Liegenschaftsamts, jährlich aktualisiert",
      "- Gruppe benennt zwei Ansprechpersonen, ein Verein ist nicht nötig",
      "- Pacht ein Euro je Jahr, Kündigungsfrist sechs Monate zum Ende der Ernte",
      "- Stadt liefert Wasseranschluss, Bodengutachten und eine Fuhre Kompost",
      "- Garten-Netzwerk berät, verleiht Geräte und vermittelt bei Streit",
    ],
    rechtlicheGrundlage: ["§§ 581 ff. BGB (Pacht); Stadtratsbeschluss 1832-52(V)13 über urbane Gärten."],
    uebertragbarkeit: [
      "- Altlasten vorher prüfen, das erspart Enttäuschungen.",
      "- Sagen Sie klar, ob und wann gebaut werden soll.",
      "- Wasser ist teurer als Land: planen Sie Regentonnen ein.",
    ],
    kontakt: ["Eigenbetrieb Stadtgarten", "Isolde Bördner", "0391 0000000"],
  },
  {
    stadt: "Wiesbaden",
    ags: "06414000",
    aktionsfeld: "Räume öffnen",
    instrument: "Bibliothek mit Schlüsselkarte",
    zeitraum: "Juni 2022 bis heute",
    beschreibung: [
      "Eine Stadtteilbibliothek bleibt offen, auch wenn kein Personal da ist. Wer sich einmal registriert hat, kommt mit einer Karte von sechs bis dreiundzwanzig Uhr hinein, kann lernen, sich treffen und Medien ausleihen.",
      "Vereine buchen den Veranstaltungsraum am Abend und übernehmen dafür die Aufsicht. So wächst die Öffnungszeit von 22 auf 119 Stunden in der Woche, ohne neue Stellen.",
    ],
    faelle: [
      "Eine Hausaufgabenhilfe, ein Strickkreis und der Bezirksverband der Gehörlosen nutzen die Räume seit der Eröffnung. In den ersten zwei Jahren gab es drei Zwischenfälle, alle ohne größeren Schaden. Fachleute aus zwölf Städten haben sich das Vorhaben angesehen.",
    ],
    funktionsweise: [
      "- Zugang mit Bibliotheksausweis und Nummer, ab 16 Jahren allein",
      "- Selbstverbuchung, Notruftaste, Kamera nur am Eingang",
      "- Hausregeln, gemeinsam mit Nutzer:innen geschrieben",
      "- Patinnen und Paten schauen abends vorbei",
      "Datenschutzbeauftragte und Personalrat waren von Anfang an dabei. Die Technik hat 48.000 Euro gekostet.",
    ],
    rechtlicheGrundlage: ["Satzung über die Benutzung der Stadtbibliothek, § 3 Absatz 5."],
    uebertragbarkeit: [
      "Beginnen Sie mit einer kleinen Zweigstelle.",
      "- Das Personal gewinnt Zeit für Beratung und Programm; sagen Sie das früh.",
      "- Vertrauen wird selten enttäuscht.",
    ],
    kontakt: ["Kulturamt, Stadtbibliothek", null, "0611 0000000"],
  },
  {
    stadt: "Cottbus",
    ags: "12052000",
    aktionsfeld: "Räume öffnen",
    instrument: "Ladenlokal auf Probe",
    zeitraum: "WiSe 2020/21",
    beschreibung: [
      "Die Stadt mietet leere Geschäfte in der Innenstadt an und gibt sie für drei Monate zu einem Fünftel der Miete an Gründer:innen und Initiativen weiter. Danach entscheiden beide Seiten, ob daraus ein normales Mietverhältnis wird.",
      "Vermieter erhalten eine geringere, aber sichere Zahlung und einen gepflegten Laden. Das Risiko teilen sich Stadt, Industrie- und Handelskammer und ein Fonds der Kaufmannschaft.",
    ],
    faelle: [
      "In der Sprem standen im Herbst neun Geschäfte leer. Vier wurden vergeben: eine Unverpackt-Kette im Aufbau, ein Atelier von Menschen mit Behinderung, ein sorbischer Buchladen und eine Fahrradküche. Der Buchladen und das Atelier sind bis heute dort.",
    ],
    funktionsweise: [
      "1. Vermieter:innen ansprechen, Mustervertrag vorlegen",
      "2. Ideen ausschreiben, Auswahl durch eine Jury mit Händlerschaft und Kulturszene",
      "3. Übergabe mit Grundausstattung: Regale, Kasse, Licht",
      "4. Beratung durch die Gründungswerkstatt, zwei Stunden je Woche",
      "5. Auswertungsgespräch nach zehn Wochen",
      "Wichtig ist, dass Initiativen ohne Gewinnabsicht die gleichen Chancen haben. Dafür sind zwei Plätze reserviert.",
    ],
    rechtlicheGrundlage: null,
    uebertragbarkeit: [
      "- Drei Monate sind das Minimum, sechs wären besser.",
      "- Achten Sie auf Sortimente, die bestehenden Läden nicht schaden.",
      "- Die Kammer hilft, das Vergaberecht einzuhalten.",
    ],
    kontakt: ["Fachbereich Wirtschaft und Innenstadt", "Jurij Lausitzer", "0355 0000000"],
  },
  {
    stadt: "Regensburg",
    ags: "09362000",
    aktionsfeld: "Räume öffnen",
    instrument: "Proberaumzentrum im Hochbunker",
    zeitraum: "Q2 2016",
    beschreibung: [
      "Ein Bunker aus dem Krieg wird von Musiker:innen zu Proberäumen ausgebaut und betrieben. Die dicken Wände, die jede andere Nutzung verhinderten, sind hier ein Vorteil: Niemand beschwert sich über Lärm.",
      "Eine Bürgschaft der Stadt hat es dem Trägerverein ermöglicht, einen Kredit für Lüftung und Strom aufzunehmen.",
    ],
    faelle: [
      "Heute proben 44 Bands, ein Blasorchester und eine Jugendmusikschule auf fünf Etagen. Jede Band baut einen Samstag im Jahr mit. Im Erdgeschoss erinnert eine Ausstellung, erarbeitet mit dem Stadtarchiv, an Zwangsarbeit und Luftkrieg.",
    ],
    funktionsweise: [
      "- Mietvertrag über 25 Jahre, Miete steigt erst nach Tilgung des Kredits",
      "- Ausbau in Eigenleistung unter Anleitung von Fachfirmen",
      "- Belegungsausschuss, ein Drittel der Zeiten für Gruppen unter 21 Jahren",
      "- Brandmeldeanlage mit direkter Leitung zur Feuerwehr",
      "Die Umnutzung verlangte ein Baugenehmigungsverfahren. Ein Architekt aus dem Verein hat es ehrenamtlich betreut, die Gebühren wurden erlassen.",
    ],
    rechtlicheGrundlage: [
      "Bürgschaftsbeschluss des Stadtrats vom 28. April 2016, genehmigt durch die Rechtsaufsicht nach Art. 72 Gemeindeordnung.",
    ],
    uebertragbarkeit: [
      "Prüfen Sie, was an einem schwierigen Gebäude eine Stärke sein könnte.",
      "- Eine Bürgschaft kostet zunächst nichts, verlangt aber sorgfältige Prüfung.",
      "- Binden Sie das Archiv ein, wenn der Ort eine Geschichte hat.",
    ],
    kontakt: ["Kulturreferat", "Severin Donaustauf", "0941 0000000"],
  },
];
