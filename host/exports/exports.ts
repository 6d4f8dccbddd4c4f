import type { ExportProgress } from "../../contract/export.ts";

type Work = (signal: AbortSignal, onProgress: (done: number) => void) => Promise<boolean>;

/** Case files that are being written. */
export interface Exports {
  /** False when the person thought better of it, before or meanwhile: then nothing was written. */
  run(one: Pick<ExportProgress, "exportId" | "total">, work: Work): Promise<boolean>;
  /** Nothing happens when it is over. */
  cancel(exportId: number): void;
}

/** Why a file is not written: the person said so. */
class Canceled extends Error {}

/** `tell` hears of every step. */
export function createExports(onProgress: (progress: ExportProgress) => void): Exports {
  const running = new Map<number, AbortController>();
  return {
    async run({ exportId, total }, work) {
      const controller = new AbortController();
      running.set(exportId, controller);
      try {
        return await work(controller.signal, (done) => onProgress({ exportId, done, total }));
      } catch (error) {
        if (error instanceof Canceled) return false;
        throw error;
      } finally {
        running.delete(exportId);
      }
    },
    cancel: (exportId) => running.get(exportId)?.abort(new Canceled("The person canceled it.")),
  };
}
