/** The Länder by the first two digits of the AGS (Amtlicher Gemeindeschlüssel). */
export const laender = {
  "01": "Schleswig-Holstein",
  "02": "Hamburg",
  "03": "Niedersachsen",
  "04": "Bremen",
  "05": "Nordrhein-Westfalen",
  "06": "Hessen",
  "07": "Rheinland-Pfalz",
  "08": "Baden-Württemberg",
  "09": "Bayern",
  "10": "Saarland",
  "11": "Berlin",
  "12": "Brandenburg",
  "13": "Mecklenburg-Vorpommern",
  "14": "Sachsen",
  "15": "Sachsen-Anhalt",
  "16": "Thüringen",
} as const;

export type Landesschluessel = keyof typeof laender;

export function isLandesschluessel(text: string): text is Landesschluessel {
  return Object.hasOwn(laender, text);
}

/** The Land that an AGS belongs to, or null where its first digits are none. */
export function landOf(ags: string): Landesschluessel | null {
  const key = ags.slice(0, 2);
  return isLandesschluessel(key) ? key : null;
}
