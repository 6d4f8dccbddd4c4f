import { FlowError, type FileSummary, type FlowErrorCode } from "../../engine/index.ts";
import { runInWorker } from "../run-in-worker.ts";

/** What can be done with a database file as a whole; each takes minutes for a huge one. */
export type FileWork =
  /** Copies a file that may be open; the copy is checked before it gets its name. */
  | { readonly work: "copy"; readonly from: string; readonly to: string }
  | { readonly work: "check"; readonly file: string }
  /** Whether a file is a sound backup of this office, and what is in it; of any office when it is null. */
  | { readonly work: "inspect"; readonly file: string; readonly office: string | null };

/** How the thread answers: an error's code would not come through. */
export type FileAnswer =
  | { readonly ok: true; readonly value: FileSummary | null }
  | {
      readonly ok: false;
      readonly code: FlowErrorCode;
      readonly message: string;
      readonly details: Record<string, unknown>;
    };

/** Works on files without keeping anybody waiting. Rejects with the engine's storage errors. */
export interface FileWorker {
  copy(from: string, to: string): Promise<void>;
  check(file: string): Promise<void>;
  inspect(file: string, office: string | null): Promise<FileSummary>;
}

/** Each piece of work on a thread of its own. */
export const fileWorker: FileWorker = {
  copy: async (from, to) => void (await run({ work: "copy", from, to })),
  check: async (file) => void (await run({ work: "check", file })),
  inspect: async (file, office) => (await run({ work: "inspect", file, office })) as FileSummary,
};

async function run(work: FileWork): Promise<FileSummary | null> {
  const answer = await runInWorker<FileAnswer>("backup", work);
  if (answer.ok) return answer.value;
  throw new FlowError(answer.code, answer.message, answer.details);
}
