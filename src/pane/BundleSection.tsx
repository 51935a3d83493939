import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { propertyNames } from "../steckbrief/tags.ts";
import { createBundle } from "./bundle.ts";
import { climb, type Step } from "./export-ladder.ts";
import { exporting, outcomes, rungNames } from "./export-messages.ts";
import type { ExportSectionProps } from "./LadderSection.tsx";
import { useSpeech } from "./locale.ts";
import { Note } from "./Note.tsx";
import { browserOutlets } from "./outlets.ts";
import { usePaneState, useSession } from "./session-context.ts";
import { sha256Hex } from "./sha256.ts";

/** JSON, document and original pictures as one ZIP. */
export function BundleSection({ prepared, fresh }: ExportSectionProps) {
  const session = useSession();
  const { busy } = usePaneState();
  const { say } = useSpeech();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const name = `${prepared.name}.zip`;
  const save = async () => {
    const ready = await fresh();
    if (ready === null) return;
    const content = createBundle({ ...ready, originals: session.originals, now: new Date() });
    const file = { name: `${ready.name}.zip`, mediaType: "application/zip", content };
    setSteps(await climb("picker", file, browserOutlets(window, session.document())));
  };
  return (
    <section className="stack" aria-labelledby="bundle-title">
      <h2 id="bundle-title" className="title">
        {say(exporting.bundleTitle)}
      </h2>
      <p>{say(exporting.bundleWhat)}</p>
      {prepared.docx === null ? (
        <Note intent="warning">
          <p>{say(exporting.bundleNoDocx)}</p>
        </Note>
      ) : null}
      <MissingOriginals prepared={prepared} />
      <div className="actions">
        <Button disabledFocusable={busy !== null} onClick={save}>
          {say(exporting.saveBundle)}
        </Button>
      </div>
      <div role="status">
        {steps.map(({ rung, outcome }) => (
          <p key={rung} className="small" data-rung={rung} data-outcome={outcome}>
            <strong>{say(rungNames[rung])}:</strong> {say(outcomes[outcome], { name })}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Pictures of earlier sessions: Word may have scaled them down, so the original is asked for, and compared. */
function MissingOriginals({ prepared }: { readonly prepared: ExportSectionProps["prepared"] }) {
  const session = useSession();
  const { say } = useSpeech();
  const [wrong, setWrong] = useState<string | null>(null);
  const [, setAdded] = useState(0);
  const wanted = prepared.steckbrief.projektbilder.flatMap((picture) => {
    const slot = slotOf(picture.sha256, prepared.look.properties);
    return slot === null || session.originals.has(slot) ? [] : [{ slot, picture }];
  });
  const add = async (slot: string, sha256: string | null, file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const same = (await sha256Hex(bytes)) === sha256;
    setWrong(same ? null : file.name);
    if (!same) return;
    session.originals.set(slot, { name: file.name, bytes });
    setAdded((count) => count + 1);
  };
  return (
    <>
      {wanted.map(({ slot, picture }) => (
        <Note key={slot} intent="info">
          <p>{say(exporting.bundleNoOriginal, { name: picture.dateiname ?? slot })}</p>
          <input
            type="file"
            accept="image/jpeg,image/png"
            className="input"
            aria-label={say(exporting.addOriginal, { name: picture.dateiname ?? slot })}
            onChange={(event) => add(slot, picture.sha256, event.currentTarget.files?.[0])}
          />
        </Note>
      ))}
      <div role="status">
        {wrong === null ? null : (
          <Note intent="error">
            <p>{say(exporting.otherOriginal, { file: wrong })}</p>
          </Note>
        )}
      </div>
    </>
  );
}

/** The slot whose recorded facts begin with this SHA-256. */
function slotOf(sha256: string | null, properties: Readonly<Record<string, string>>): string | null {
  if (sha256 === null) return null;
  const prefix = propertyNames.picture("");
  const found = Object.entries(properties).find(
    ([name, value]) => name.startsWith(prefix) && value.startsWith(sha256),
  );
  return found === undefined ? null : found[0].slice(prefix.length);
}
