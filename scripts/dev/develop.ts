import { join } from "node:path";
import { build } from "vite";
import { bundleWhenStale } from "../bundle/bundle.ts";
import { parts } from "../bundle/parts.ts";
import { forgetBuild } from "../bundle/sources.ts";
import { run } from "../setup/run-command.mjs";
import { openApp, type RunningApp } from "./running-app.ts";
import { watchSources } from "./watch-sources.ts";

interface DevelopOptions {
  /** The folder of package.json. */
  readonly project: string;
  /** Where the office lies that is tried with. */
  readonly profile: string;
  readonly say: (line: string) => void;
}

export interface Development {
  /** The Intray that runs now; another one after each change of what isn't drawn. */
  readonly app: () => RunningApp;
  /** Resolves when the window was closed, or after `stop`. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Builds and opens Intray, and follows the sources until its window is closed. */
export async function develop({ project, profile, say }: DevelopOptions): Promise<Development> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  await bundleWhenStale();
  await prepareData(profile);
  let app = await open();
  let work = Promise.resolve();
  const watcher = watchSources(project, (changed) => {
    work = work.then(() => follow(changed)).catch((error: unknown) => say(`not yet: ${inShort(error)}`));
  });

  async function open(state?: Parameters<typeof openApp>[0]["state"]): Promise<RunningApp> {
    const opened = await openApp({ project, profile, ...(state && { state }) });
    opened.onClosed(() => void stop());
    return opened;
  }

  /** What can't be built or is no flow leaves the running Intray as it is. */
  async function follow(changed: ReadonlySet<"main" | "renderer">): Promise<void> {
    await forgetBuild();
    for (const part of parts()) {
      const wanted = part.name === "renderer" ? changed.has("renderer") : changed.has("main");
      if (wanted) await build(part.config);
    }
    if (!changed.has("main")) {
      await app.reload();
      return say("drew the window anew");
    }
    await prepareData(":memory:");
    const state = await app.state();
    await app.close();
    await prepareData(profile);
    app = await open(state);
    say("started Intray anew");
  }

  async function stop(): Promise<void> {
    watcher.close();
    await work;
    await app.close();
    end();
  }

  return { app: () => app, ended, stop };
}

/** In a process of its own, which reads the flows as they are now. */
async function prepareData(profile: string): Promise<void> {
  const program = join(import.meta.dirname, "prepare-data.ts");
  await run([process.execPath, program, profile]);
}

function inShort(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
