import type { Hono } from "hono";
import type { Access, AccessRole } from "../exchange/access.ts";
import { apiPaths } from "../exchange/paths.ts";
import { answerJson } from "./answer.ts";
import type { Role } from "./record.ts";
import { getSender } from "./sender.ts";
import type { Services } from "./services.ts";

const roleWords: Readonly<Record<Role, AccessRole>> = {
  submitter: "einreichung",
  editor: "redaktion",
  administrator: "verwaltung",
};

/** Adds the question whom a token stands for: nothing is stored by it. */
export function addAccess(app: Hono, services: Services): void {
  const { gemeinden, operator } = services;
  app.get(apiPaths.access, async (context) => {
    const { label, role, city } = (await getSender(context, services)).actor;
    const access: Access = {
      register: operator.register,
      name: label,
      rolle: roleWords[role],
      stadt: city === null ? null : (gemeinden.get(city)?.name ?? city),
    };
    return answerJson(context, access, { keep: "never" });
  });
}
