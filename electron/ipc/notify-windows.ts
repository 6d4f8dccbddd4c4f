import type { EventName, Events } from "../../contract/events.ts";
import { type Desk, type Engine, FlowError } from "../../engine/index.ts";
import type { Sessions } from "../../host/session.ts";
import type { SettingsFile } from "../../host/settings.ts";
import type { UpdateState } from "../../contract/update-state.ts";

export interface NotifyWindowsOptions {
  readonly notify: <Name extends EventName>(event: Name, payload: Events[Name]) => void;
  readonly engine: Pick<Engine, "on" | "as">;
  readonly session: Sessions;
  readonly settings: Pick<SettingsFile, "onChange">;
  readonly updates: { onChange(listener: (state: UpdateState) => void): unknown };
}

/**
 * Tells windows what has changed: the session, settings, updates, and, to whoever is signed in and not away, the records and
 * running jobs that they may see.
 */
export function notifyWindows({ notify, engine, session, settings, updates }: NotifyWindowsOptions): void {
  session.onChange((current) => notify("session", current));
  settings.onChange((now) => notify("settings", now));
  updates.onChange((state) => notify("update", state));
  engine.on("changed", (changed) => {
    const seen = seenBy(session, engine, changed);
    if (seen !== null) notify("changed", seen);
    // rights or the person themselves may be what has changed
    session.refresh();
  });
  engine.on("job.progress", (progress) => {
    const current = session.current();
    if (current?.locked === false && engine.as(current.person.id).background.mayFollow(progress.taskId)) {
      notify("progress", progress);
    }
  });
}

/** Of what has changed, what whoever is there may see; null when they may see none of it. */
function seenBy(session: Sessions, engine: Pick<Engine, "as">, changed: Events["changed"]): Events["changed"] | null {
  const current = session.current();
  if (current === null || current.locked) return null;
  // people or groups: no row of anybody's
  if (changed.processIds.length + changed.taskIds.length === 0) return changed;
  const desk = engine.as(current.person.id);
  const processIds = changed.processIds.filter((id) => maySee(desk, id));
  const taskIds = changed.taskIds.filter((id) => desk.background.mayFollow(id));
  return processIds.length + taskIds.length === 0 ? null : { processIds, taskIds };
}

/** The cheapest question that is refused where the process may not be seen. */
function maySee(desk: Desk, process: number): boolean {
  try {
    desk.processes.tasks(process, { limit: 1 });
    return true;
  } catch (error) {
    if (error instanceof FlowError) return false;
    throw error;
  }
}
