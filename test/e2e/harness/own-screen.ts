import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** Whether each worker can have a screen to itself. */
export const hasOwnScreens = process.platform === "linux";

/** A screen that nobody sees, with a focus and a clipboard of its own. */
export interface OwnScreen {
  /** As the variable DISPLAY names it. */
  readonly name: string;
  close(): Promise<void>;
}

/** Opens a screen under the first number that is free. */
export async function openOwnScreen(): Promise<OwnScreen> {
  const options = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const exit = once(server, "exit");
  // once it listens, it writes its number there
  for await (const number of createInterface({ input: server.stdio[3] as Readable })) {
    return {
      name: `:${number}`,
      async close() {
        server.kill();
        await exit;
      },
    };
  }
  throw new Error("Xvfb ended before it had a screen.");
}
