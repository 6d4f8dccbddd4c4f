import type { EventName, Events } from "../../contract/events.ts";
import type { Engine } from "../../engine/index.ts";
import type { SessionKeeper } from "../../host/session.ts";
import type { SettingsKeeper } from "../../host/settings.ts";
import type { UpdateState } from "../../contract/update-state.ts";

export interface TellChangesOptions {
  readonly tell: <Name extends EventName>(event: Name, payload: Events[Name]) => void;
  readonly engine: Pick<Engine, "on" | "as">;
  readonly session: SessionKeeper;
  readonly settings: Pick<SettingsKeeper, "onChange">;
  readonly updates: { onChange(listener: (state: UpdateState) => void): unknown };
}

/** Tells windows what has changed: records, the session, settings, updates, and running jobs that the person may see. */
export function tellChanges({ tell, engine, session, settings, updates }: TellChangesOptions): void {
  session.onChange((current) => tell("session", current));
  settings.onChange((now) => tell("settings", now));
  updates.onChange((state) => tell("update", state));
  engine.on("changed", (changed) => {
    tell("changed", changed);
    // rights or the person themselves may be what has changed
    session.refresh();
  });
  engine.on("job.progress", (progress) => {
    const current = session.current();
    if (current?.locked === false && engine.as(current.person.id).background.mayHear(progress.taskId)) {
      tell("progress", progress);
    }
  });
}
