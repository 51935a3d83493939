/** Where the original of a slot's picture lies in the bundle that the pane hands over. */
export function bundlePicturePath(slot: string, name: string): string {
  return `${bundlePictures}/${slot}_${safeName(name)}`;
}

/** Folder of the pictures in a bundle. */
export const bundlePictures = "bilder";

/** Whether a file carries a picture's name: as it is, or as a bundle writes it. Programs that unpack may change case. */
export function isNamedAs(path: string, name: string): boolean {
  const file = folded(path.split(/[\\/]/).at(-1) ?? "");
  const wanted = folded(safeName(name));
  return wanted !== "" && (file === wanted || file.replace(/^\d+_/, "") === wanted);
}

/** A file's own name without what could lead out of a folder. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "");
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
