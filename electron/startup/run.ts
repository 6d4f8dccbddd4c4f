import { userInfo } from "node:os";
import { fileWorker } from "../../host/backups/file-work.ts";
import { openLog } from "../../host/log.ts";
import { dataStoreAt } from "../../host/data-store.ts";
import { onArrivals } from "../files/arrivals.ts";
import { broadcast } from "../ipc/broadcast.ts";
import { ownFile, ownSettings } from "../machine/own-files.ts";
import { locateData } from "../machine/locate-data.ts";
import { OwnWindows } from "../window/own-windows.ts";
import { createExternalLinks } from "../window/external-links.ts";
import { guardPages, hostRules } from "../window/security.ts";
import { endOnUnhandledErrors, focusOnSecondStart } from "./crashes.ts";
import { isDebugged } from "./debugging.ts";
import { offerRestore } from "./offer-restore.ts";
import { open, type Prepared } from "./open.ts";
import { reportRestore } from "./report-restore.ts";
import { createReport, type EndWith } from "./report.ts";
import type { Electron } from "../machine/electron.ts";
import type { RunOptions } from "./run-options.ts";
import { reportSmoke } from "./smoke.ts";
import { relaunch } from "./relaunch.ts";
import { lockOwnData } from "./lock-own-data.ts";
import { takeProfile } from "./take-profile.ts";

/**
 * Starts Intray and keeps it until it quits.
 *
 * The order matters: rules of the machine, crash handlers, single instance, sandbox, ready, records, window, engine, pages.
 * `registerAppScheme` must have been called.
 */
export async function run(electron: Electron, options: RunOptions): Promise<void> {
  const { app, dialog, shell } = electron;
  const { smoke, unattended, process } = options;
  const language = () => ownSettings(app).preferencesFor(null).effectiveLanguage;
  const logFile = () => ownFile(app, "logs", "main.log");
  const endWith = createReport({ app, dialog, smoke, unattended, language, logFile, streams: process });
  if (isDebugged(app, process.argv)) {
    process.stderr.write("Intray doesn't start with switches for debugging.\n");
    return app.exit(1);
  }
  const rules = await rulesOf(electron, options, endWith);
  if (rules === null) return;
  const log = openLog(ownFile(app, "logs"));
  endOnUnhandledErrors(process, log, endWith);
  if (options.verifyRestore) {
    await app.whenReady();
    return reportRestore(rules.location, { app, stdout: process.stdout });
  }
  try {
    if (!takeProfile(app, process.platform)) {
      return smoke ? endWith(new Error("Another Intray uses this profile.")) : app.quit();
    }
  } catch (error) {
    log.error("Intray can't start", error);
    await app.whenReady(); // before that there are no dialogs
    return endWith(error);
  }
  app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", hostRules(rules.policy.updateFeed));
  guardPages(app, createExternalLinks({ dialog, shell, language }));
  const windows = new OwnWindows();
  const notify = broadcast(() => windows.all());
  const arrivals = onArrivals(app, notify);
  arrivals.arrive(process.argv, process.cwd());
  focusOnSecondStart(
    app,
    () => windows.all()[0],
    (args, folder) => arrivals.arrive(args, folder),
  );
  await app.whenReady();
  await takeAndOpen(electron, options, { ...rules, windows, arrivals, endWith, log });
}

type Rules = Pick<Prepared, "policy" | "location">;

/** Before anything of Intray's own is read or written. Null when it can't be followed, which ends the program. */
async function rulesOf({ app }: Electron, { readPolicy }: RunOptions, endWith: EndWith): Promise<Rules | null> {
  try {
    const policy = readPolicy();
    return { policy, location: locateData(app, policy) };
  } catch (error) {
    await app.whenReady();
    endWith(error);
    return null;
  }
}

/** Offers a backup when the records are damaged or gone; any other problem ends the program. */
async function takeAndOpen(electron: Electron, options: RunOptions, prepared: Omit<Prepared, "lock">): Promise<void> {
  const { app, dialog } = electron;
  const { process } = options;
  const { location, policy, log, endWith } = prepared;
  const attended = !options.smoke && !options.unattended;
  const begun = performance.now();
  try {
    const language = ownSettings(app, policy).preferencesFor(null).effectiveLanguage;
    const taken = await lockOwnData(location, { app, dialog, language, account: userInfo().username, attended });
    if (taken === null) return app.quit();
    const { window, host } = await open(electron, options, { ...prepared, ...taken });
    log.info("Intray is open", { version: app.getVersion(), electron: process.versions.electron });
    if (options.smoke) await reportSmoke({ window, engine: host.engine }, { app, stdout: process.stdout, begun });
  } catch (error) {
    log.error("Intray can't start", error);
    const language = ownSettings(app).preferencesFor(null).effectiveLanguage;
    const now = () => Date.now();
    const offer = { dialog, language, ...dataStoreAt(location), worker: fileWorker, now };
    if (attended && (await offerRestore(error, offer))) relaunch(app, process.env);
    else endWith(error);
  }
}
