import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from "electron";
import { appOrigin, serveApp } from "./app-protocol.ts";
import { endOnUnhandledErrors, focusOnSecondStart, reviveWindow } from "./crashes.ts";
import { type EngineHost, openEngineHost } from "./engine-host.ts";
import { broadcast } from "./ipc/broadcast.ts";
import type { AppInfo } from "./ipc/contract.ts";
import { handlers } from "./ipc/handlers/index.ts";
import { createRouter, type Router } from "./ipc/router.ts";
import { type Log, openLog } from "./log.ts";
import { menuTemplate } from "./menu.ts";
import { guardPages, guardSession } from "./security.ts";
import { createSession } from "./session.ts";
import { openSettings, type SettingsKeeper } from "./settings.ts";
import { smokeLine, waitForPage } from "./smoke.ts";
import { startProblem, startProblemLine } from "./start-problem.ts";
import { openWindow } from "./window.ts";

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
  const log = openLog(join(app.getPath("userData"), "logs"));
  endOnUnhandledErrors(process, log, (error) => endWith(error, options));
  if (!app.requestSingleInstanceLock()) return yieldToFirst(options);
  app.enableSandbox();
  guardPages(app, shell);
  focusOnSecondStart(app, () => BrowserWindow.getAllWindows()[0]);
  await app.whenReady();
  try {
    await open(options, log);
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

async function open(options: RunOptions, log: Log): Promise<void> {
  const begun = performance.now();
  guardSession(session.defaultSession);
  serveApp(protocol, join(options.folder, "..", "renderer"));
  const settings = openSettings(join(app.getPath("userData"), "settings.json"), systemLocale);
  const host = openEngineHost(app.getPath("userData"), log);
  const router = connect(host, settings, log);
  quitInOrder(host, router, log);
  showMenu(settings);
  const window = openWindow((shape) => new BrowserWindow(shape), {
    preload: join(options.folder, "preload.cjs"),
    devTools: !app.isPackaged,
    show: !options.smoke,
  });
  reviveWindow(window, log, () => endWith(new Error("The window's process died twice."), options));
  log.info("Intray is open", { version: app.getVersion(), electron: process.versions.electron });
  if (!options.smoke) return;
  await waitForPage(window);
  const { schemaVersion: schema } = host.engine;
  const ms = Math.round(performance.now() - begun);
  process.stdout.write(smokeLine({ ok: true, ...versions(), schema, ms }), () => app.quit());
}

/** Joins windows and engine: questions in, news out. */
function connect(host: EngineHost, settings: SettingsKeeper, log: Log): Router {
  const tell = broadcast(() => BrowserWindow.getAllWindows());
  const keeper = createSession((current) => tell("session", current));
  const observed: SettingsKeeper = {
    get: () => settings.get(),
    set(changes) {
      const now = settings.set(changes);
      applyTheme(now.colorScheme);
      showMenu(settings);
      tell("settings", now);
      return now;
    },
  };
  applyTheme(settings.get().colorScheme);
  host.engine.on("changed", (changed) => tell("changed", changed));
  return createRouter({
    ipcMain,
    handlers,
    caller: { engine: host.engine, session: keeper, settings: observed, info: info(), log },
    log,
    origin: appOrigin,
    isOurWindow: (id) => BrowserWindow.getAllWindows().some((window) => window.webContents.id === id),
  });
}

/** Quits once all windows are closed, on every system; calls are refused before the engine lets go of the file. */
function quitInOrder(host: EngineHost, router: Router, log: Log): void {
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => {
    router.close();
    host.close();
    log.info("Intray is closed");
  });
  if (process.platform === "win32") {
    // Windows shuts down without before-quit
    app.on("browser-window-created", (_event, window) => window.on("session-end", () => app.quit()));
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
}

function showMenu(settings: SettingsKeeper): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings.get().effectiveLanguage, process.platform)));
}

function applyTheme(colorScheme: "system" | "light" | "dark"): void {
  nativeTheme.themeSource = colorScheme;
}

function systemLocale(): string {
  return app.commandLine.getSwitchValue("lang") || app.getPreferredSystemLanguages()[0] || app.getLocale();
}

/** Says what went wrong, where somebody can see it, and ends with code 1. */
function endWith(error: unknown, { smoke, unattended }: RunOptions): void {
  if (smoke) process.stdout.write(smokeLine({ ok: false, ...versions(), reason: startProblemLine(error) }));
  if (smoke || unattended) process.stderr.write(`${startProblemLine(error)}\n`);
  else {
    const { title, text } = startProblem(error, systemLocale().startsWith("de") ? "de" : "en");
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
