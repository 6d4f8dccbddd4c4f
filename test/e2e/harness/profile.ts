import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The folder where one test's Intray keeps everything: data, settings, logs. */
export interface Profile {
  readonly folder: string;
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly logFolder: string;
  /** Where this test's Intray looks for the rules of the machine; there are none until a test writes some. */
  readonly policyFile: string;
  /** The words on the command line that lead Intray there. */
  readonly args: readonly string[];
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
    args: [`--user-data-dir=${folder}`],
  };
}

/**
 * What an account has of its own on a machine whose accounts share the records of a profile. Rules lead there: who names a
 * folder on the command line wants records of their own.
 */
export async function createAccount(shared: Profile, name: string): Promise<Profile> {
  // as an administrator would have made them
  for (const folder of [shared.folder, shared.dataFolder]) await chmod(folder, 0o2770);
  await chmod(shared.databaseFile, 0o660);
  const folder = join(shared.folder, "accounts", name);
  const policyFile = join(folder, "policy.json");
  await mkdir(dirname(policyFile), { recursive: true });
  await writeFile(policyFile, JSON.stringify({ dataFolder: folder, sharedFolder: shared.folder }));
  return { ...shared, folder, logFolder: join(folder, "logs"), policyFile, args: [] };
}

export async function removeProfile({ folder }: Profile): Promise<void> {
  // a process that was just killed may still hold a file on Windows
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
