import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { PicturesField } from "../steckbrief/kinds.ts";
import { slotsOf, tagOf } from "../steckbrief/tags.ts";
import { itemName } from "./field-names.ts";
import type { FieldView } from "./field-view.ts";
import { GoButton } from "./GoButton.tsx";
import type { LiveControl } from "./live.ts";
import { useSpeech } from "./locale.ts";
import { fieldStates, loadingView, pictures } from "./messages.ts";
import { SafeView } from "./SafeView.tsx";
import { usePaneState } from "./session-context.ts";

const PictureEditor = lazy(async () => ({
  default: (await import("./PictureEditor.tsx")).PictureEditor,
}));

/** The picture slots: what is in them, and the way to fill one. */
export function PictureRows({ view, field }: { readonly view: FieldView; readonly field: PicturesField }) {
  const { busy, look } = usePaneState();
  const { say, locale } = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  const openers = useRef(new Map<string, HTMLButtonElement | null>());
  const close = (slot: string) => {
    setOpen(null);
    openers.current.get(slot)?.focus();
  };
  return (
    <ul className="list">
      {slotsOf(field).map((slot) => {
        const part = (key: string): LiveControl | undefined =>
          view.controls.find(({ spec }) => spec.tag === tagOf({ field: field.key, item: slot, part: key }));
        const place = part("bild");
        if (place === undefined) return null;
        const name = itemName(field, slot, locale);
        const filled = place.picture !== null;
        const wording = filled ? pictures.replace : pictures.choose;
        return (
          <li key={slot}>
            <div className="line">
              <GoButton tag={place.spec.tag}>
                <span>{name}</span>
                <span className="line-value">
                  {filled ? (part("dateiname")?.text ?? say(pictures.unnamed)) : say(fieldStates.empty)}
                </span>
              </GoButton>
              <Button
                ref={(button) => {
                  openers.current.set(slot, button);
                }}
                size="small"
                aria-expanded={open === slot}
                aria-label={`${name}: ${say(wording)}`}
                disabledFocusable={busy !== null || look?.readOnly === true}
                onClick={() => setOpen(open === slot ? null : slot)}
              >
                {say(wording)}
              </Button>
            </div>
            {open === slot ? (
              <SafeView>
                <Suspense fallback={<p role="status">{say(loadingView)}</p>}>
                  <PictureEditor view={view} field={field} slot={slot} onClose={() => close(slot)} />
                </Suspense>
              </SafeView>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
