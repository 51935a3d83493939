import { RegisterError } from "./error.ts";

/** The oldest version of PostgreSQL that has what is used here. */
const oldest = 15;

/**
 * Makes sure that a server is new enough. `number` is its `server_version_num`: 150004 is 15.4, 90624 is 9.6.24. Throws
 * RegisterError database-too-old.
 */
export function requireServerVersion(number: number): void {
  if (number >= oldest * 10_000) return;
  const [major, minor] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100];
  // Up to version 9 two numbers made a version.
  throw new RegisterError("database-too-old", { found: major < 10 ? `${major}.${minor}` : major });
}
