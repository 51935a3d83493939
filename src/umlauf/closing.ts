import { artregeln } from "./arten.ts";
import { changedSince, gueltigkeitOf, newestOf } from "./gueltigkeit.ts";
import type { Context } from "./moves.ts";
import { type Blocker, createBlocker } from "./refusal.ts";
import { isClosing, isFinished } from "./turns.ts";
import { federfuehrungId, type Umlauf } from "./umlauf.ts";

/** Stations that have not answered yet, but for those that sign last. */
export function openStations({ stationen }: Umlauf): readonly Blocker[] {
  return stationen
    .filter((station) => !isClosing(station) && !isFinished(station))
    .map(({ id, organisation }) => createBlocker("station-open", { station: id, facts: { organisation } }));
}

/** Opinions that differ and Zeichnungen that are overtaken: the Federführung must have them renewed, or say why not. */
export function unsettledOpinions(umlauf: Umlauf, { hashes }: Pick<Context, "hashes">): readonly Blocker[] {
  return umlauf.stationen.flatMap((station): readonly Blocker[] => {
    const newest = newestOf(umlauf, station.id);
    if (newest === null || isClosing(station)) return [];
    const about = { station: station.id, facts: { organisation: station.organisation, wer: newest.wer } };
    if (newest.art === "abweichend") return [createBlocker("dissent-open", about)];
    const isStanding = gueltigkeitOf(newest, umlauf, hashes) === "gueltig";
    return isStanding || !artregeln[newest.art].renewed ? [] : [createBlocker("zeichnung-overtaken", about)];
  });
}

/** Fields in which tracked changes wait for an answer. */
export function openChangesIn({ openChanges }: Pick<Context, "openChanges">): readonly Blocker[] {
  return openChanges.map((field) => createBlocker("changes-open", { field }));
}

/** Everything that blocks the Freigabe, in the order in which to mend it. */
export function releaseBlockers(umlauf: Umlauf, context: Context): readonly Blocker[] {
  return [
    ...openStations(umlauf),
    ...errorFindings(context),
    ...context.withoutConsent.map((item) =>
      createBlocker("consent-missing", { field: pictureField(context), item }),
    ),
    ...openChangesIn(context),
    ...closingBlockers(umlauf, context),
  ];
}

function errorFindings({ findings }: Context): readonly Blocker[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ field, item, message, remedy }) =>
      createBlocker("error-finding", { field, item: item ?? null, facts: { message, remedy } }),
    );
}

/** Consent is missing from pictures only; their field is the one that holds a list of them. */
function pictureField({ felder }: Context): string | null {
  const isPictures = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.some((one) => typeof one === "object" && one !== null && "einwilligung" in one);
  return Object.keys(felder).find((key) => isPictures(felder[key])) ?? null;
}

/** Whoever signs last, each with a valid Schlusszeichnung; the Federführung where no station does. */
function closingBlockers(umlauf: Umlauf, { hashes }: Context): readonly Blocker[] {
  const { federfuehrung } = umlauf;
  const stations = umlauf.stationen.filter(
    (station) => isClosing(station) && station.status !== "uebersprungen",
  );
  const signers = stations.length > 0 ? stations : [{ ...federfuehrung, id: federfuehrungId }];
  return signers.flatMap(({ id, organisation }): readonly Blocker[] => {
    const newest = newestOf(umlauf, id);
    const about = { station: id, facts: { organisation } };
    if (newest?.art !== "schlusszeichnung") return [createBlocker("no-closing", about)];
    if (gueltigkeitOf(newest, umlauf, hashes) === "gueltig") return [];
    const fields = changedSince(newest, hashes);
    return fields.length === 0
      ? [createBlocker("closing-overtaken", about)]
      : fields.map((field) => createBlocker("closing-overtaken", { ...about, field }));
  });
}
