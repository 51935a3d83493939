/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { desk, pageIn } from "./addresses.ts";
import { deskWords } from "./desk-messages.ts";
import { Page } from "./Page.tsx";
import type { View } from "./view.ts";

/** The page of somebody who is logged in. */
export interface DeskView extends View {
  readonly editor: NonNullable<View["editor"]>;
}

interface DeskPageProps {
  readonly view: DeskView;
  readonly title: string;
  readonly children: Child;
  /** What came of the last form; null where there was none. */
  readonly outcome?: Outcome | null;
}

export interface Outcome {
  readonly kind: "success" | "danger";
  readonly text: string;
}

const sections = [
  ["inbox", desk.inbox],
  ["twins", desk.twins],
  ["persons", desk.persons],
  ["log", desk.log],
] as const;

/** A page of the editors' desk: its sections, who is logged in, and the way out. */
export function DeskPage({ view, title, children, outcome = null }: DeskPageProps) {
  const { locale, path, editor } = view;
  return (
    <Page view={view} title={title} robots="noindex">
      <div class="desk-bar no-print">
        <nav aria-label={deskWords.sections[locale]()}>
          <ul class="views">
            {sections.map(([name, target]) => (
              <li>
                <a href={pageIn(locale, target)} aria-current={path === target ? "page" : undefined}>
                  {deskWords[name][locale]()}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <DeskForm view={view} action={desk.logout} class="desk-who">
          <span>
            {deskWords.loggedInAs[locale]()} <strong>{editor.name}</strong>
          </span>
          <button class="kern-btn kern-btn--tertiary" type="submit">
            <span class="kern-label">{deskWords.logout[locale]()}</span>
          </button>
        </DeskForm>
      </div>
      {outcome === null ? null : (
        <p class={`note ${outcome.kind}`} role={outcome.kind === "danger" ? "alert" : "status"}>
          {outcome.text}
        </p>
      )}
      {children}
    </Page>
  );
}

interface DeskFormProps {
  readonly view: DeskView;
  /** German path that the form is sent to. */
  readonly action: string;
  readonly children: Child;
  readonly class?: string;
}

/** A form that changes something. It carries the session's secret, which no other site can know. */
export function DeskForm({ view: { locale, editor }, action, children, class: name }: DeskFormProps) {
  return (
    <form method="post" action={pageIn(locale, action)} class={name}>
      <input type="hidden" name="csrf" value={editor.csrf} />
      {children}
    </form>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly look?: "primary" | "secondary";
  readonly name?: string;
  readonly value?: string;
}

export function Button({ label, look = "secondary", name, value }: ButtonProps) {
  return (
    <button class={`kern-btn kern-btn--${look}`} type="submit" name={name} value={value}>
      <span class="kern-label">{label}</span>
    </button>
  );
}

/** The way in. */
export function LoginPage({ view, problem }: { readonly view: View; readonly problem: string | null }) {
  const { locale } = view;
  return (
    <Page view={view} title={`${deskWords.title[locale]()}: ${deskWords.login[locale]()}`} robots="noindex">
      <form method="post" action={pageIn(locale, desk.login)} class="form-grid">
        <div class={problem === null ? "kern-form-input" : "kern-form-input kern-form-input--error"}>
          <label class="kern-label" for="schluessel">
            {deskWords.token[locale]()}
          </label>
          <div class="kern-hint" id="schluessel-hinweis">
            {deskWords.loginText[locale]()}
          </div>
          <input
            class={`kern-form-input__input${problem === null ? "" : " kern-form-input__input--error"}`}
            id="schluessel"
            name="schluessel"
            type="password"
            autocomplete="current-password"
            required
            aria-describedby={
              problem === null ? "schluessel-hinweis" : "schluessel-hinweis schluessel-fehler"
            }
            aria-invalid={problem === null ? undefined : "true"}
          />
          {problem === null ? null : (
            <p class="kern-error" id="schluessel-fehler" role="alert">
              <span class="kern-body">{problem}</span>
            </p>
          )}
        </div>
        <div>
          <Button label={deskWords.login[locale]()} look="primary" />
        </div>
      </form>
    </Page>
  );
}
