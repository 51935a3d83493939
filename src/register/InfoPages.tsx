/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Message } from "../steckbrief/messages.ts";
import { info, licenceSentence } from "./info-messages.ts";
import { isNamed, type OperatorPage } from "./operator.ts";
import { Page } from "./Page.tsx";
import { site } from "./site-messages.ts";
import { Linked } from "./TextView.tsx";
import type { View } from "./view.ts";

/** What the register is, and how an entry gets into it. */
export function AboutPage({ view }: { readonly view: View }) {
  const { locale, operator } = view;
  return (
    <InfoPage view={view} title={site.about} page="ueber">
      <Part view={view} title={info.what} text={info.whatText} />
      <Part view={view} title={info.how} text={info.howText} />
      <Part view={view} title={info.persons} text={info.personsText} />
      <h2>{info.licence[locale]()}</h2>
      <p>
        {licenceSentence[locale]({ name: operator.lizenz.name })}{" "}
        <a href={operator.lizenz.address} rel="license noopener">
          {operator.lizenz.address}
        </a>
      </p>
      <Contact view={view} />
    </InfoPage>
  );
}

/** Who is responsible, as § 5 DDG asks. */
export function ImprintPage({ view }: { readonly view: View }) {
  const { locale, operator } = view;
  return (
    <InfoPage view={view} title={site.imprint} page="impressum">
      <h2>{info.address[locale]()}</h2>
      <address>
        {[operator.name, ...operator.anschrift].map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
      </address>
      {operator.vertreten === null ? null : (
        <>
          <h2>{info.represented[locale]()}</h2>
          <p>{operator.vertreten}</p>
        </>
      )}
      <Contact view={view} />
    </InfoPage>
  );
}

/** What is done with personal data (Art. 13 and 14 GDPR). */
export function PrivacyPage({ view }: { readonly view: View }) {
  const { locale, operator } = view;
  return (
    <InfoPage view={view} title={site.privacy} page="datenschutz">
      <Part view={view} title={info.visiting} text={info.visitingText} />
      <Part view={view} title={info.entered} text={info.enteredText} />
      <Part view={view} title={info.sending} text={info.sendingText} />
      <h2>{info.responsible[locale]()}</h2>
      <p>{[operator.name, ...operator.anschrift].join(", ")}</p>
      <Said view={view} title={info.officer} text={operator.datenschutz} />
      <Said view={view} title={info.authority} text={operator.aufsicht} />
      <Contact view={view} />
    </InfoPage>
  );
}

/** The declaration that § 12b BGG and its counterparts of the Länder ask for. */
export function AccessibilityPage({ view }: { readonly view: View }) {
  const { locale, operator } = view;
  return (
    <InfoPage view={view} title={site.accessibility} page="barrierefreiheit">
      <Part view={view} title={info.standard} text={info.standardText} />
      <Part view={view} title={info.barriers} text={info.barriersText} />
      <h2>{info.reportBarrier[locale]()}</h2>
      <p>
        <a href={`mailto:${operator.email}`}>{operator.email}</a>
      </p>
      <Said view={view} title={info.enforcement} text={operator.schlichtung} />
    </InfoPage>
  );
}

interface InfoPageProps {
  readonly view: View;
  readonly title: Message;
  readonly page: OperatorPage;
  readonly children: Child;
}

/** A page of prose, with the operator's own paragraphs at its end. */
function InfoPage({ view, title, page, children }: InfoPageProps) {
  const { locale, operator } = view;
  return (
    <Page view={view} title={title[locale]()}>
      <div class="prose">
        {isNamed(operator) ? null : <p class="note">{info.unnamedNote[locale]()}</p>}
        {children}
        <div lang="de">
          {operator.texte[page].map((paragraph) => (
            <p>
              <Linked text={paragraph} />
            </p>
          ))}
        </div>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly view: View;
  readonly title: Message;
  readonly text: Message;
}

function Part({ view: { locale }, title, text }: PartProps) {
  return (
    <>
      <h2>{title[locale]()}</h2>
      <p>{text[locale]()}</p>
    </>
  );
}

function Said({ view: { locale }, title, text }: Omit<PartProps, "text"> & { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <>
      <h2>{title[locale]()}</h2>
      <p lang="de">
        <Linked text={text} />
      </p>
    </>
  );
}

function Contact({ view: { locale, operator } }: { readonly view: View }) {
  return (
    <>
      <h2>{info.contact[locale]()}</h2>
      <dl class="facts">
        <dt>{info.email[locale]()}</dt>
        <dd>
          <a href={`mailto:${operator.email}`}>{operator.email}</a>
        </dd>
        {operator.telefon === null ? null : (
          <>
            <dt>{info.phone[locale]()}</dt>
            <dd>{operator.telefon}</dd>
          </>
        )}
      </dl>
    </>
  );
}
