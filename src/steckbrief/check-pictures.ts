import { checkText } from "./check-text.ts";
import type { Finding } from "./finding.ts";
import type { PicturePartKey, PicturesField } from "./kinds.ts";
import { hasPicture } from "./progress.ts";
import { type CheckContext, type FindingCode, report, type Spot } from "./report.ts";
import type { Projektbild } from "./value.ts";

type TextPart = Extract<PicturePartKey, "dateiname" | "alt" | "urheber">;

/** What is said where a part is missing, in the order of the form. */
const missingParts = [
  ["dateiname", "picture-name-missing"],
  ["alt", "picture-alt-missing"],
  ["urheber", "picture-credit-missing"],
] as const satisfies readonly (readonly [TextPart, FindingCode])[];

/** Pictures: how many, and of each what print and publication need. */
export function checkPictures(
  pictures: readonly Projektbild[],
  field: PicturesField,
  spot: Spot,
  context: CheckContext,
): readonly Finding[] {
  const { max } = field;
  const count = pictures.length;
  const tooMany = count > max ? [report("pictures-too-many", spot, { count, max }, context.locale)] : [];
  const each = pictures.flatMap((picture, index) => {
    const item = String(index + 1);
    const place = `${field.item[context.locale]} ${item}`;
    return checkPicture(picture, field, { ...spot, item, place }, context);
  });
  return [...tooMany, ...each];
}

function checkPicture(
  picture: Projektbild,
  { minDpi }: PicturesField,
  spot: Spot,
  context: CheckContext,
): readonly Finding[] {
  const { locale } = context;
  const at = (part: PicturePartKey): Spot => ({ ...spot, part });
  const texts = missingParts.flatMap(([part]) => {
    const text = picture[part];
    return text === null ? [] : checkText(text, at(part), context);
  });
  if (!hasPicture(picture)) return [report("picture-missing", at("bild"), {}, locale), ...texts];
  const { dpi } = picture;
  return [
    ...(dpi !== null && dpi < minDpi
      ? [report("picture-resolution-low", at("bild"), { dpi, minDpi }, locale)]
      : []),
    ...missingParts.flatMap(([part, code]) =>
      picture[part] === null ? [report(code, at(part), {}, locale)] : [],
    ),
    ...(picture.einwilligung ? [] : [report("picture-consent-missing", at("einwilligung"), {}, locale)]),
    ...texts,
  ];
}
