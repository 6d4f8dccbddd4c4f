import { existsSync, mkdtempSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createJobPool, type JobPool } from "../../../host/jobs/job-pool.ts";
import type { FileRef, JobRequest, JobServices } from "../../../engine/index.ts";
import { createFakeClock } from "../../electron/support/fake-wake-clock.ts";
import type { BodyName } from "./bodies.ts";
import { forkedWorker } from "./forked-worker.ts";

let pool: JobPool;
/** Of each process that was started: lets the pool hear that it is alive. Its own sign of life comes when it comes. */
let workers: (() => void)[];
let clock: ReturnType<typeof createFakeClock>;

beforeEach(() => {
  workers = [];
  clock = createFakeClock();
  pool = createJobPool({
    spawn() {
      const worker = forkedWorker();
      const listeners: Parameters<typeof worker.onMessage>[0][] = [];
      workers.push(() => listeners.forEach((listener) => listener({ kind: "alive" })));
      return {
        ...worker,
        onMessage(listener) {
          listeners.push(listener);
          worker.onMessage(listener);
        },
      };
    },
    maxMemoryBytes: 256 * 1024 * 1024,
    silenceTimeoutSeconds: 3,
    idleMs: 60_000,
    clock,
  });
});
afterEach(() => pool.close());

describe("a body in a process of its own", () => {
  it("gets the case and gives back what it returns; its process is used again", async () => {
    expect([await run("adds", { id: 4 }), await run("adds", { id: 5 }), workers.length]).toEqual([5, 6, 1]);
  });

  it("runs beside others", async () => {
    await Promise.all([run("adds"), run("adds"), run("adds")]);
    expect(workers.length).toBe(3);
  });

  it("tells how far it is, not more often than anybody can read", async () => {
    const heard: unknown[] = [];
    const lines: string[] = [];
    const services = { progress: (...news: unknown[]) => heard.push(news), log: (line: string) => lines.push(line) };
    expect(await run("reports", {}, services)).toBe("told");
    expect([heard[0], heard.at(-1), lines]).toEqual([[0.25, "a quarter"], [1, null], ["a line"]]);
    expect(heard.length).toBeLessThan(1_000); // of 100,000
  });

  it("writes into a folder of its own, and reads and keeps files", async () => {
    const parent = mkdtempSync(join(tmpdir(), "intray-pool-"));
    const folder = join(parent, "own");
    const kept: FileRef = { file: "f", name: "kept.txt", type: "", size: 3 };
    const services: Partial<JobServices> = {
      folder: async () => {
        await mkdir(folder);
        return folder;
      },
      files: { write: async () => kept, read: async () => new Uint8Array([7, 8]) },
    };
    expect(await run("writes", {}, services)).toEqual({ wrote: true, file: join(folder, "draft.txt"), read: [7, 8] });
    expect(existsSync(join(folder, "draft.txt"))).toBe(true);
  });

  it.each<[BodyName, object]>([
    ["throwsNull", { message: "null" }],
    ["throwsProxy", { message: "It failed and could not say why." }],
    ["throwsGetter", { message: "It failed and could not say why." }],
    ["throwsCode", { message: "Full.", code: "mailbox.full" }],
    ["returnsFunction", { message: expect.stringContaining("could not be cloned") as string }],
    ["returnsTooMuch", { message: expect.stringContaining("services.files") as string }],
  ])("that %s fails in words, and its process goes on", async (name, error) => {
    await expect(run(name)).rejects.toMatchObject(error);
    expect([await run("adds", { id: 1 }), workers.length]).toEqual([2, 1]);
  });

  it.each<[BodyName, object]>([
    ["exits", { code: "job.crashed", message: "The job's process ended without an answer." }],
    ["forgets", { code: "job.crashed", message: "Nobody waits for this." }],
  ])("that %s ends alone: the next one gets another process", async (name, error) => {
    const beside = run("waits");
    beside.catch(() => undefined);
    await expect(run(name)).rejects.toMatchObject(error);
    expect([await run("adds", { id: 1 }), workers.length]).toEqual([2, 3]);
  });

  it("that loops ends alone once it was silent for too long", async () => {
    const beside = run("waits");
    beside.catch(() => undefined);
    const silent = expect(run("loops")).rejects.toMatchObject({
      code: "job.hung",
      message: "The job gave no sign of life for 3 seconds and was ended.",
    });
    for (let passed = 0; passed <= 3_000; passed += 250) {
      workers[0]?.();
      clock.advance(250);
    }
    await silent;
    expect([await run("adds", { id: 1 }), workers.length]).toEqual([2, 3]);
  });

  it("that takes too much memory ends alone", async () => {
    const beside = run("waits");
    beside.catch(() => undefined);
    const outOfMemory = expect(run("allocates")).rejects.toMatchObject({
      code: "job.out-of-memory",
      message: "The job took more than 256 MB of memory and was ended.",
    });
    const over = outOfMemory.then(() => true);
    while (!(await Promise.race([over, wait(10, false)]))) {
      workers.forEach((isAlive) => isAlive());
      clock.advance(250);
    }
    expect([await run("adds", { id: 1 }), workers.length]).toEqual([2, 3]);
  });

  it("whose time is up is ended at once, and one that is canceled may put things in order", async () => {
    const [late, stopping] = [new AbortController(), new AbortController()];
    const sleeping = run("sleeps", {}, { signal: late.signal });
    late.abort(new DOMException("late", "TimeoutError"));
    await expect(sleeping).rejects.toMatchObject({
      code: "job.timed-out",
      message: "The job took longer than it may.",
    });
    const canceled = run("waits", {}, { signal: stopping.signal });
    stopping.abort(new Error("The job was canceled."));
    await expect(canceled).rejects.toThrow("The operation was aborted");
    expect([await run("adds", { id: 1 }), workers.length]).toEqual([2, 3]);
  });

  it("that is canceled and goes on is ended after two seconds", async () => {
    const stopping = new AbortController();
    const canceled = run("sleeps", {}, { signal: stopping.signal });
    stopping.abort(new Error("The job was canceled."));
    clock.advance(2_000);
    await expect(canceled).rejects.toMatchObject({ code: "job.crashed", message: "The job was canceled." });
  });

  it("leaves a process that ends when there has been no work for a minute", async () => {
    await run("adds");
    clock.advance(59_999);
    await run("adds");
    expect(workers.length).toBe(1);
    clock.advance(60_000);
    await run("adds");
    expect(workers.length).toBe(2);
  });

  it("is told when Intray closes", async () => {
    const running = run("sleeps");
    pool.close();
    await expect(running).rejects.toThrow("Intray closes.");
  });
});

async function run(
  node: BodyName,
  process: { id?: number } = {},
  services: Partial<JobServices> = {},
): Promise<unknown> {
  const known: JobServices = {
    signal: new AbortController().signal,
    idempotencyKey: "job-1",
    progress: () => undefined,
    log: () => undefined,
    folder: async () => Promise.reject(new Error("no folder")),
    files: { read: async () => new Uint8Array(), write: async () => Promise.reject(new Error("no files")) },
    ...services,
  };
  const request: JobRequest = {
    flow: "bodies",
    node,
    body: async () => Promise.reject(new Error("This runs elsewhere.")),
    input: { process: { id: 1, data: {}, ...process }, task: { id: 2, data: {} }, artifact: null },
    services: known,
  };
  return pool.execute(request);
}
