/** Toggles are on unless their value says otherwise (ECMA-376-1 17.17.4). */
export function isOn(value: string | null): boolean {
  return value === null || !(value === "0" || value === "false" || value === "off");
}
