import { inspect } from "node:util";

/** Tells the person at the terminal what is going on, in one line beside the output proper. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`intray: ${line}\n`);
}

/** A failure the person at the terminal can mend: its message says how, so it is shown without a stack. */
export class SetupProblem extends Error {}

/** Says what went wrong: to the person who can mend it in words, else with all that is known. */
export function explain(/** @type {unknown} */ error) {
  say(error instanceof SetupProblem ? error.message : inspect(error));
}

/** Runs a script to its end; what goes wrong is said once and makes the exit code 1. */
export async function runScript(/** @type {() => Promise<number | void>} */ script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}
