import type { App } from "electron";
import { fileWorker } from "../../host/backups/file-work.ts";
import { rehearse } from "../../host/backups/rehearse.ts";
import { officeIn, type OfficePlace } from "../../host/office.ts";

/** Says on standard output whether the newest backup can be restored, and ends. */
export async function rehearseRestore(
  place: OfficePlace,
  { app, stdout }: { readonly app: Pick<App, "getPath" | "exit">; readonly stdout: Pick<NodeJS.WriteStream, "write"> },
): Promise<void> {
  const found = await rehearse(officeIn(place).backups, fileWorker, app.getPath("temp"));
  stdout.write(`intray-rehearsal ${JSON.stringify(found)}\n`, () => app.exit(found.ok ? 0 : 1));
}
