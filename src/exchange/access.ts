import * as z from "zod/mini";

/** What a token is for, in the words of whoever hands them out. */
export const accessRoles = ["einreichung", "redaktion", "verwaltung"] as const;
export type AccessRole = (typeof accessRoles)[number];

/** Whom a token stands for, so that its holder sees where and as whom they would send. */
export const accessSchema = z.strictObject({
  /** Name of the register. */
  register: z.string(),
  /** What the token is called in the register's log. */
  name: z.string(),
  rolle: z.enum(accessRoles),
  /** The only city it may send for; null where it may for every one. */
  stadt: z.nullable(z.string()),
});
export type Access = z.infer<typeof accessSchema>;
