import { Worker } from "node:worker_threads";

/**
 * Lets a thread of its own do one piece of work, so that windows are served meanwhile: `workers/<name>-worker.ts`
 * gets the question as `workerData` and posts one message, the answer. Both are cloned on their way.
 * Rejects with what the worker throws, and when it ends without an answer.
 */
export function runInWorker<Answer>(name: string, input: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileOf(name), { workerData: input });
    worker.once("message", (answer: Answer) => resolve(answer));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error(`The ${name} worker ended without an answer.`)));
  });
}

/** In the folder of the programs before the build, beside everything else after it. */
function fileOf(name: string): URL {
  return new URL(
    import.meta.url.endsWith(".ts") ? `./workers/${name}-worker.ts` : `./${name}-worker.js`,
    import.meta.url,
  );
}
