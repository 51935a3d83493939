/** @jsxImportSource hono/jsx */
import type { Entry } from "../exchange/entry.ts";
import { type Field, type FieldOf, type Locale, project } from "../steckbrief/kinds.ts";
import { letterOf } from "../steckbrief/tags.ts";
import { getValue, type Projektbild, type ValueOfKind, type Zeitraum } from "../steckbrief/value.ts";
import { formatZeitraum } from "../steckbrief/zeitraum-format.ts";
import { files } from "./addresses.ts";
import { fieldWords, pictureWithoutAlt } from "./field-messages.ts";
import { Linked, TextView } from "./TextView.tsx";

interface FieldValueProps {
  readonly field: Field;
  readonly steckbrief: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
  /** What stands for a picture that says nothing of itself. */
  readonly instrument: string;
  /** What there is to show of the pictures, in their order. */
  readonly bilder: readonly (Entry["bilder"][number] | undefined)[];
}

/** A field's value as people read it, whatever the kind of the field. */
export function FieldValue({ field, steckbrief, locale, instrument, bilder }: FieldValueProps) {
  return project(field, {
    line: (line) => <Line text={getValue(steckbrief, line)} locale={locale} />,
    period: (period) => <Period value={getValue(steckbrief, period)} locale={locale} />,
    longText: (long) => {
      const text = getValue(steckbrief, long);
      return text === null ? <Empty locale={locale} /> : <TextView text={text} />;
    },
    cases: (cases) => <Cases field={cases} cases={getValue(steckbrief, cases)} locale={locale} />,
    pictures: (pictures) => (
      <Pictures
        pictures={getValue(steckbrief, pictures)}
        locale={locale}
        instrument={instrument}
        bilder={bilder}
      />
    ),
    contact: (contact) => <Contact field={contact} value={getValue(steckbrief, contact)} locale={locale} />,
  });
}

function Empty({ locale }: { readonly locale: Locale }) {
  return <p class="muted">{fieldWords.empty[locale]()}</p>;
}

function Line({ text, locale }: { readonly text: string | null; readonly locale: Locale }) {
  return text === null ? (
    <Empty locale={locale} />
  ) : (
    <p class="text" lang="de">
      {text}
    </p>
  );
}

function Period({ value, locale }: { readonly value: Zeitraum | null; readonly locale: Locale }) {
  if (value === null) return <Empty locale={locale} />;
  const said = formatZeitraum(value, locale);
  return (
    <p>
      {value.edtf === null ? <span lang="de">{said}</span> : said}
      {value.ongoing ? ` (${fieldWords.ongoing[locale]()})` : null}
    </p>
  );
}

function Cases({
  field,
  cases,
  locale,
}: {
  readonly field: FieldOf<"cases">;
  readonly cases: ValueOfKind["cases"];
  readonly locale: Locale;
}) {
  if (cases.length === 0) return <Empty locale={locale} />;
  return (
    <>
      {cases.map(({ id, text }) => (
        <>
          {cases.length > 1 ? (
            <h3>
              {field.item[locale]} {letterOf(id)}
            </h3>
          ) : null}
          <TextView text={text} />
        </>
      ))}
    </>
  );
}

interface PicturesProps extends Pick<FieldValueProps, "locale" | "instrument" | "bilder"> {
  readonly pictures: readonly Projektbild[];
}

function Pictures({ pictures, locale, instrument, bilder }: PicturesProps) {
  if (pictures.length === 0) return <Empty locale={locale} />;
  return (
    <div class="pictures">
      {pictures.map((picture, index) => {
        const shown = bilder[index];
        if (shown === undefined) return <p class="muted">{fieldWords.pictureHidden[locale]()}</p>;
        const address = files.picture(shown.sha256);
        return (
          <figure>
            <a href={address}>
              <img
                src={address}
                alt={picture.alt ?? pictureWithoutAlt[locale]({ instrument })}
                width={shown.width ?? undefined}
                height={shown.height ?? undefined}
                loading="lazy"
                decoding="async"
              />
            </a>
            <Caption picture={picture} locale={locale} />
          </figure>
        );
      })}
    </div>
  );
}

function Caption({
  picture: { alt, urheber },
  locale,
}: {
  readonly picture: Projektbild;
  readonly locale: Locale;
}) {
  if (alt === null && urheber === null) return null;
  return (
    <figcaption>
      <span lang="de">{alt}</span>
      {urheber === null ? null : (
        <span>
          {alt === null ? "" : " – "}
          {fieldWords.credit[locale]()}: <span lang="de">{urheber}</span>
        </span>
      )}
    </figcaption>
  );
}

interface ContactProps {
  readonly field: FieldOf<"contact">;
  readonly value: ValueOfKind["contact"];
  readonly locale: Locale;
}

/** How a part that can be called or written to becomes a link; nothing but these two schemes can come of it. */
const links: Readonly<Record<"email" | "phone", (text: string) => string>> = {
  email: (text) => `mailto:${encodeURIComponent(text).replaceAll("%40", "@")}`,
  phone: (text) => `tel:${text.replace(/[^\d+]/g, "")}`,
};

function Contact({ field, value, locale }: ContactProps) {
  if (value === null) return <Empty locale={locale} />;
  const given = field.parts.filter((part) => value[part.key] != null);
  return (
    <dl class="facts">
      {given.map((part) => {
        const text = value[part.key] ?? "";
        return (
          <>
            <dt>{part.label[locale]}</dt>
            <dd lang="de">
              {part.check === undefined ? (
                <Linked text={text} />
              ) : (
                <a href={links[part.check](text)}>{text}</a>
              )}
            </dd>
          </>
        );
      })}
    </dl>
  );
}
