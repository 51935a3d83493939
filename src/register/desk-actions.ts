import type { Change } from "./change.ts";
import { deleteRecord } from "./delete-record.ts";
import type { FormFields } from "./desk-session.ts";
import { addRemark, agreeContact, closeRemark, setAgs, setAktionsfeld } from "./edit-record.ts";
import { RegisterError } from "./error.ts";
import { type Move, moves } from "./life.ts";
import { moveRecord } from "./move-record.ts";
import type { Services } from "./services.ts";
import { withdrawPicture } from "./withdraw-picture.ts";

/** What a form about a record does. */
type Action = (services: Services, change: Change, form: FormFields) => Promise<unknown>;

/** The forms of a record's page by the last part of their address. */
export const deskActions: Readonly<Record<string, Action>> = {
  zustand: async ({ database }, change, form) => {
    const move = moves.find((each) => each === form("zug"));
    if (move === undefined)
      throw new RegisterError("bad-input", { reason: "move", found: form("zug").slice(0, 40) });
    return await moveRecord(database, { ...change, move: move satisfies Move, reason: form("grund") });
  },
  aktionsfeld: ({ database }, change, form) =>
    setAktionsfeld(database, { ...change, aktionsfeld: form("aktionsfeld") || null }),
  gemeinde: ({ database }, change, form) => setAgs(database, { ...change, ags: form("ags").trim() || null }),
  kontakt: ({ database }, change, form) =>
    agreeContact(database, { ...change, agreed: form("vereinbart") === "ja" }),
  bemerkung: ({ database }, change, form) => addRemark(database, { ...change, text: form("text") }),
  "bemerkung-erledigt": ({ database }, change, form) =>
    closeRemark(database, { ...change, remark: form("bemerkung") }),
  bild: ({ database }, { actor }, form) =>
    withdrawPicture(database, { sha256: form("sha256"), reason: form("grund"), actor }),
  loeschen: async ({ database }, { id, actor }, form) => {
    if (form("sicher") === "ja") await deleteRecord(database, id, actor);
  },
};
