import { Button } from "@fluentui/react-components";
import { SignIcon } from "./icons.tsx";
import { useSpeech } from "./locale.ts";
import { details } from "./messages.ts";

/** Takes a note away that was read. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<SignIcon sign="close" />}
      aria-label={say(details.close)}
      onClick={onClose}
    />
  );
}
