import { expect, it } from "vitest";
import { notifyWindows } from "../../../electron/ipc/notify-windows.ts";
import type { Engine, JobProgress } from "../../../engine/index.ts";
import { Listeners } from "../../../host/listeners.ts";
import type { UpdateState } from "../../../contract/update-state.ts";
import { ada, adasPreferences, adasSession, newSettings } from "../support/ada.ts";

const progress: JobProgress = { taskId: 5, fraction: 0.5, note: null };
const changed = { processIds: [1], taskIds: [2] };

it("windows hear of preferences, the session, settings, updates and records, each after it holds", () => {
  const { told, session, settings, preferences, choose, updates, engine } = office();
  session.begin(1);
  choose({ density: "compact" });
  settings.set({ lockAfterMinutes: 5 });
  updates.notify({ step: "checking" });
  engine.changed.notify(changed);
  expect(told).toEqual([
    ["session", { ...ada, locked: false }],
    ["preferences", preferences.get()],
    ["settings", settings.get()],
    ["update", { step: "checking" }],
    ["changed", changed],
  ]);
});

it("what has changed is told to whoever may see it, and to nobody while the window is locked", () => {
  const { told, session, engine } = office();
  const heard = () => told.filter(([name]) => name === "changed").map(([, payload]) => payload);
  engine.changed.notify(changed);
  expect(heard()).toEqual([]);
  session.begin(1);
  engine.changed.notify({ processIds: [1, 3], taskIds: [2, 4] });
  engine.changed.notify({ processIds: [3], taskIds: [4] });
  session.lock();
  engine.changed.notify(changed);
  expect(heard()).toEqual([changed]);
});

it("who has to choose a password first hears of nothing but the session", () => {
  const { told, session, engine } = office();
  session.begin(2);
  engine.changed.notify(changed);
  engine.progress.notify(progress);
  expect(told.map(([name]) => name)).toEqual(["session"]);
});

it("how far a job is, is told to whoever may see it, and to nobody while the window is locked", () => {
  const { told, session, engine } = office();
  const names = () => told.map(([name]) => name).filter((name) => name === "progress");
  engine.progress.notify(progress);
  expect(names()).toEqual([]);
  session.begin(1);
  engine.progress.notify(progress);
  engine.progress.notify({ ...progress, taskId: 6 });
  session.lock();
  engine.progress.notify(progress);
  expect(names()).toEqual(["progress"]);
});

it("what has changed is told to nobody who is signed out or away, and without what they may not see", () => {
  const { told, session, engine } = office();
  const heard = () => told.flatMap(([name, payload]) => (name === "changed" ? [payload] : []));
  engine.changed.notify(changed);
  session.begin(1);
  session.lock();
  engine.changed.notify(changed);
  expect(heard()).toEqual([]);
  session.unlock();
  engine.changed.notify({ processIds: [1, 8], taskIds: [2, 9] });
  engine.changed.notify({ processIds: [8], taskIds: [9] });
  // people and groups have no rows, and whoever looks at them may know
  engine.changed.notify({ processIds: [], taskIds: [] });
  expect(heard()).toEqual([changed, { processIds: [], taskIds: [] }]);
});

function office() {
  const told: (readonly [string, unknown])[] = [];
  const session = adasSession();
  const settings = newSettings();
  const { preferences, choose } = adasPreferences(session, settings);
  const updates = new Listeners<UpdateState>();
  const engine = { changed: new Listeners<typeof changed>(), progress: new Listeners<JobProgress>() };
  notifyWindows({
    notify: (name, payload) => void told.push([name, payload]),
    engine: {
      on: (event: "changed" | "job.progress", listener: (value: object) => void) =>
        event === "changed" ? engine.changed.add(listener) : engine.progress.add(listener),
      as: () => ({
        background: { mayFollow: (task: number) => task === progress.taskId },
        // process 1 and its tasks are all that Ada may see
        visibleChanges: (all: typeof changed) =>
          all.processIds.length === 0 ? all : all.processIds.includes(1) ? changed : null,
      }),
    } as unknown as Pick<Engine, "on" | "as">,
    session,
    preferences,
    settings,
    updates: { onChange: (listener) => updates.add(listener) },
  });
  return { told, session, settings, preferences, choose, updates, engine };
}
