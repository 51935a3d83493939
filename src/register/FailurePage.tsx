/** @jsxImportSource hono/jsx */
import { pageIn, pages } from "./addresses.ts";
import { formatDay } from "./dates.ts";
import { Page } from "./Page.tsx";
import { failures } from "./site-messages.ts";
import type { View } from "./view.ts";

interface FailurePageProps {
  readonly view: View;
  readonly title: string;
  readonly text: string;
}

/** Stands where there is nothing to show, and says why and what to do. */
export function FailurePage({ view, title, text }: FailurePageProps) {
  const { locale } = view;
  return (
    <Page view={view} title={title} robots="noindex">
      <p class="lead">{text}</p>
      <p>
        <a href={pageIn(locale, pages.catalogue)}>{failures.toCatalogue[locale]()}</a>
      </p>
    </Page>
  );
}

/** Stands where a record was: that it is gone, since when, and why. */
export function TombstonePage({
  view,
  since,
  reason,
}: {
  readonly view: View;
  readonly since: Date;
  readonly reason: string | null;
}) {
  const { locale } = view;
  return (
    <Page view={view} title={failures.goneTitle[locale]()} robots="noindex">
      <p class="lead">{failures.goneText[locale]()}</p>
      <dl class="facts">
        <dt>{failures.goneSince[locale]()}</dt>
        <dd>
          <time datetime={since.toISOString()}>{formatDay(since, locale)}</time>
        </dd>
        <dt>{failures.goneReason[locale]()}</dt>
        <dd lang="de">{reason ?? failures.noReason[locale]()}</dd>
      </dl>
      <p>
        <a href={pageIn(locale, pages.catalogue)}>{failures.toCatalogue[locale]()}</a>
      </p>
    </Page>
  );
}
