import type { EventName, Events } from "../../contract/events.ts";
import type { Engine } from "../../engine/index.ts";
import type { SessionPreferences } from "../../host/preferences.ts";
import { isOpen, type Sessions } from "../../host/session.ts";
import type { SettingsFile } from "../../host/settings.ts";
import type { UpdateState } from "../../contract/update-state.ts";

export interface NotifyWindowsOptions {
  readonly notify: <Name extends EventName>(event: Name, payload: Events[Name]) => void;
  readonly engine: Pick<Engine, "on" | "as">;
  readonly session: Sessions;
  readonly preferences: Pick<SessionPreferences, "onChange">;
  readonly settings: Pick<SettingsFile, "onChange">;
  readonly updates: { onChange(listener: (state: UpdateState) => void): unknown };
}

/**
 * Tells windows what has changed: the session, preferences, settings, updates, and, to whoever is signed in and not away, the records and
 * running jobs that they may see.
 */
export function notifyWindows({ notify, engine, session, preferences, settings, updates }: NotifyWindowsOptions): void {
  preferences.onChange((now) => notify("preferences", now));
  session.onChange((current) => notify("session", current));
  settings.onChange((now) => notify("settings", now));
  updates.onChange((state) => notify("update", state));
  engine.on("changed", (changed) => {
    // rights or the person themselves may be what has changed
    session.refresh();
    const current = session.current();
    // a window asks anew for everything when it is unlocked
    const visible = isOpen(current) ? engine.as(current.person.id).visibleChanges(changed) : null;
    if (visible) notify("changed", visible);
  });
  // what somebody has read in one window, another one shows, and lists mark it
  engine.on("person.read", ({ personId }) => {
    const current = session.current();
    if (isOpen(current) && current.person.id === personId) notify("changed", { processIds: [], taskIds: [] });
  });
  engine.on("job.progress", (progress) => {
    const current = session.current();
    if (isOpen(current) && engine.as(current.person.id).background.mayFollow(progress.taskId)) {
      notify("progress", progress);
    }
  });
}
