import { join } from "node:path";
import type { BrowserWindow, BrowserWindowConstructorOptions, Shell } from "electron";
import { systemUptime } from "../../engine/index.ts";
import type { ExportProgress } from "../../contract/export.ts";
import type { MenuCommand } from "../../contract/events.ts";
import { hostAnswers } from "../../host/answers/index.ts";
import { fileWorker } from "../../host/backups/file-work.ts";
import { type BackupAdmin, createBackupAdmin } from "../../host/backups/backup-admin.ts";
import { type EngineHost, openEngineHost } from "../../host/engine-host.ts";
import { createJobPool, jobLimits } from "../../host/jobs/job-pool.ts";
import { limitedLog } from "../../host/limited-log.ts";
import type { Log } from "../../host/log.ts";
import type { DataLocation } from "../../host/data-store.ts";
import { followPreferences } from "../../host/preferences.ts";
import { createRouter } from "../../host/router.ts";
import { startScheduler } from "../../host/scheduler/scheduler.ts";
import { createSession, describeBy } from "../../host/session.ts";
import { desktopAnswers } from "../answers/index.ts";
import type { DesktopServices } from "../answers/desktop-services.ts";
import type { Arrivals } from "../files/arrivals.ts";
import { broadcast } from "../ipc/broadcast.ts";
import { listenToWindows } from "../ipc/listen-to-windows.ts";
import { notifyWindows } from "../ipc/notify-windows.ts";
import { electronWorker } from "../jobs/job-process.ts";
import { notifyPerson } from "../notifications/notify-person.ts";
import { ownFile, ownSettings } from "../machine/own-files.ts";
import type { Policy } from "../machine/policy.ts";
import { startIdleLock } from "../session/idle-lock.ts";
import { startYielding } from "../session/yield-data-store.ts";
import { watchMachine } from "../session/watch-machine.ts";
import { openUpdates } from "../updates/open-updates.ts";
import { showAppMenu } from "../window/app-menu.ts";
import { appOrigin } from "../window/app-protocol.ts";
import type { OwnWindows } from "../window/own-windows.ts";
import { guardSession } from "../window/security.ts";
import { servePages } from "../window/serve-pages.ts";
import { followTheme } from "../window/theme.ts";
import { Closing } from "./closing.ts";
import { reloadWindow } from "./crashes.ts";
import { openFirstWindow } from "./first-window.ts";
import { quitInOrder } from "./quit.ts";
import type { EndWith } from "./report.ts";
import type { Electron } from "../machine/electron.ts";
import type { RunOptions } from "./run-options.ts";
import { createServices } from "./services.ts";
import { restarting } from "./relaunch.ts";
import type { DataLock } from "./lock-own-data.ts";

/** What is there before the records are open. */
export interface Prepared extends DataLock {
  readonly policy: Policy;
  readonly location: DataLocation;
  readonly windows: OwnWindows;
  readonly arrivals: Pick<Arrivals, "links" | "opened">;
  readonly endWith: EndWith;
  readonly log: Log;
}

export interface Opened {
  readonly window: BrowserWindow;
  readonly host: EngineHost;
}

/** Opens window and records and joins them: questions in, news out. Each part takes those that were opened before it. */
export async function open(electron: Electron, options: RunOptions, prepared: Prepared): Promise<Opened> {
  const { app, dialog, powerMonitor, shell } = electron;
  const { policy, windows, arrivals, log, lock } = prepared;
  const { folder, process } = options;
  const forbidden = policy.forbid ?? [];
  const canPrint = !forbidden.includes("print");
  const notify = broadcast(() => windows.all());
  const idleSeconds = () => powerMonitor.getSystemIdleTime();
  const createWindow = (shape: BrowserWindowConstructorOptions) => new electron.BrowserWindow(shape);

  const settings = ownSettings(app, policy);
  await guardSession(electron.session.defaultSession);
  const answerPages = servePages(electron.protocol, { folder, canPrint });
  // its process starts while the file is opened; it gets no page before somebody can answer it
  const window = openFirstWindow({ app, screen: electron.screen, create: createWindow, folder, smoke: options.smoke });
  reloadWindow(window, log, () => prepared.endWith(new Error("The window's process died twice.")));
  const host = await openHost(electron, folder, prepared);
  const { engine } = host;
  const session = createSession({ describe: describeBy(engine), uptime: systemUptime });
  const preferences = followPreferences({ engine, session, settings, log });
  const router = createRouter<DesktopServices>({ answers: { ...hostAnswers, ...desktopAnswers }, log, forbidden });
  const restart = restarting({ app, environment: process.env, unattended: options.unattended });
  const updates = openUpdates({ policy, app, environment: process.env, log, relaunch: restart });
  const looking = startScheduler(updates.work, log);
  const idleLock = startIdleLock({ session, settings, idleSeconds });

  // closed from the last to the first: no call is answered any more before anything else ends
  const closing = new Closing();
  closing.add(() => host.close());
  closing.add(() => looking.stop());
  closing.add(() => idleLock.stop());
  closing.add(() => router.close());
  quitInOrder({ app, process, closing, log });
  const backupAdmin = openBackupAdmin({ host, closing, restart, shell, log });
  const onProgress = (progress: ExportProgress) => notify("export", progress);
  const desktop = createServices({ app, dialog, shell, createWindow, folder, forbidden, onProgress });
  app.on("will-quit", () => desktop.desktop.removeCopies());
  session.onChange((current) => {
    if (current === null || current.locked) desktop.desktop.removeCopies();
  });

  const windowsLog = limitedLog(log);
  const ofHost = { engine, session, settings, preferences, log: windowsLog, backupAdmin, updates };
  const missedTimers = () => host.missedTimers();
  const loadDemoData = () => host.loadDemoData();
  const isOurWindow = (id: number) => windows.has(id) || desktop.printer.has(id);
  listenToWindows({
    ipcMain: electron.ipcMain,
    router,
    services: { ...ofHost, ...arrivals, ...desktop, missedTimers, loadDemoData },
    log: windowsLog,
    origin: appOrigin,
    isOurWindow,
  });
  notifyWindows({ notify, engine, session, settings, preferences, updates });
  const inWindows = { links: arrivals.links, windows: () => windows.all() };
  closing.add(notifyPerson({ electron, platform: process.platform, engine, session, preferences, ...inWindows }));
  const send = (command: MenuCommand) => notify("menu", command);
  showAppMenu({ app, menus: electron.Menu, platform: process.platform, session, preferences, canPrint, send });
  followTheme(electron.nativeTheme, preferences);
  watchMachine(powerMonitor, idleLock, host);
  if (lock) startYielding({ lock, session, idleSeconds, quit: () => app.quit() });
  windows.add(window);
  answerPages();
  return { window, host };
}

function openHost({ app, utilityProcess }: Electron, folder: string, { location, log }: Prepared): Promise<EngineHost> {
  const file = join(folder, "job-worker.js");
  const jobs = createJobPool({ ...jobLimits, spawn: () => electronWorker({ app, utilityProcess }, file) });
  const version = app.getVersion();
  return openEngineHost(location, { version, scratch: ownFile(app, "jobs"), log, jobs, forAuthors: !app.isPackaged });
}

interface BackupAdminParts {
  readonly host: EngineHost;
  readonly closing: Closing;
  readonly restart: () => void;
  readonly shell: Pick<Shell, "openPath">;
  readonly log: Log;
}

function openBackupAdmin({ host: { file, backups }, closing, restart, shell, log }: BackupAdminParts): BackupAdmin {
  return createBackupAdmin({
    file,
    backups,
    worker: fileWorker,
    close: () => closing.close(),
    relaunch(problem) {
      if (problem !== undefined) log.error("A backup could not be restored", problem);
      restart();
    },
    showFolder: (folder) => shell.openPath(folder),
  });
}
