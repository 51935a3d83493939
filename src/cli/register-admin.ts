import { readFile } from "node:fs/promises";
import { replaceGemeinden } from "../register/cities.ts";
import type { Database } from "../register/database.ts";
import { deletePerson } from "../register/delete-person.ts";
import { deleteRecord } from "../register/delete-record.ts";
import { describeGemeindenFinding } from "../register/gemeinde-messages.ts";
import { parseGemeinden } from "../register/gemeinden.ts";
import { findPerson } from "../register/person.ts";
import type { Role } from "../register/record.ts";
import { reindexSearch } from "../register/search-row.ts";
import { createToken, listTokens, revokeToken } from "../register/tokens.ts";
import { placeOf } from "../register/twin-key.ts";
import { compact, withdrawPicture } from "../register/withdraw-picture.ts";
import { type ExitCode, exit } from "./output.ts";
import { commandMessages as messages, roleNames } from "./register-command-messages.ts";
import type { Desk } from "./register-edit.ts";
import { commandLine as actor, openCities } from "./register-open.ts";

const by = actor.label;

/** Makes a token and shows it. */
export async function makeToken(
  { database, locale, output }: Desk,
  roleName: string,
  { label, city }: { readonly label?: string; readonly city?: string },
): Promise<ExitCode> {
  const role = (Object.keys(roleNames) as Role[]).find((one) => roleNames[one] === roleName);
  if (role === undefined) {
    output.say(messages.wrongRole[locale]({ name: roleName }));
    return exit.usage;
  }
  const own = city === undefined ? null : await cityOf(database, city);
  const name = label ?? (city === undefined ? roleName : `${roleName} ${city}`);
  output.say(messages.tokenMade[locale](await createToken(database, { role, label: name, city: own, by })));
  return exit.ok;
}

/** An AGS as it is; of a name its AGS, or the folded name where the place is in no list. */
async function cityOf(database: Database, city: string): Promise<string> {
  if (/^\d{8}$/.test(city)) return city;
  const place = placeOf({ stadt: city }, await openCities(database));
  return place.ags ?? place.city;
}

/** Lists the tokens, never what they are. */
export async function printTokens({ database, locale, output }: Desk): Promise<ExitCode> {
  const tokens = await listTokens(database);
  for (const { id, role, label, city, createdAt, revokedAt } of tokens) {
    const dates = [createdAt, revokedAt].map((date) => date?.toISOString().slice(0, 10) ?? "");
    await output.write(
      `${[id, roleNames[role].padEnd(11), ...dates, label, city ?? ""].join("  ").trimEnd()}\n`,
    );
  }
  if (tokens.length === 0) output.say(messages.none[locale]());
  return exit.ok;
}

/** Ends a token. */
export async function endToken({ database, locale, output }: Desk, id: string): Promise<ExitCode> {
  await revokeToken(database, id, by);
  output.say(messages.done[locale]());
  return exit.ok;
}

/** Prints every place that names a person. */
export async function printPerson(
  { database, locale, output }: Desk,
  terms: readonly string[],
  { json }: { readonly json?: true },
): Promise<ExitCode> {
  const mentions = await findPerson(database, terms, actor);
  if (json)
    await output.write(
      `${JSON.stringify({ gesucht: terms, stand: new Date(), fundstellen: mentions }, null, 2)}\n`,
    );
  else
    for (const { record, version, path, text } of mentions)
      await output.write(
        `${record}  ${version ?? "-"}  ${path}  ${text.replaceAll("\n", " ").slice(0, 200)}\n`,
      );
  output.say(messages.mentions[locale]({ count: mentions.length }));
  return exit.ok;
}

/** What can't be undone is asked for twice. */
interface Sure {
  readonly ja?: true;
}

/** Takes a person out of everything. */
export async function erasePerson(
  { database, locale, output }: Desk,
  terms: readonly string[],
  { ja }: Sure,
): Promise<ExitCode> {
  if (!ja) {
    output.say(messages.mentions[locale]({ count: (await findPerson(database, terms, actor)).length }));
    output.say(messages.needsYes[locale]());
    return exit.usage;
  }
  const { records, versions, remarks, sources } = await deletePerson(database, terms, actor);
  output.say(messages.erased[locale]({ records: records.length, versions, remarks, sources }));
  return exit.ok;
}

/** Deletes a record for good. */
export async function removeRecord(
  { database, locale, output }: Desk,
  id: string,
  { ja }: Sure,
): Promise<ExitCode> {
  if (!ja) {
    output.say(messages.needsYes[locale]());
    return exit.usage;
  }
  await deleteRecord(database, id, actor);
  output.say(messages.done[locale]());
  return exit.ok;
}

/** Takes a picture out of everything. */
export async function removePicture(
  { database, locale, output }: Desk,
  sha256: string,
  reason: string,
): Promise<ExitCode> {
  const { records, sources } = await withdrawPicture(database, { sha256, reason, actor });
  output.say(messages.pictureGone[locale]({ records: records.length, sources }));
  return exit.ok;
}

/** Puts the operator's list of municipalities in place. */
export async function importGemeinden({ database, locale, output }: Desk, file: string): Promise<ExitCode> {
  const { gemeinden, findings } = parseGemeinden(await readFile(file, "utf8"));
  for (const finding of findings) output.say(describeGemeindenFinding(finding, locale));
  if (gemeinden.length === 0) {
    output.say(messages.noGemeinden[locale]());
    return exit.failed;
  }
  await replaceGemeinden(database, gemeinden, by);
  output.say(messages.gemeindenRead[locale]({ count: gemeinden.length }));
  return exit.ok;
}

/** Makes the search index anew. */
export async function reindex({ database, locale, output }: Desk): Promise<ExitCode> {
  await database.transaction((tx) => reindexSearch(tx));
  output.say(messages.done[locale]());
  return exit.ok;
}

/** Gives space back. */
export async function tidyUp({ database, locale, output }: Desk): Promise<ExitCode> {
  await compact(database);
  output.say(messages.done[locale]());
  return exit.ok;
}
