import type { Update, UpdateProblem } from "../../contract/update-state.ts";

/** Where updates come from, and how this installation takes them. All reject with `UpdateFailure`. */
export interface UpdateSource {
  /** The newest Intray there is; null when it is this one. */
  newest(): Promise<Update | null>;
  /** Brings here what was found last, and checks it; tells how much of it is there, from 0 to 1. */
  download(signal: AbortSignal, onProgress: (fraction: number) => void): Promise<void>;
  /** Ends Intray and starts what was downloaded. It is put in place at the end of Intray, however that comes. */
  install(): Promise<void>;
}

/** An update that couldn't be found, brought or put in place. */
export class UpdateFailure extends Error {
  override readonly name = "UpdateFailure";
  readonly problem: UpdateProblem;

  constructor(problem: UpdateProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** A source that is loaded when it is first asked. */
export function lateSource(load: () => Promise<UpdateSource>): UpdateSource {
  let loading: Promise<UpdateSource> | undefined;
  const source = () => (loading ??= load());
  return {
    newest: async () => (await source()).newest(),
    download: async (signal, onProgress) => (await source()).download(signal, onProgress),
    install: async () => (await source()).install(),
  };
}
