import { register } from "node:module";

// Node 20 strips no types: this hook compiles TypeScript as it is imported.
register("./typescript-hook.mjs", import.meta.url);
