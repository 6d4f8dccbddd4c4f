import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { HostClock } from "../../../host/scheduler/host-clock.ts";
import { openEngine } from "../../../engine/index.ts";
import { flows, loadDemoData } from "../../../flows/index.ts";
import { grace } from "../pages/people.ts";
import type { Profile } from "./profile.ts";

/** Fills a profile with the sample office, as the first run does, and Grace, who looks after it. */
export async function fillSampleOffice({ databaseFile }: Profile): Promise<void> {
  await mkdir(dirname(databaseFile), { recursive: true, mode: 0o700 });
  const clock = new HostClock();
  const engine = openEngine({ file: databaseFile, flows, clock });
  await engine.authentication.createAdministrator(grace, grace.password);
  await loadDemoData(engine, { clock, pause: () => Promise.resolve() });
  engine.close();
}
