import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { defineFlow, type JobBody, type JobInput } from "../../../engine/index.ts";

type Body = JobBody<JobInput, unknown>;

const throwing = Object.defineProperty(new Error("hidden"), "message", {
  get() {
    throw new Error("You can't read me.");
  },
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Bodies that do their work, and bodies that do anything but. */
const all = {
  adds: async ({ process }) => process.id + 1,
  waits: async (_case, { signal }) => wait(60_000, null, { signal }),
  sleeps: async () => wait(60_000),
  works: async ({ process }) => wait(process.id % 20, process.id),
  reports: async (_case, { progress, log }) => {
    progress(0.25, "a quarter");
    log("a line");
    for (let count = 0; count <= 100_000; count += 1) progress(count / 100_000);
    return "told";
  },
  writes: async (_case, { folder, files, idempotencyKey }) => {
    const file = join(await folder(), "draft.txt");
    await writeFile(file, idempotencyKey);
    const kept = await files.write({ name: "kept.txt" }, new Uint8Array([1, 2, 3]));
    return { wrote: existsSync(file), file, read: [...(await files.read(kept))] };
  },
  loops: async () => {
    for (;;);
  },
  allocates: async () => {
    for (const all: Buffer[] = []; ; ) all.push(Buffer.alloc(4 * 1024 * 1024, 1));
  },
  exits: async () => process.exit(0),
  forgets: async () => {
    void Promise.reject(new Error("Nobody waits for this."));
    await wait(60_000);
  },
  throwsNull: async () => reject(null),
  throwsProxy: async () => reject(revoked()),
  throwsGetter: async () => reject(throwing),
  throwsCode: async () => reject(Object.assign(new Error("Full."), { code: "mailbox.full" })),
  returnsFunction: async () => () => undefined,
  returnsTooMuch: async () => "x".repeat(5 * 1024 * 1024),
} satisfies Record<string, Body>;

/** Whatever it is. */
async function reject(thrown: unknown): Promise<never> {
  throw thrown;
}

export type BodyName = keyof typeof all;

function is(name: BodyName) {
  return ({ process }: { readonly process: { readonly data: { readonly body: string } } }) =>
    process.data.body === name;
}

/** A flow with each of them: `start` is told which body to run. */
export const bodies = defineFlow({
  id: "bodies",
  version: 1,
  title: "Bodies",
  description: "Bodies of jobs, good and bad.",
  data: z.object({ body: z.string().default("adds"), results: z.array(z.number()).default([]) }),
  nodes: (node) => ({
    start: node
      .startHandle(({ process }, body: BodyName) => {
        process.data.body = body;
      })
      .next("choose"),
    choose: node
      .switch()
      .case(is("works"), "works")
      .case(is("waits"), "waits")
      .case(is("sleeps"), "sleeps")
      .case(is("reports"), "reports")
      .case(is("writes"), "writes")
      .case(is("loops"), "loops")
      .case(is("allocates"), "allocates")
      .case(is("exits"), "exits")
      .case(is("forgets"), "forgets")
      .case(is("throwsNull"), "throwsNull")
      .case(is("throwsProxy"), "throwsProxy")
      .case(is("throwsGetter"), "throwsGetter")
      .case(is("throwsCode"), "throwsCode")
      .case(is("returnsFunction"), "returnsFunction")
      .case(is("returnsTooMuch"), "returnsTooMuch")
      .default("adds"),
    works: node
      .job(all.works, {
        retries: 1_000,
        backOff: { first: { seconds: 0.05 }, max: { seconds: 0.2 } },
        done: ({ process }, id) => void process.data.results.push(id),
      })
      .next("end"),
    adds: node.job(all.adds).next("end"),
    waits: node.job(all.waits).next("end"),
    sleeps: node.job(all.sleeps).next("end"),
    reports: node.job(all.reports).next("end"),
    writes: node.job(all.writes).next("end"),
    loops: node.job(all.loops, { retries: 0, timeout: { seconds: 1 } }).next("end"),
    allocates: node.job(all.allocates).next("end"),
    exits: node.job(all.exits).next("end"),
    forgets: node.job(all.forgets).next("end"),
    throwsNull: node.job(all.throwsNull).next("end"),
    throwsProxy: node.job(all.throwsProxy).next("end"),
    throwsGetter: node.job(all.throwsGetter).next("end"),
    throwsCode: node.job(all.throwsCode).next("end"),
    returnsFunction: node.job(all.returnsFunction).next("end"),
    returnsTooMuch: node.job(all.returnsTooMuch).next("end"),
    end: node.end(),
  }),
});
