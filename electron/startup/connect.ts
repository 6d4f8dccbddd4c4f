import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, shell } from "electron";
import { appOrigin } from "../window/app-protocol.ts";
import { fileWorker } from "../../host/backups/file-work.ts";
import { createVault } from "../../host/backups/vault.ts";
import { createExports } from "../../host/exports/exports.ts";
import { createDesktopFiles } from "../files/desktop-files.ts";
import { createDrawings } from "../../host/diagram/drawings.ts";
import type { EngineHost } from "../../host/engine-host.ts";
import { type IdleLock, startIdleLock } from "../session/idle-lock.ts";
import { broadcast } from "../ipc/broadcast.ts";
import type { MenuCommand } from "../../contract/events.ts";
import { machineAnswers } from "../answers/index.ts";
import type { Machine } from "../answers/machine.ts";
import { openDoor } from "../ipc/door.ts";
import { hostAnswers } from "../../host/answers/index.ts";
import { createRouter, type Router } from "../../host/router.ts";
import type { Links } from "../files/links.ts";
import type { Log } from "../../host/log.ts";
import type { OfficeLock } from "../../host/data/office-lock.ts";
import { startSteppingAside } from "../session/step-aside.ts";
import type { OpenedFiles } from "../files/opened-files.ts";
import { type MenuActions, menuTemplate } from "../window/menu.ts";
import type { OwnWindows } from "../window/own-windows.ts";
import type { Policy } from "../machine/policy.ts";
import { createPrinter } from "../files/printer.ts";
import { startPump } from "../../host/scheduler/pump.ts";
import { createRasterizer } from "../files/rasterize.ts";
import { createSession, describeBy, type SessionKeeper } from "../../host/session.ts";
import type { SettingsKeeper } from "../../host/settings.ts";
import { startAnew } from "./start-anew.ts";
import { openUpdates } from "../updates/open-updates.ts";
import type { UpdateState } from "../../contract/update-state.ts";
import { versions } from "../machine/versions.ts";

/** What windows and engine are joined with. */
export interface ConnectOptions {
  readonly host: EngineHost;
  readonly settings: SettingsKeeper;
  readonly policy: Policy;
  readonly windows: OwnWindows;
  readonly links: Links;
  readonly opened: OpenedFiles;
  readonly log: Log;
  /** Null where no other account of the machine works on the records. */
  readonly lock: OfficeLock | null;
  /** Nobody is there who starts it again. */
  readonly unattended: boolean;
  /** The folder of main.js and preload.cjs. */
  readonly folder: string;
}

export interface Connection {
  readonly idleLock: IdleLock;
  /** Refuses calls from now on, then lets go of the file. */
  readonly letGo: () => void;
}

/** Joins windows and engine: questions in, news out. */
export function connect(options: ConnectOptions): Connection {
  const { host, settings, policy, windows, links, opened, log, lock, unattended, folder } = options;
  const tell = broadcast(() => windows.all());
  const keeper: SessionKeeper = createSession({
    describe: describeBy(host.engine),
    now: () => Date.now(),
    changed(current) {
      tell("session", current);
      menu();
      idleLock.look();
      aside?.look();
    },
  });
  const idleSeconds = () => powerMonitor.getSystemIdleTime();
  const aside = lock && startSteppingAside({ lock, session: keeper, idleSeconds, quit: () => app.quit() });
  const canPrint = policy.forbid?.includes("print") !== true;
  const menu = () => showMenu(settings, keeper, canPrint, (command) => tell("menu", command));
  const idleLock = startIdleLock({
    session: keeper,
    minutes: () => settings.get().lockAfterMinutes,
    idleSeconds,
  });
  const observed: SettingsKeeper = {
    get: () => settings.get(),
    set(changes) {
      const now = settings.set(changes);
      applyTheme(now.colorScheme);
      menu();
      idleLock.look();
      tell("settings", now);
      return now;
    },
  };
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() });
  menu();
  applyTheme(settings.get().colorScheme);
  host.engine.on("changed", (changed) => {
    tell("changed", changed);
    keeper.refresh();
  });
  host.engine.on("job.progress", (progress) => {
    const current = keeper.current();
    if (current?.locked === false && host.engine.as(current.person.id).background.mayHear(progress.taskId)) {
      tell("progress", progress);
    }
  });
  const desktop = createDesktopFiles({
    dialog,
    shell,
    folders: { downloads: app.getPath("downloads"), temporary: app.getPath("temp") },
  });
  app.on("will-quit", () => desktop.close());
  // a test starts it again itself
  const restart = () => (unattended ? app.quit() : startAnew(app, process.env));
  const changed = (state: UpdateState) => tell("update", state);
  const updates = openUpdates({ policy, app, environment: process.env, log, startAnew: restart, changed });
  const looking = startPump(updates.work, log);
  const letGo = () => {
    router.close();
    idleLock.stop();
    looking.stop();
    host.close();
  };
  const vault = createVault({
    ...host,
    worker: fileWorker,
    letGo,
    startAnew(problem) {
      if (problem !== undefined) log.error("A backup could not be restored", problem);
      restart();
    },
    showFolder: (folder) => shell.openPath(folder),
  });
  const exports = createExports((progress) => tell("case", progress));
  const printer = createPrinter({
    create: (shape) => new BrowserWindow(shape),
    preload: join(folder, "preload.cjs"),
  });
  const forbidden = policy.forbid ?? [];
  const router: Router<Machine> = createRouter({ answers: { ...hostAnswers, ...machineAnswers }, log, forbidden });
  openDoor({
    ipcMain,
    router,
    caller: {
      engine: host.engine,
      session: keeper,
      settings: observed,
      desktop,
      vault,
      updates,
      links,
      opened,
      drawings: createDrawings(),
      exports,
      printCases: printer.cases,
      rasterize: createRasterizer((shape) => new BrowserWindow(shape)),
      info: { ...versions(), platform: process.platform, forbidden },
      readLicenses: () => readFile(licensesFile(folder), "utf8"),
      log,
      missedTimers: () => host.missedTimers(),
      loadSampleOffice: () => host.loadSampleOffice(),
    },
    log,
    origin: appOrigin,
    isOurWindow: (id) => windows.has(id) || printer.has(id),
  });
  return { idleLock, letGo };
}

function showMenu(
  settings: SettingsKeeper,
  keeper: SessionKeeper,
  canPrint: boolean,
  send: (command: MenuCommand) => void,
): void {
  const canAct = keeper.current()?.locked === false;
  const actions: MenuActions = { send, canAct, canPrint, lock: () => keeper.lock(), about: () => app.showAboutPanel() };
  const template = menuTemplate(settings.get().effectiveLanguage, process.platform, actions);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function applyTheme(colorScheme: "system" | "light" | "dark"): void {
  nativeTheme.themeSource = colorScheme;
}

/** Beside the archive in a package, beside the build in a checkout. */
function licensesFile(folder: string): string {
  return join(app.isPackaged ? process.resourcesPath : join(folder, ".."), "THIRD-PARTY-LICENSES.txt");
}
