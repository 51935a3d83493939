import { type ReactNode, Suspense } from "react";
import { useSpeech } from "./locale.ts";
import { loadingView } from "./messages.ts";
import { SafeView } from "./SafeView.tsx";

/** Around what is loaded when it is wanted: says so meanwhile, and says so when it fails. */
export function Late({ children }: { readonly children: ReactNode }) {
  const { say } = useSpeech();
  return (
    <SafeView>
      <Suspense fallback={<p role="status">{say(loadingView)}</p>}>{children}</Suspense>
    </SafeView>
  );
}
