import { type DragEvent, useState } from "react";

interface FileDropProps {
  /** What looks like a button: choosing by dialog. */
  readonly button: string;
  /** The other way, and what kind of file. */
  readonly note: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Choosing a file by button, keyboard or drag and drop; some webviews fail to open the system's dialog. */
export function FileDrop({ button, note, accept, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
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
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file may be chosen once more.
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
