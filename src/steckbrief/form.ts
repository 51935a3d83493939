import type { Form } from "./kinds.ts";

/** The Steckbrief Kooperationsinstrument: the only place that spells labels, limits, hints and choices. */
export const steckbriefForm = {
  version: "1",
  title: { de: "Steckbrief Kooperationsinstrument", en: "Profile of a cooperation instrument" },
  formerTitles: ["STECKBRIEF KOOPERATIONSTRUMENT"],
  introduction: {
    de: "Beschreiben Sie bitte ein konkretes Kooperationsinstrument, seine Anwendung an einem Beispielprojekt aus Ihrer Stadt und, wenn es sie gibt, seine rechtliche Grundlage. Geben Sie das Dokument an Ihre Kooperationspartner:innen weiter – oder besser: Füllen Sie es gemeinsam aus.",
    en: "Please describe one concrete cooperation instrument, how it is used in an example project of your city and, if there is one, its legal basis. Pass the document on to your cooperation partners – or better, fill it in together.",
  },
  fields: [
    {
      key: "stadt",
      kind: "line",
      label: { de: "Stadt", en: "City" },
      short: { de: "Stadt", en: "City" },
      formerLabels: ["Kommune", "Gemeinde", "Stadt/Gemeinde", "Stadt/Kommune"],
      required: true,
      hint: {
        de: "Tragen Sie hier den Namen Ihrer Stadt oder Gemeinde ein.",
        en: "Enter the name of your city or municipality here.",
      },
      example: { de: "X-town", en: "X-town" },
    },
    {
      key: "instrument",
      kind: "line",
      label: { de: "Instrument", en: "Instrument" },
      short: { de: "Instrument", en: "Instrument" },
      formerLabels: ["Kooperationsinstrument"],
      required: true,
      hint: {
        de: "Nennen Sie hier ein konkretes Kooperationsinstrument.",
        en: "Name one concrete cooperation instrument here.",
      },
      example: { de: "Kooperationsvereinbarung", en: "Cooperation agreement" },
    },
    {
      key: "zeitraum",
      kind: "period",
      label: { de: "Zeitraum", en: "Period" },
      short: { de: "Zeitraum", en: "Period" },
      formerLabels: ["Laufzeit"],
      required: true,
      hint: {
        de: "Geben Sie hier an, seit wann und, falls beendet, bis wann Sie das Instrument nutzen.",
        en: "State here since when and, if it has ended, until when you have used the instrument.",
      },
      example: { de: "01/2017 – laufend", en: "01/2017 – laufend (ongoing)" },
    },
    {
      key: "beschreibung",
      kind: "longText",
      label: { de: "Beschreibung (WAS)", en: "Description (WHAT)" },
      short: { de: "Beschreibung", en: "Description" },
      formerLabels: [],
      required: true,
      limit: 1000,
      lists: false,
      hint: {
        de: "Beschreiben Sie hier das Instrument: Was ist es, welche Ziele verfolgt es, und wie wird es angewendet?",
        en: "Describe the instrument here: what is it, what are its aims, and how is it applied?",
      },
      example: {
        de: "Vereinbarung zwischen Genossenschaft, Verwaltung und Stadtrat über die gemeinwohlorientierte Entwicklung eines leer stehenden Hauses.",
        en: "Agreement between a cooperative, the administration and the city council on developing a vacant building for the common good.",
      },
    },
    {
      key: "anwendungsbeispiele",
      kind: "cases",
      label: { de: "Anwendungsbeispiele (WANN/WO/WER)", en: "Examples of use (WHEN/WHERE/WHO)" },
      short: { de: "Anwendungsbeispiele", en: "Examples of use" },
      formerLabels: [],
      required: true,
      limit: 2000,
      item: { de: "Anwendungsfall", en: "Case" },
      hint: {
        de: "Schildern Sie hier einen konkreten Fall aus Ihrer Kommune: Wann und wo wird das Instrument genutzt, und wer ist beteiligt? Mehrere Anwendungsfälle sind willkommen.",
        en: "Tell a concrete case from your municipality here: when and where is the instrument used, and who takes part? Several cases are welcome.",
      },
      example: {
        de: "Ein ehemaliges Kaufhaus wird seit 2017 gemeinsam zu einem Ort für Begegnung, Wohnen und offene Werkstätten umgebaut.",
        en: "Since 2017 a former department store has been turned, jointly, into a place for meeting, housing and open workshops.",
      },
    },
    {
      key: "funktionsweise",
      kind: "longText",
      label: { de: "Funktionsweise (WIE)", en: "How it works (HOW)" },
      short: { de: "Funktionsweise", en: "How it works" },
      formerLabels: [],
      required: true,
      limit: 1500,
      lists: true,
      hint: {
        de: "Erläutern Sie hier, wie das Instrument angewendet wird, worauf zu achten ist und was es dafür braucht. Nennen Sie die Bausteine der Entwicklung und der Umsetzung, wo nötig mit Quellen.",
        en: "Explain here how the instrument is applied, what to watch for and what it takes. Name the building blocks of developing and implementing it, with sources where relevant.",
      },
      example: {
        de: "- Gemeinsames Zielbild\n- Arbeits- und Entscheidungsweise\n- Rahmenterminplan mit Meilensteinen",
        en: "- Shared vision\n- Ways of working and deciding\n- Time frame with milestones",
      },
    },
    {
      key: "rechtlicheGrundlage",
      kind: "longText",
      label: { de: "Rechtliche Grundlage", en: "Legal basis" },
      short: { de: "Rechtliche Grundlage", en: "Legal basis" },
      note: { de: "(optional)", en: "(optional)" },
      formerLabels: ["Rechtsgrundlage"],
      required: false,
      lists: false,
      hint: {
        de: "Lässt sich das Instrument belegen? Zitieren Sie hier zum Beispiel einen Ratsbeschluss, eine Sondernutzungssatzung, einen Koalitionsvertrag oder einen Paragrafen.",
        en: "Can the instrument be evidenced? Quote here, for example, a council resolution, a special-use statute, a coalition agreement or a paragraph of law.",
      },
      example: {
        de: "Koalitionsvertrag 2017–2021, S. 17: politischer Auftrag für ein Modellprojekt.",
        en: "Coalition agreement 2017–2021, p. 17: political mandate for a model project.",
      },
    },
    {
      key: "uebertragbarkeit",
      kind: "longText",
      label: { de: "Übertragbarkeit", en: "Transferability" },
      short: { de: "Übertragbarkeit", en: "Transferability" },
      formerLabels: [],
      required: true,
      limit: 800,
      lists: true,
      hint: {
        de: "Schreiben Sie hier, was andere Kommunen wissen müssen, die das Instrument nachahmen wollen.",
        en: "Write here what other municipalities that want to imitate the instrument need to know.",
      },
      example: {
        de: "- Verbindlicher Rahmen für alle Beteiligten\n- Neutrale Orte für die gemeinsame Arbeit",
        en: "- A binding frame for all who take part\n- Neutral places for joint work",
      },
    },
    {
      key: "projektbilder",
      kind: "pictures",
      label: { de: "Projektbilder", en: "Project pictures" },
      short: { de: "Projektbilder", en: "Pictures" },
      formerLabels: ["Dateiname_Projektbilder", "Bilder"],
      required: false,
      max: 2,
      minDpi: 300,
      item: { de: "Bild", en: "Picture" },
      hint: {
        de: "Fügen Sie höchstens zwei aussagekräftige Bilder von Projekten ein, in denen das Instrument angewendet wurde, in Druckqualität (300 dpi), und nennen Sie den Dateinamen. Ob ein Bild veröffentlicht werden darf, halten Sie je Bild mit der Einwilligung fest.",
        en: "Add at most two telling pictures of projects in which the instrument was used, in print quality (300 dpi), and give each file name. Whether a picture may be published is recorded for each one by the consent.",
      },
      example: { de: "IMG_BEISPIELBILD.JPG", en: "IMG_BEISPIELBILD.JPG" },
      parts: [
        {
          key: "bild",
          label: { de: "Bild", en: "Picture" },
          hint: {
            de: "Fügen Sie hier ein Projektbild ein (Druckqualität, 300 dpi).",
            en: "Insert a project picture here (print quality, 300 dpi).",
          },
        },
        {
          key: "dateiname",
          label: { de: "Dateiname", en: "File name" },
          formerLabels: ["Datei", "Bilddatei", "Name der Datei"],
          hint: {
            de: "Nennen Sie hier den Dateinamen des Bildes.",
            en: "Give the picture's file name here.",
          },
        },
        {
          key: "alt",
          label: { de: "Alternativtext", en: "Alternative text" },
          formerLabels: ["Alt-Text", "Bildbeschreibung"],
          hint: {
            de: "Beschreiben Sie hier für Menschen, die es nicht sehen, was das Bild zeigt.",
            en: "Describe here what the picture shows, for people who cannot see it.",
          },
        },
        {
          key: "urheber",
          label: { de: "Urheber:in", en: "Credit" },
          formerLabels: ["Urheber", "Foto", "Fotograf:in", "Fotograf", "Bildnachweis", "Credit"],
          hint: {
            de: "Nennen Sie hier, wer das Bild gemacht hat.",
            en: "Name here who made the picture.",
          },
        },
        {
          key: "einwilligung",
          label: { de: "Einwilligung", en: "Consent" },
          hint: {
            de: "Ich bin damit einverstanden, dass dieses Bild veröffentlicht werden kann, und bestätige, dass die Rechte daran vorliegen.",
            en: "I agree that this picture may be published and confirm that I hold the rights to it.",
          },
        },
      ],
    },
    {
      key: "ansprechpartner",
      kind: "contact",
      label: {
        de: "Ansprechpartner:in auf Seiten der Verwaltung (zuständiges Referat)",
        en: "Contact in the administration (department in charge)",
      },
      short: { de: "Ansprechpartner:in", en: "Contact" },
      formerLabels: [
        "Ansprechpartner auf Seiten der Verwaltung (Zuständiges Referat)",
        "Ansprechpartner",
        "Ansprechpartnerin",
        "Ansprechperson",
        "Kontakt",
      ],
      required: true,
      hint: {
        de: "Nennen Sie hier, wer anderen am besten erklären kann, wie das Instrument angewendet wird.",
        en: "Name here who can best tell others how to use the instrument.",
      },
      example: { de: "Referat 123, Fr. XYZ", en: "Referat 123, Ms XYZ" },
      parts: [
        {
          key: "referat",
          label: { de: "Referat", en: "Department" },
          formerLabels: ["Zuständiges Referat", "Abteilung", "Amt", "Fachbereich", "Dienststelle"],
          hint: { de: "Nennen Sie hier das zuständige Referat.", en: "Name the department in charge here." },
        },
        {
          key: "name",
          label: { de: "Name", en: "Name" },
          formerLabels: [
            "Ansprechperson",
            "Ansprechpartner",
            "Ansprechpartner:in",
            "Kontaktperson",
            "Person",
          ],
          hint: {
            de: "Nennen Sie hier die Ansprechperson.",
            en: "Name the contact person here.",
          },
        },
        {
          key: "email",
          label: { de: "E-Mail", en: "E-mail" },
          formerLabels: ["Mail", "E-Mail-Adresse", "Mailadresse"],
          hint: {
            de: "Tragen Sie hier die E-Mail-Adresse ein.",
            en: "Enter the e-mail address here.",
          },
          check: "email",
        },
        {
          key: "telefon",
          label: { de: "Telefon", en: "Telephone" },
          formerLabels: ["Tel", "Telefonnummer", "Tel.-Nr.", "Fon", "Phone", "Durchwahl", "Mobil"],
          hint: {
            de: "Tragen Sie hier die Telefonnummer mit Vorwahl ein.",
            en: "Enter the telephone number with its area code here.",
          },
          check: "phone",
        },
      ],
    },
  ],
} as const satisfies Form;

export type SteckbriefForm = typeof steckbriefForm;
export type FieldKey = SteckbriefForm["fields"][number]["key"];
