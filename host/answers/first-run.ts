import type { HostAnswersOf } from "./handlers.ts";

/** The first administrator, and people to try Intray with. */
export const firstRunHandlers: HostAnswersOf<"firstRun"> = {
  "firstRun.state": (_input, { engine }) => ({ needed: engine.entrance.needsAdministrator() }),
  "firstRun.create": async ({ name, displayName, password, sample }, { engine, loadSampleOffice }) => {
    await engine.entrance.createAdministrator({ name, displayName }, password);
    return { sample: sample ? await loadSampleOffice() : null };
  },
};
