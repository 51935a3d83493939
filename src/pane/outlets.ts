import type { WordDocument } from "../word/port.ts";
import type { OutFile, Outlets } from "./export-ladder.ts";

/** Namespace of the custom XML part that carries the JSON inside the document. */
export const exportNamespace = "urn:steckbrief:export:1";

interface PickerWindow {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, string[]>>;
    }[];
  }): Promise<FileSystemFileHandle>;
}

/** The outlets of this webview and of Word behind it. */
export function browserOutlets(window: Window, port: WordDocument): Outlets {
  const { document, navigator } = window;
  const picker = (window as Window & PickerWindow).showSaveFilePicker?.bind(window);
  return {
    pick: picker === undefined ? null : (file) => pick(picker, file),
    download: (file) => download(document, file),
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        // Frames of Word on the web may forbid the clipboard's interface, yet allow the old command.
        copyOldWay(document, text);
      }
    },
    store: port.can("parts") ? (text) => port.writePart(exportNamespace, exportXml(text)) : null,
  };
}

/** The JSON as XML; the root needs a namespace of its own to be found again. */
export function exportXml(json: string): string {
  const text = json.replace(
    /[&<>]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "",
  );
  return `<export xmlns="${exportNamespace}">${text}</export>`;
}

async function pick(
  picker: NonNullable<PickerWindow["showSaveFilePicker"]>,
  file: OutFile,
): Promise<"saved" | "cancelled"> {
  let handle: FileSystemFileHandle;
  try {
    const ending = file.name.slice(file.name.lastIndexOf("."));
    handle = await picker({
      suggestedName: file.name,
      types: [{ description: file.name, accept: { [file.mediaType]: [ending] } }],
    });
  } catch (error) {
    // Only this one is the person's own no; in a foreign frame it is a SecurityError.
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    throw error;
  }
  const stream = await handle.createWritable();
  await stream.write(file.content);
  await stream.close();
  return "saved";
}

function download(document: Document, file: OutFile): void {
  const address = URL.createObjectURL(new Blob([file.content], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The webview fetches the address after the click; a minute is long enough and frees the memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function copyOldWay(document: Document, text: string): void {
  const area = document.createElement("textarea");
  const before = document.activeElement;
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!copied) throw new Error("copy refused");
}
