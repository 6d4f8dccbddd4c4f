import { parentPort, workerData } from "node:worker_threads";
import { FlowError } from "../../engine/base/flow-error.ts";
import type { FileSummary } from "../../engine/contract/index.ts";
import { backUpFile, checkFile } from "../../engine/storage/back-up.ts";
import { inspectBackup } from "../../engine/history/inspect-backup.ts";
import type { FileAnswer, FileWork } from "../backups/file-work.ts";

async function does(asked: FileWork): Promise<FileSummary | null> {
  if (asked.work === "inspect") return inspectBackup(asked.file, asked.office);
  if (asked.work === "check") checkFile(asked.file);
  else await backUpFile(asked.from, asked.to);
  return null;
}

/** Copies, checks or looks into one file, and tells what came of it. */
async function answer(): Promise<FileAnswer> {
  try {
    return { ok: true, value: await does(workerData as FileWork) };
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    const { code, message, details } = error;
    return { ok: false, code, message, details: JSON.parse(JSON.stringify(details)) as Record<string, unknown> };
  }
}

parentPort?.postMessage(await answer());
