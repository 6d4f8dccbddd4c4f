import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FlowError } from "../base/flow-error.ts";

/** The driver's prebuilt addon is made for this version of Node-API. */
const prebuiltFor = 10;

/**
 * Throws `storage.unavailable` where loading the driver would crash the program without a word:
 * on an older Node-API, unless the driver was compiled for it.
 */
export function requireNodeApi(offered = Number(process.versions["napi"])): void {
  if (offered >= prebuiltFor || compiledHere()) return;
  throw new FlowError(
    "storage.unavailable",
    `This runtime offers Node-API ${offered}, the SQLite driver needs ${prebuiltFor}. Run "npm start" once: it compiles the driver.`,
    { offered, needed: prebuiltFor },
  );
}

function compiledHere(): boolean {
  const driver = dirname(createRequire(import.meta.url).resolve("better-sqlite3/package.json"));
  return existsSync(join(driver, "build", "Release", "better_sqlite3.node"));
}
