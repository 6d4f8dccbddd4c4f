import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder where one test's Intray keeps everything: data, settings, logs. */
export interface Profile {
  readonly folder: string;
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly logFolder: string;
  /** Where this test's Intray looks for the rules of the machine; there are none until a test writes some. */
  readonly policyFile: string;
}

export async function createProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), "intray-test-"));
  const dataFolder = join(folder, "data");
  return {
    folder,
    dataFolder,
    databaseFile: join(dataFolder, "intray.sqlite"),
    logFolder: join(folder, "logs"),
    policyFile: join(folder, "policy.json"),
  };
}

export async function removeProfile({ folder }: Profile): Promise<void> {
  // a process that was just killed may still hold a file on Windows
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
