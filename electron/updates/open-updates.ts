import { statSync } from "node:fs";
import type { App } from "electron";
import type { Log } from "../../host/log.ts";
import type { Policy } from "../machine/policy.ts";
import { startedFile } from "../machine/started-file.ts";
import { lateSource } from "./update-source.ts";
import { updateWay } from "./update-way.ts";
import { createUpdates, noUpdates, type Updates } from "./updates.ts";

export interface OpenUpdatesOptions {
  readonly policy: Pick<Policy, "updates" | "updateFeed">;
  readonly app: Pick<App, "getPath" | "isPackaged">;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Ends Intray and starts it again. */
  readonly startAnew: () => void;
}

/** Updates as the policy wants them and as this installation can take them. Nothing is asked of any network before that. */
export function openUpdates({ policy, app, environment, log, startAnew }: OpenUpdatesOptions): Updates {
  const { updateFeed: feed, updates: wanted = "ask" } = policy;
  if (wanted === "off") return noUpdates("not-wanted");
  if (feed === undefined) return noUpdates("no-feed");
  const program = app.getPath("exe");
  const { platform } = process;
  const way = updateWay({ platform, program, environment, packaged: app.isPackaged, isFile });
  if (way === null) return noUpdates("not-here");
  const source = lateSource(async () => {
    const { feedSource } = await import("./feed-source.ts");
    const started = startedFile(program, environment);
    return feedSource({
      feed,
      way,
      started,
      packaged: app.isPackaged,
      log,
      startAnew,
    });
  });
  return createUpdates({ source, automatic: wanted === "automatic", log, now: () => Date.now() });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
