import { type DragEvent, useState } from "react";

interface FileDropProps {
  /** What looks like a button: choosing by dialog. */
  readonly button: string;
  /** The other way, and what kind of file. */
  readonly note: string;
  readonly accept: string;
  /** Whether several may be chosen at once. */
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Choosing files by button, keyboard or drag and drop; some webviews fail to open the system's dialog. */
export function FileDrop({ button, note, accept, multiple = false, onFiles }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      className="drop"
      data-over={over}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="drop-button">{button}</span>
      <span>{note}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen once more.
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
