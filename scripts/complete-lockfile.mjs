/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out.
 *
 * npm drops an optional package from the lock file when the registry at hand does not hold it. `npm ci` then refuses
 * the lock file, and on the platform in question the binary would be missing.
 */
import { readFileSync, writeFileSync } from "node:fs";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** What a package of one platform says about itself in its name: `@swc/core-linux-arm-gnueabihf`. @param {string} name */
function platformOf(name) {
  const words = (name.split("/").at(-1) ?? "").split("-");
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.includes("gnu")
      ? "glibc"
      : undefined;
  return {
    cpu: processors.filter((processor) => words.includes(processor)),
    os: systems.filter((system) => words.includes(system)),
    ...(libc && words.includes("linux") ? { libc: [libc] } : {}),
  };
}

/**
 * The optional packages that a lock file has no entry for, with the entry they need.
 * @param {{ packages: Record<string, { dev?: boolean, optionalDependencies?: Record<string, string> }> }} lock
 */
export function missingEntries(lock) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [path, parent] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (places.some((place) => place in lock.packages)) continue;
      const { cpu, os, libc } = platformOf(name);
      missing[`node_modules/${name}`] = {
        version: range.replace(/^[^\d]*/, ""),
        ...(cpu.length > 0 ? { cpu } : {}),
        ...(parent.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        ...(os.length > 0 ? { os } : {}),
      };
    }
  }
  return missing;
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = missingEntries(lock);
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    "package-lock.json",
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.log(`${Object.keys(missing).length} added`);
}
