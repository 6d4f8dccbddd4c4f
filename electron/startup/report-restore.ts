import type { App } from "electron";
import { fileWorker } from "../../host/backups/file-work.ts";
import { verifyRestore } from "../../host/backups/verify-restore.ts";
import { dataStoreAt, type DataLocation } from "../../host/data-store.ts";

/** Says on standard output whether the newest backup can be restored, and ends. */
export async function reportRestore(
  location: DataLocation,
  { app, stdout }: { readonly app: Pick<App, "getPath" | "exit">; readonly stdout: Pick<NodeJS.WriteStream, "write"> },
): Promise<void> {
  const found = await verifyRestore(dataStoreAt(location).backups, fileWorker, app.getPath("temp"));
  stdout.write(`intray-rehearsal ${JSON.stringify(found)}\n`, () => app.exit(found.ok ? 0 : 1));
}
