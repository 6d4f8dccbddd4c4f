import { makeCleanDebian } from "../../scripts/packaging/clean-debian.ts";
import type { Packages } from "../../scripts/packaging/packages.ts";
import { say } from "./say.ts";
import { printSizes } from "./sizes.ts";
import { tryDeb } from "./try-deb.ts";
import { tryShared } from "./try-shared.ts";
import { tryUnpacked } from "./try-unpacked.ts";
import { tryUpdate } from "./try-update.ts";

/** What is tried: an older version, the present one, and the least that a program with Electron can be. */
export interface TriedPackages {
  readonly older: Packages;
  readonly present: Packages;
  readonly hello: Packages;
}

/** Tries all packages for Linux on a clean Debian, and rejects at the first thing that is not as it should be. */
export async function tryPackages({ older, present, hello }: TriedPackages): Promise<void> {
  say("making a clean Debian 12 ...");
  const debian = await makeCleanDebian();
  try {
    await trial("deb", () => tryDeb(debian, older, present));
    await trial("records that accounts share", () => tryShared(debian, present));
    await trial("rpm, AppImage and tar.gz", () => tryUnpacked(debian, present));
    await trial("update by itself", () => tryUpdate(debian, older, present));
  } finally {
    await debian.remove();
  }
  printSizes(present, hello);
}

async function trial(name: string, run: () => Promise<void>): Promise<void> {
  say(`${name} ...`);
  const start = performance.now();
  await run();
  say(`${name}: all is well, ${Math.round((performance.now() - start) / 1000)} s`);
}
