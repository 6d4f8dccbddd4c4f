import type { ScheduledWork } from "../scheduler/scheduler.ts";
import type { Backups } from "./backups.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Backs up an hour after the newest backup when something changed, but leaves a start its first minutes. */
export function hourlyBackups(backups: Backups, now: () => number = Date.now): ScheduledWork {
  let next = Math.max(now() + 5 * minute, (backups.state().backups[0]?.at ?? 0) + hour);
  return {
    name: "Backing up",
    nextAt: () => next,
    async run() {
      if (backups.isChanged()) await backups.make("hourly");
      next = now() + hour;
    },
    onChange: () => () => undefined,
  };
}
