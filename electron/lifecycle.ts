import { readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, dialog, powerMonitor, protocol, screen, session, shell, utilityProcess } from "electron";
import { contentSecurityPolicy, serveApp, withoutPrinting } from "./app-protocol.ts";
import { endOnUnhandledErrors, focusOnSecondStart, reviveWindow } from "./crashes.ts";
import { fileWorker } from "./backups/file-work.ts";
import { offerRestore } from "./backups/offer-restore.ts";
import { rehearse } from "./backups/rehearse.ts";
import { dataPlace, openDataPlace } from "./data-place.ts";
import { connect } from "./connect.ts";
import { type EngineHost, officeIn, openEngineHost } from "./engine-host.ts";
import type { IdleLock } from "./idle-lock.ts";
import { broadcast } from "./ipc/broadcast.ts";
import { electronWorker } from "./jobs/electron-worker.ts";
import { createJobPool, jobLimits } from "./jobs/job-pool.ts";
import { createLinks, hearAddresses, type Links } from "./links.ts";
import { type Log, openLog } from "./log.ts";
import { createOpenedFiles, hearFiles, type OpenedFiles } from "./opened-files.ts";
import { OwnWindows } from "./own-windows.ts";
import type { Policy } from "./policy.ts";
import { replaceFile } from "./replace-file.ts";
import { guardPages, guardSession } from "./security.ts";
import { openSettings, type SettingsKeeper } from "./settings.ts";
import { smokeLine, waitForPage, waitForPasswords } from "./smoke.ts";
import { startAnew } from "./start-anew.ts";
import { startProblem, startProblemLine } from "./start-problem.ts";
import { versions } from "./versions.ts";
import { openWindow } from "./window.ts";
import { restoreWindow } from "./window-place.ts";

export interface RunOptions {
  /** Open, draw, report on standard output, quit. */
  readonly smoke: boolean;
  /** Try whether the newest backup can be restored, report on standard output, quit; also while another Intray runs. */
  readonly rehearse: boolean;
  /** Nobody is there to close a dialog: problems are told on standard error. */
  readonly unattended: boolean;
  /** Throws `PolicyProblem`. */
  readonly readPolicy: () => Policy;
  /** The folder of main.js and preload.cjs. */
  readonly folder: string;
}

/**
 * Starts Intray and keeps it until it quits.
 *
 * The order matters: crash handlers, single instance, sandbox, ready, session rules, protocol, window, engine, IPC, pages.
 * `registerAppScheme` must have been called.
 */
export async function run(options: RunOptions): Promise<void> {
  const policy = await policyOf(options);
  if (policy === null) return;
  const log = openLog(dataPath("logs"));
  const windows = new OwnWindows();
  endOnUnhandledErrors(process, log, (error) => endWith(error, options));
  if (options.rehearse) return rehearseAndQuit();
  if (!app.requestSingleInstanceLock()) return yieldToFirst(options);
  app.enableSandbox();
  guardPages(app, shell);
  const tell = broadcast(() => windows.all());
  const links = createLinks(() => tell("link", null));
  const opened = createOpenedFiles(() => tell("opened", null));
  const arrive = (words: readonly string[], folder: string) => {
    links.open(words);
    opened.open(withoutProgram(words), folder);
  };
  arrive(process.argv, process.cwd());
  hearAddresses(app, links);
  hearFiles(app, opened);
  focusOnSecondStart(app, () => windows.all()[0], arrive);
  await app.whenReady();
  try {
    await open(options, policy, { windows, links, opened, log });
  } catch (error) {
    log.error("Intray can't start", error);
    if (!options.unattended && !options.smoke && (await offerBackup(error))) startAnew(app, process.env);
    else endWith(error, options);
  }
}

/** Before anything of Intray's own is read or written. Null when it can't be followed, which ends the program. */
async function policyOf(options: RunOptions): Promise<Policy | null> {
  try {
    const policy = options.readPolicy();
    placeData(policy);
    return policy;
  } catch (error) {
    await app.whenReady();
    endWith(error, options);
    return null;
  }
}

/** Who names a folder on the command line means it. */
function placeData(policy: Policy): void {
  if (app.commandLine.hasSwitch("user-data-dir")) return;
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const user = userInfo().username;
  const place = dataPlace({ policy, program: app.getPath("exe"), environment: process.env, user, isFolder });
  if (place === null) return;
  openDataPlace(place);
  app.setPath("userData", place);
}

async function rehearseAndQuit(): Promise<void> {
  await app.whenReady();
  const { backups } = officeIn(app.getPath("userData"));
  const found = await rehearse(backups, fileWorker, app.getPath("temp"));
  process.stdout.write(`intray-rehearsal ${JSON.stringify(found)}\n`, () => app.exit(found.ok ? 0 : 1));
}

/** True when the person wants to go on with a backup. */
function offerBackup(problem: unknown): Promise<boolean> {
  const language = openOwnSettings().get().effectiveLanguage;
  const office = officeIn(app.getPath("userData"));
  return offerRestore(problem, { dialog, language, ...office, worker: fileWorker, now: () => Date.now() });
}

/** Another Intray runs on this profile and was just brought to the front. */
function yieldToFirst(options: RunOptions): void {
  if (options.smoke) endWith(new Error("Another Intray uses this profile."), options);
  else app.quit();
}

interface Shared {
  readonly windows: OwnWindows;
  readonly links: Links;
  readonly opened: OpenedFiles;
  readonly log: Log;
}

/** The words behind the program's own: Electron's name, and that of what it runs while this is no package. */
function withoutProgram(words: readonly string[]): readonly string[] {
  return words.filter((word) => !word.startsWith("-")).slice(app.isPackaged ? 1 : 2);
}

async function open(options: RunOptions, policy: Policy, { windows, links, opened, log }: Shared): Promise<void> {
  const begun = performance.now();
  guardSession(session.defaultSession);
  let answerPages: () => void = () => undefined;
  serveApp(protocol, {
    folder: join(options.folder, "..", "renderer"),
    policy: policy.forbid?.includes("print") ? withoutPrinting : contentSecurityPolicy,
    from: new Promise((resolve) => (answerPages = resolve)),
  });
  // its process starts while the file is opened; it gets no page before somebody can answer it
  const window = openOwnWindow(options);
  reviveWindow(window, log, () => endWith(new Error("The window's process died twice."), options));
  const settings = openOwnSettings(policy);
  const jobWorker = join(options.folder, "job-worker.js");
  const jobs = createJobPool({ ...jobLimits, spawn: () => electronWorker({ app, utilityProcess }, jobWorker) });
  const host = await openEngineHost(app.getPath("userData"), { version: app.getVersion(), log, jobs });
  const { idleLock, letGo } = connect({ ...options, host, settings, policy, windows, links, opened, log });
  watchMachine(idleLock, host);
  quitInOrder(letGo, log);
  windows.add(window);
  answerPages();
  log.info("Intray is open", { version: app.getVersion(), electron: process.versions.electron });
  if (!options.smoke) return;
  await waitForPage(window);
  await waitForPasswords(host.engine);
  const { schemaVersion: schema } = host.engine;
  const ms = Math.round(performance.now() - begun);
  process.stdout.write(smokeLine({ ok: true, ...versions(), schema, ms }), () => app.quit());
}

/** Where it was last time; hidden until its page is there. */
function openOwnWindow({ folder, smoke }: RunOptions): BrowserWindow {
  const placeFile = dataPath("window.json");
  const place = restoreWindow({
    screen,
    read: () => readFileSync(placeFile, "utf8"),
    write: (text) => replaceFile(placeFile, text),
  });
  const window = openWindow((shape) => new BrowserWindow(shape), {
    preload: join(folder, "preload.cjs"),
    devTools: !app.isPackaged,
    show: !smoke,
    bounds: place.bounds,
    maximized: place.maximized,
  });
  if (!smoke) place.remember(window);
  return window;
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
function quitInOrder(letGo: () => void, log: Log): void {
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => {
    letGo();
    log.info("Intray is closed");
  });
  if (process.platform === "win32") {
    // Windows shuts down without before-quit
    app.on("browser-window-created", (_event, window) => window.on("session-end", () => app.quit()));
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
}

/** Somewhere in the folder where Intray keeps everything of its own. */
function dataPath(...names: readonly string[]): string {
  return join(app.getPath("userData"), ...names);
}

function openOwnSettings(policy: Policy = {}): SettingsKeeper {
  return openSettings(dataPath("settings.json"), systemLocale, policy);
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
