import { Worker } from "node:worker_threads";

/**
 * Lets a thread of its own do one piece of work, so that windows are served meanwhile: `electron/<name>-worker.ts`
 * gets the question as `workerData` and posts one message, the answer. Both are cloned on their way.
 * Rejects with what the worker throws, and when it ends without an answer.
 */
export function askWorker<Answer>(name: string, question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileOf(name), { workerData: question });
    worker.once("message", (answer: Answer) => resolve(answer));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error(`The ${name} worker ended without an answer.`)));
  });
}

/** Beside this file, before the build as after it. */
function fileOf(name: string): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./${name}-worker.${extension}`, import.meta.url);
}
