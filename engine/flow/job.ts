import type { FileRef, NewFile } from "../contract/index.ts";
import type { ErasedTypes, FlowTypes } from "./flow-types.ts";

/** What a job's body is given: a copy of the case as it stood when the job began. */
export interface JobInput<Types extends FlowTypes = ErasedTypes> {
  readonly process: { readonly id: number; readonly data: Types["data"] };
  readonly task: { readonly id: number; readonly data: Readonly<Record<string, unknown>> };
  /** Null while the process has no record. */
  readonly artifact: Types["artifact"] | null;
}

export interface JobServices {
  /** Aborted when the job's time is up, or when it is canceled. */
  readonly signal: AbortSignal;
  /** The same for every try of this job: hand it to outside systems, so that a second delivery is recognised. */
  readonly idempotencyKey: string;
  /** Tells how far the job is: from 0 to 1, or null when that can't be told. */
  readonly progress: (fraction: number | null, note?: string | null) => void;
  /** Adds a line to the job's log, for administrators; the newest 200 of a job are kept. */
  readonly log: (line: string) => void;
  /** A folder of this try's own, made when first asked for and removed, with all that is in it, when the try ends. */
  readonly folder: () => Promise<string>;
  readonly files: JobFiles;
}

/** The files of the engine, for code that runs beside it. */
export interface JobFiles {
  /** The whole content. Rejects with `file.unknown`. */
  read(file: FileRef): Promise<Uint8Array>;
  /**
   * Keeps a file. Return what it resolves with, and let `done` put it into a field: what no field holds after a day is
   * cleared away. Rejects with `file.too-large`.
   */
  write(file: NewFile, bytes: Uint8Array): Promise<FileRef>;
}

export type JobBody<Snapshot, Result> = (input: Snapshot, services: JobServices) => Promise<Result>;

/** One try of a job, as the executor gets it. */
export interface JobRequest {
  readonly flow: string;
  readonly node: string;
  readonly body: JobBody<JobInput, unknown>;
  readonly input: JobInput;
  readonly services: JobServices;
}

/** Runs one try of a job and returns what its body returned. Given to the engine by the host. */
export type JobExecutor = (request: JobRequest) => Promise<unknown>;
