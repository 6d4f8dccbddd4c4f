import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { setImmediate as turn } from "node:timers/promises";
import { openEngine } from "../../engine/index.ts";
import { openSettings } from "../../host/settings.ts";
import { Clerk } from "./clerk.ts";
import type { Operation } from "./operation.ts";
import { parcels } from "./parcels.ts";

/** What the parent says when it is time to work. */
export interface Life {
  readonly file: string;
  readonly settingsFile: string;
  /** No other life over this file has it. */
  readonly number: number;
}

/** A line in the pipe to the parent. */
export type Note = { readonly begun: Operation } | { readonly done: Operation };

/** Nothing of what is written here is lost with this process. */
const pipe = 4;
const note = (line: Note) => void writeSync(pipe, `${JSON.stringify(line)}\n`);

/** Intray without a window, to be killed: works until that happens, and notes what it begins and what is done. */
async function work({ file, settingsFile, number }: Life): Promise<never> {
  const engine = openEngine({ file, flows: [parcels], passwordCost: { cost: 2, blockSize: 1, parallel: 1 } });
  engine.recoverLostJobs();
  engine.on("flow.finished", ({ processId }) => noteResult(processId));
  const root = engine.as(engine.people.findByName("root")?.id ?? 0);
  let marks = 0;
  const nextMark = () => `m${number}-${(marks += 1)}`;
  const settings = openSettings(settingsFile, () => "en");
  const clerk = new Clerk({ engine, settings, random: Math.random, nextMark });

  function noteResult(processId: number): void {
    const { data, subject } = root.processes.get(processId);
    const mark = data.find(({ name }) => name === "note")?.value as string;
    note({ done: { kind: "job.finish", parcel: subject, mark } });
  }

  for (;;) {
    const { operation, carryOut } = clerk.next();
    note({ begun: operation });
    await carryOut();
    note({ done: operation });
    engine.startDueJobs();
    await turn();
  }
}

// who is killed saves nothing when it ends
flushCompileCache();
process.on("disconnect", () => process.exit());
process.once("message", (life: Life) => void work(life));
process.send?.("ready");
