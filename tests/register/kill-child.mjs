/**
 * A process that takes Steckbriefe in until it is killed: `node kill-child.mjs FOLDER-OR-URL ROUND`. First it tells what
 * it finds („state“, as JSON), then per batch what it begins and, once it is stored, what it acknowledges.
 */
import { createHash, randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { takeInFiles } from "../../dist/node/cli/register-intake.js";
import { contentHash } from "../../dist/node/register/arrival.js";
import { connect } from "../../dist/node/register/connect.js";
import { createSteckbrief } from "../../dist/node/steckbrief/canonical.js";

const [place, round] = process.argv.slice(2);
const isUrl = place.startsWith("postgres:");
const database = await connect({ folder: place, databaseUrl: isUrl ? place : undefined });
const say = (kind, value) => writeSync(1, `${kind} ${JSON.stringify(value)}\n`);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const { rows } = await database.query(
  "select record || ' ' || number || ' ' || hash as key from versions order by 1",
);
say("state", { keys: rows.map(({ key }) => key), broken: await findBroken() });

for (let batch = 0; ; batch++) {
  const size = 1 + Math.floor(Math.random() * 12);
  const arrivals = Array.from({ length: size }, (_, index) => createArrival(batch, index));
  say(
    "begin",
    arrivals.map(({ hash }) => hash),
  );
  const arrived = arrivals.map((arrival) => ({ file: arrival.name, arrivals: [arrival], problem: null }));
  const options = { actor: { role: "administrator", label: "Test", city: null } };
  const taken = await takeInFiles(database, arrived, options, "de");
  say(
    "stored",
    taken.map(({ intake }, index) => `${intake.record} ${intake.version} ${arrivals[index].hash}`),
  );
}

/** A new Steckbrief, or the next version of one of a few that every process writes to. */
function createArrival(batch, index) {
  const shared = `00000000-0000-4000-8000-00000000000${Math.floor(Math.random() * 8)}`;
  const steckbrief = createSteckbrief({
    id: Math.random() < 0.3 ? shared : crypto.randomUUID(),
    stadt: `Stadt ${round}`,
    instrument: `Instrument ${round}-${batch}-${index}`,
    zeitraum: null,
    beschreibung: `Beschreibung ${process.pid} ${batch} ${index} `.repeat(20),
    anwendungsbeispiele: [],
    funktionsweise: null,
    rechtlicheGrundlage: null,
    uebertragbarkeit: null,
    projektbilder: [
      {
        dateiname: "bild.jpg",
        alt: "Ein Bild",
        urheber: "Stadt",
        einwilligung: true,
        mediaType: "image/jpeg",
        width: 10,
        height: 10,
        dpi: 300,
        sha256: "0".repeat(64),
      },
    ],
    ansprechpartner: null,
  });
  const bytes = new Uint8Array(randomBytes(2_000));
  const file = new Uint8Array(randomBytes(3_000));
  const stored = { bytes, sha256: sha256(bytes), mediaType: "image/jpeg", width: 10, height: 10 };
  // As it would come out of a document: reading one takes as long to load as all the rest.
  return {
    name: "kill.docx",
    steckbrief,
    findings: [],
    form: "1",
    formKnown: true,
    marks: [],
    documentTime: null,
    umlauf: null,
    raw: null,
    hash: contentHash(steckbrief, { sha256 }),
    pictures: [
      { position: 1, stored, withheld: null, consent: true, saidSha256: "0".repeat(64), fileSha256: null },
    ],
    source: { bytes: file, mediaType: "application/octet-stream", sha256: sha256(file), pictures: [] },
  };
}

/** Whatever is half: each query must find nothing. */
async function findBroken() {
  const queries = {
    recordsWithoutVersion: `select id from records r where not exists (
      select from versions v where v.record = r.id and v.number = r.newest)`,
    gaps: "select record from versions group by record having max(number) <> count(*)",
    newest: `select id from records r where newest <> (select max(number) from versions v where v.record = r.id)`,
    notSearched: "select id from records r where not exists (select from search s where s.record = r.id)",
    notLogged: `select record from versions v where not exists (
      select from log l where l.record = v.record and l.version = v.number)`,
    withoutPicture: `select v.record from versions v where not exists (
      select from picture_uses u join pictures p on p.sha256 = u.picture
      where u.record = v.record and u.version = v.number and p.bytes is not null)`,
    pictureBytes: "select sha256 from pictures where encode(sha256(bytes), 'hex') <> sha256",
    sourceBytes: "select sha256 from sources where encode(sha256(bytes), 'hex') <> sha256",
  };
  const broken = [];
  for (const [name, text] of Object.entries(queries))
    if ((await database.query(text)).rows.length > 0) broken.push(name);
  return broken;
}
