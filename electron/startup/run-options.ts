import type { Policy } from "../machine/policy.ts";

export interface RunOptions {
  /** Open, draw, report on standard output, quit. */
  readonly smoke: boolean;
  /** Try whether the newest backup can be restored, report on standard output, quit; also while another Intray runs. */
  readonly verifyRestore: boolean;
  /** Nobody is there to close a dialog: problems are told on standard error. */
  readonly unattended: boolean;
  /** Throws `PolicyProblem`. */
  readonly readPolicy: () => Policy;
  readonly process: NodeJS.Process;
  /** The folder of main.js and preload.cjs. */
  readonly folder: string;
}
