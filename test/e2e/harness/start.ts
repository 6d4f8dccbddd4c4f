import { type ChildProcess, spawn } from "node:child_process";
import electronProgram from "electron";
import { commandLine, environment, repository, type Variables } from "./launch.ts";
import type { Profile } from "./profile.ts";

/** An Intray nobody looks into: for starts that are meant to end by themselves. */
export interface Started {
  readonly main: ChildProcess;
  /** What it wrote to stderr so far. */
  said(): string;
}

/** Starts Intray on a profile as a shell would. */
export function startIntray(profile: Profile, args: readonly string[] = [], variables: Variables = {}): Started {
  // outside Electron the package is the path of its program
  const main = spawn(electronProgram as unknown as string, [...commandLine(profile), ...args], {
    cwd: repository,
    env: environment(profile, variables),
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
  });
  let said = "";
  main.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { main, said: () => said };
}
