const developmentBase = "https://localhost:3000";

/**
 * The manifest for a base address: every address of the development manifest moved there.
 * Throws where Office would refuse the address (https is obligatory, and no query or fragment).
 */
export function manifestFor(manifest: string, base: string): string {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || url.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `--base: „${base}“ ist keine https-Adresse ohne Anhang, wie https://stadt.example/steckbrief.`,
    );
  }
  const address = url.href.replace(/\/$/, "");
  return manifest
    .replaceAll(`<AppDomain>${developmentBase}<`, `<AppDomain>${url.origin}<`)
    .replaceAll(`"${developmentBase}/`, `"${address.replaceAll("&", "&amp;")}/`);
}
