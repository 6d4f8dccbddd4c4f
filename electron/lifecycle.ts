import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from "electron";
import { appOrigin, serveApp } from "./app-protocol.ts";
import { endOnUnhandledErrors, focusOnSecondStart, reviveWindow } from "./crashes.ts";
import { createDesktopFiles } from "./desktop-files.ts";
import { createExports } from "./case-file/exports.ts";
import { createPrinter } from "./printer.ts";
import { createDrawings } from "./diagram/drawings.ts";
import { type EngineHost, openEngineHost } from "./engine-host.ts";
import { type IdleLock, startIdleLock } from "./idle-lock.ts";
import { broadcast } from "./ipc/broadcast.ts";
import type { AppInfo, MenuCommand } from "./ipc/contract.ts";
import { handlers } from "./ipc/handlers/index.ts";
import { createRouter, type Router } from "./ipc/router.ts";
import { electronWorker } from "./jobs/electron-worker.ts";
import { createJobPool, jobLimits } from "./jobs/job-pool.ts";
import { type Log, openLog } from "./log.ts";
import { type MenuActions, menuTemplate } from "./menu.ts";
import { OwnWindows } from "./own-windows.ts";
import { createRasterizer } from "./rasterize.ts";
import { replaceFile } from "./replace-file.ts";
import { guardPages, guardSession } from "./security.ts";
import { createSession, describeBy, type SessionKeeper } from "./session.ts";
import { openSettings, type SettingsKeeper } from "./settings.ts";
import { smokeLine, waitForPage, waitForPasswords } from "./smoke.ts";
import { startProblem, startProblemLine } from "./start-problem.ts";
import { openWindow } from "./window.ts";
import { restoreWindow } from "./window-place.ts";

export interface RunOptions {
  /** Open, draw, report on standard output, quit. */
  readonly smoke: boolean;
  /** Nobody is there to close a dialog: problems are told on standard error. */
  readonly unattended: boolean;
  /** The folder of main.js and preload.cjs. */
  readonly folder: string;
}

/**
 * Starts Intray and keeps it until it quits.
 *
 * The order matters: crash handlers, single instance, sandbox, ready, session rules, protocol, engine, IPC, window.
 * `registerAppScheme` must have been called.
 */
export async function run(options: RunOptions): Promise<void> {
  const log = openLog(dataPath("logs"));
  const windows = new OwnWindows();
  endOnUnhandledErrors(process, log, (error) => endWith(error, options));
  if (!app.requestSingleInstanceLock()) return yieldToFirst(options);
  app.enableSandbox();
  guardPages(app, shell);
  focusOnSecondStart(app, () => windows.all()[0]);
  await app.whenReady();
  try {
    await open(options, windows, log);
  } catch (error) {
    log.error("Intray can't start", error);
    endWith(error, options);
  }
}

/** Another Intray runs on this profile and was just brought to the front. */
function yieldToFirst(options: RunOptions): void {
  if (options.smoke) endWith(new Error("Another Intray uses this profile."), options);
  else app.quit();
}

async function open(options: RunOptions, windows: OwnWindows, log: Log): Promise<void> {
  const begun = performance.now();
  guardSession(session.defaultSession);
  serveApp(protocol, join(options.folder, "..", "renderer"));
  const settings = openOwnSettings();
  const jobWorker = join(options.folder, "job-worker.js");
  const jobs = createJobPool({ ...jobLimits, spawn: () => electronWorker({ app, utilityProcess }, jobWorker) });
  const host = openEngineHost(app.getPath("userData"), log, jobs);
  const { router, idleLock } = connect(host, settings, windows, log);
  watchMachine(idleLock, host);
  quitInOrder(host, router, idleLock, log);
  const placeFile = dataPath("window.json");
  const place = restoreWindow({
    screen,
    read: () => readFileSync(placeFile, "utf8"),
    write: (text) => replaceFile(placeFile, text),
  });
  const window = openWindow((shape) => new BrowserWindow(shape), {
    preload: join(options.folder, "preload.cjs"),
    devTools: !app.isPackaged,
    show: !options.smoke,
    bounds: place.bounds,
    maximized: place.maximized,
  });
  windows.add(window);
  if (!options.smoke) place.remember(window);
  reviveWindow(window, log, () => endWith(new Error("The window's process died twice."), options));
  log.info("Intray is open", { version: app.getVersion(), electron: process.versions.electron });
  if (!options.smoke) return;
  await waitForPage(window);
  await waitForPasswords(host.engine);
  const { schemaVersion: schema } = host.engine;
  const ms = Math.round(performance.now() - begun);
  process.stdout.write(smokeLine({ ok: true, ...versions(), schema, ms }), () => app.quit());
}

interface Connection {
  readonly router: Router;
  readonly idleLock: IdleLock;
}

/** Joins windows and engine: questions in, news out. */
function connect(host: EngineHost, settings: SettingsKeeper, windows: OwnWindows, log: Log): Connection {
  const tell = broadcast(() => windows.all());
  const keeper: SessionKeeper = createSession({
    describe: describeBy(host.engine),
    now: () => Date.now(),
    changed(current) {
      tell("session", current);
      menu();
      idleLock.look();
    },
  });
  const menu = () => showMenu(settings, keeper, (command) => tell("menu", command));
  const idleLock = startIdleLock({
    session: keeper,
    minutes: () => settings.get().lockAfterMinutes,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
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
  const exports = createExports((progress) => tell("case", progress));
  const printer = createPrinter({
    create: (shape) => new BrowserWindow(shape),
    preload: join(import.meta.dirname, "preload.cjs"),
  });
  const router = createRouter({
    ipcMain,
    handlers,
    caller: {
      engine: host.engine,
      session: keeper,
      settings: observed,
      desktop,
      drawings: createDrawings(),
      exports,
      printCases: printer.cases,
      rasterize: createRasterizer((shape) => new BrowserWindow(shape)),
      info: info(),
      log,
      missedTimers: () => host.missedTimers(),
    },
    log,
    origin: appOrigin,
    isOurWindow: (id) => windows.has(id) || printer.has(id),
  });
  return { router, idleLock };
}

/** Who locks the machine or lets it sleep goes away from Intray, too. */
function watchMachine(idleLock: IdleLock, host: EngineHost): void {
  powerMonitor.on("lock-screen", () => idleLock.away());
  powerMonitor.on("suspend", () => idleLock.away());
  powerMonitor.on("resume", () => {
    idleLock.look();
    host.look();
  });
}

/** Quits once all windows are closed, on every system; calls are refused before the engine lets go of the file. */
function quitInOrder(host: EngineHost, router: Router, idleLock: IdleLock, log: Log): void {
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => {
    router.close();
    idleLock.stop();
    host.close();
    log.info("Intray is closed");
  });
  if (process.platform === "win32") {
    // Windows shuts down without before-quit
    app.on("browser-window-created", (_event, window) => window.on("session-end", () => app.quit()));
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
}

function showMenu(settings: SettingsKeeper, keeper: SessionKeeper, send: (command: MenuCommand) => void): void {
  const canAct = keeper.current()?.locked === false;
  const actions: MenuActions = { send, canAct, lock: () => keeper.lock(), about: () => app.showAboutPanel() };
  const template = menuTemplate(settings.get().effectiveLanguage, process.platform, actions);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function applyTheme(colorScheme: "system" | "light" | "dark"): void {
  nativeTheme.themeSource = colorScheme;
}

/** Somewhere in the folder where Intray keeps everything of its own. */
function dataPath(...names: readonly string[]): string {
  return join(app.getPath("userData"), ...names);
}

function openOwnSettings(): SettingsKeeper {
  return openSettings(dataPath("settings.json"), systemLocale);
}

function systemLocale(): string {
  return app.commandLine.getSwitchValue("lang") || app.getPreferredSystemLanguages()[0] || app.getLocale();
}

/** Says what went wrong, where somebody can see it, and ends with code 1. */
function endWith(error: unknown, { smoke, unattended }: RunOptions): void {
  if (smoke) process.stdout.write(smokeLine({ ok: false, ...versions(), reason: startProblemLine(error) }));
  if (smoke || unattended) process.stderr.write(`${startProblemLine(error)}\n`);
  else {
    const language = openOwnSettings().get().effectiveLanguage;
    const { title, text } = startProblem(error, language, dataPath("logs", "main.log"));
    dialog.showErrorBox(title, text);
  }
  app.exit(1);
}

function info(): AppInfo {
  return { ...versions(), platform: process.platform };
}

function versions(): { readonly version: string; readonly electron: string } {
  return { version: app.getVersion(), electron: process.versions.electron ?? "" };
}
