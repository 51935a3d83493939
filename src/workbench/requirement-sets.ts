/** Names of requirement sets with the highest version there is. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * What this host plays, capped to what the library on npm (1.1.110) has classes for: a set declared beyond that
 * would be reported as supported while its members are missing. `WordApiOnline` is how that library names its part
 * of WordApi 1.4 (change tracking, reviewed text).
 */
export const currentSets: RequirementSets = {
  WordApi: "1.3",
  WordApiOnline: "1.1",
  AddInCommands: "1.1",
  CompressedFile: "1.1",
  CustomXmlParts: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  OoxmlCoercion: "1.1",
  OpenBrowserWindowApi: "1.1",
  Selection: "1.1",
  Settings: "1.1",
  TextCoercion: "1.1",
  TextFile: "1.1",
};

/** A matrix with some sets lowered or (null) taken away. */
export function withoutSets(
  sets: RequirementSets,
  changes: Readonly<Record<string, string | null>>,
): RequirementSets {
  const all = { ...sets, ...changes };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
