import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openEngine } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { grace } from "../pages/people.ts";
import { openSmallOffice } from "./small-office.ts";

/** A file with an administrator and the sample office in it: made once, copied for every test. */
export interface PreparedOffice {
  copyTo(file: string): Promise<void>;
  remove(): Promise<void>;
}

/** Made by the engine, with passwords as costly as anybody's: a first sign-in has nothing to make anew. */
export async function prepareOffice(): Promise<PreparedOffice> {
  const folder = await mkdtemp(join(tmpdir(), "intray-office-"));
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows: [...flows, ...specimens] });
  await engine.entrance.createAdministrator({ name: grace.name, displayName: grace.displayName }, grace.password);
  await openSmallOffice(engine);
  engine.close();
  return {
    async copyTo(target) {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(file, target);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
