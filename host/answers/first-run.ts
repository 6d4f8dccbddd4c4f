import type { HostAnswersOf } from "./handlers.ts";

/** The first administrator, and people to try Intray with. */
export const firstRunHandlers: HostAnswersOf<"firstRun"> = {
  "firstRun.state": (_input, { engine }) => ({ needed: engine.authentication.needsAdministrator() }),
  "firstRun.create": async ({ name, displayName, password, sample }, { engine, loadDemoData }) => {
    await engine.authentication.createAdministrator({ name, displayName }, password);
    return { sample: sample ? await loadDemoData() : null };
  },
};
