import type { DemoPeople } from "../demo-people.ts";
import { type Name, people } from "../people.ts";
import type { Scenario } from "../timeline.ts";

/** The day before yesterday in the afternoon everybody has looked at what was there: new is what came since. */
export const reading = [
  {
    days: -2,
    *scenario(cast: DemoPeople): Scenario {
      yield { hours: 6 };
      for (const name of Object.keys(people) as readonly Name[]) {
        const { notifications, tasks } = cast.desk(name);
        for (const list of ["inbox", "queue"] as const) {
          for (const { id } of tasks.list(list).rows) notifications.seeTask(id);
        }
        notifications.readAll();
        notifications.arrive();
        yield { minutes: 1 };
      }
    },
  },
];
