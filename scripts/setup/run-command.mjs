import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a program to its end and resolves with what it printed.
 * Rejects when it cannot be started or does not succeed, with the end of its error output, or else of what it printed, in
 * the message.
 *
 * @param {string[]} command
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<string>}
 */
export function run([program = "", ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let printed = "";
    let complaints = "";
    child.stdout?.on("data", (data) => (printed += data));
    child.stderr?.on("data", (data) => (complaints += data));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(printed);
      else
        reject(
          new Error(`${program} ended with ${signal ?? code}\n${(complaints.trim() || printed.trim()).slice(-10_000)}`),
        );
    });
  });
}

/**
 * Hands the terminal to a program and resolves with its exit code; 128 and the signal's number when a signal ended it.
 *
 * @param {string[]} command
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function handOver([program = "", ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", ...options });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    // The terminal sends SIGINT to the child itself; this process only has to outlive it.
    const outlive = () => {};
    process.on("SIGINT", outlive).on("SIGTERM", pass).on("SIGHUP", pass);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("SIGINT", outlive).off("SIGTERM", pass).off("SIGHUP", pass);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
