import { execFileSync } from "node:child_process";

/** Whether this system can be told to refuse what a process writes: Linux, with the usual tools. */
export const canRefuseWrites = process.platform === "linux" && hasPrlimit();

/**
 * Runs `body` while the system takes nothing from this process behind so many bytes of any file: it writes what still fits
 * and then fails, as on a full disk.
 */
export async function refusingWritesBehind<Value>(bytes: number, body: () => Value): Promise<Awaited<Value>> {
  limit(String(bytes));
  try {
    return await body();
  } finally {
    limit("unlimited");
  }
}

function limit(bytes: string): void {
  // the soft limit alone: the hard one could never be raised again
  execFileSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:`]);
}

function hasPrlimit(): boolean {
  try {
    execFileSync("prlimit", ["--pid", String(process.pid), "--fsize"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
