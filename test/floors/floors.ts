import type { rooms } from "../../scripts/house/rooms.ts";

/** What a room is built of, the lowest floor first: folders, and files that stand beside them. `*`: all other such files. */
export type Floors = readonly (readonly string[])[];

/** A flow may borrow from any other, and a test from any helper: these two rooms have no floors, but no circles either. */
export const floors = {
  engine: [
    ["contract"],
    ["base"],
    ["flow", "artifacts"],
    ["forms", "storage"],
    ["nodes", "history", "files"],
    ["people"],
    ["run"],
    ["reading"],
    ["acting", "authoring"],
    ["register-flows.ts"],
    ["desk.ts"],
    ["engine.ts"],
    ["pass-time.ts"],
    ["index.ts", "testing"],
  ],
  contract: [
    ["diagram", "features.ts", "json-value.ts"],
    ["inputs.ts", "input-budget.ts"],
    ["*"],
    ["channels.ts", "events.ts"],
    ["bridge.ts"],
  ],
  host: [
    ["log.ts", "listeners.ts", "ipc-refusal.ts", "data", "exports", "run-in-worker.ts"],
    [
      "scheduler",
      "diagram",
      "common-passwords.ts",
      "session.ts",
      "settings.ts",
      "last-version.ts",
      "limited-log.ts",
      "system-refusal.ts",
      "waiting-calls.ts",
    ],
    ["preferences.ts"],
    ["jobs", "backups", "answers", "notifications"],
    ["data-store.ts", "router.ts", "workers"],
    ["engine-host.ts"],
  ],
  electron: [
    ["machine", "session", "jobs", "ipc"],
    ["window", "updates"],
    ["files"],
    ["answers", "notifications"],
    ["startup"],
    ["main.ts", "preload.ts"],
  ],
  renderer: [
    // what main said, and values as they come from there
    ["api", "values", "theme", "zod-setup.ts"],
    ["text"],
    ["ui"],
    // what several screens are made of
    ["people", "trust", "updates", "undo", "lists", "forms", "diagram"],
    ["comments", "files"],
    ["views"],
    // a screen each
    ["inbox", "task", "start", "process", "records", "background", "admin", "settings", "notifications", "print"],
    // made of pieces of those
    ["requests"],
    ["shell"],
    ["router.tsx"],
    ["app.tsx"],
    ["main.tsx", "print.tsx"],
  ],
  scripts: [
    ["setup"],
    ["bundle", "flow-new", "flows-check", "flow-diagram", "testing", "house"],
    ["packaging", "dev"],
    ["*"],
  ],
} as const satisfies Partial<Record<(typeof rooms)[number], Floors>>;
