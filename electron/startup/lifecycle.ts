import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, dialog, powerMonitor, protocol, screen, session, shell, utilityProcess } from "electron";
import { contentSecurityPolicy, serveApp, withoutPrinting } from "../window/app-protocol.ts";
import { endOnUnhandledErrors, focusOnSecondStart, reviveWindow } from "./crashes.ts";
import { fileWorker } from "../../host/backups/file-work.ts";
import { offerRestore } from "./offer-restore.ts";
import { rehearse } from "../../host/backups/rehearse.ts";
import { connect } from "./connect.ts";
import { type EngineHost, openEngineHost } from "../../host/engine-host.ts";
import type { IdleLock } from "../session/idle-lock.ts";
import { broadcast } from "../ipc/broadcast.ts";
import { electronWorker } from "../jobs/job-process.ts";
import { createJobPool, jobLimits } from "../../host/jobs/job-pool.ts";
import { createLinks, hearAddresses, type Links } from "../files/links.ts";
import { type Log, openLog } from "../../host/log.ts";
import { createOpenedFiles, hearFiles, type OpenedFiles } from "../files/opened-files.ts";
import { officeIn, type OfficePlace } from "../../host/office.ts";
import { OfficeInUse } from "../../host/data/office-in-use.ts";
import { holderOf, type OfficeLock, takeOffice } from "../../host/data/office-lock.ts";
import { waitForOffice } from "./wait-for-office.ts";
import { OwnWindows } from "../window/own-windows.ts";
import { placeData } from "../machine/place-data.ts";
import type { Policy } from "../machine/policy.ts";
import { replaceFile } from "../../host/data/replace-file.ts";
import { guardPages, guardSession } from "../window/security.ts";
import { openSettings, type SettingsKeeper } from "../../host/settings.ts";
import { smokeLine, waitForPage, waitForPasswords } from "./smoke.ts";
import { startAnew } from "./start-anew.ts";
import { startProblem, startProblemLine } from "./start-problem.ts";
import { versions } from "../machine/versions.ts";
import { openWindow } from "../window/window.ts";
import { restoreWindow } from "../window/window-place.ts";

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
  const ruled = await rulesOf(options);
  if (ruled === null) return;
  const { place } = ruled;
  const log = openLog(dataPath("logs"));
  const windows = new OwnWindows();
  endOnUnhandledErrors(process, log, (error) => endWith(error, options));
  if (options.rehearse) return rehearseAndQuit(place);
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
    const lock = place.shared ? await takeShared(ruled, options) : null;
    if (place.shared && lock === null) return app.quit();
    await open(options, ruled, { windows, links, opened, log, lock });
  } catch (error) {
    log.error("Intray can't start", error);
    if (!options.unattended && !options.smoke && (await offerBackup(error, place))) startAnew(app, process.env);
    else endWith(error, options);
  }
}

/** What the administrator of the machine decided, and where the records lie by that. */
interface Ruled {
  readonly policy: Policy;
  readonly place: OfficePlace;
}

/** Before anything of Intray's own is read or written. Null when it can't be followed, which ends the program. */
async function rulesOf(options: RunOptions): Promise<Ruled | null> {
  try {
    const policy = options.readPolicy();
    return { policy, place: placeData(app, policy) };
  } catch (error) {
    await app.whenReady();
    endWith(error, options);
    return null;
  }
}

async function rehearseAndQuit(place: OfficePlace): Promise<void> {
  await app.whenReady();
  const { backups } = officeIn(place);
  const found = await rehearse(backups, fileWorker, app.getPath("temp"));
  process.stdout.write(`intray-rehearsal ${JSON.stringify(found)}\n`, () => app.exit(found.ok ? 0 : 1));
}

/** True when the person wants to go on with a backup. */
function offerBackup(problem: unknown, place: OfficePlace): Promise<boolean> {
  const language = openOwnSettings().get().effectiveLanguage;
  const office = officeIn(place);
  return offerRestore(problem, { dialog, language, ...office, worker: fileWorker, now: () => Date.now() });
}

/** Another Intray runs on this profile and was just brought to the front. */
function yieldToFirst(options: RunOptions): void {
  if (options.smoke) endWith(new Error("Another Intray uses this profile."), options);
  else app.quit();
}

/** Takes the records that accounts share, until this program ends. Null when nobody wants to wait for them. */
async function takeShared({ policy, place }: Ruled, { smoke, unattended }: RunOptions): Promise<OfficeLock | null> {
  const account = userInfo().username;
  const language = openOwnSettings(policy).get().effectiveLanguage;
  const lock =
    smoke || unattended
      ? takeOffice(place.folder, account)
      : await waitForOffice(place.folder, account, { dialog, language });
  if (lock === null && (smoke || unattended)) throw new OfficeInUse(holderOf(place.folder));
  app.on("quit", () => lock?.release());
  return lock;
}

/** What is there before the records are open. */
interface Prepared {
  readonly windows: OwnWindows;
  readonly links: Links;
  readonly opened: OpenedFiles;
  readonly log: Log;
  /** Null where no other account works on the records. */
  readonly lock: OfficeLock | null;
}

/** The words behind the program's own: Electron's name, and that of what it runs while this is no package. */
function withoutProgram(words: readonly string[]): readonly string[] {
  return words.filter((word) => !word.startsWith("-")).slice(app.isPackaged ? 1 : 2);
}

async function open(options: RunOptions, { policy, place }: Ruled, prepared: Prepared): Promise<void> {
  const { windows, log } = prepared;
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
  const host = await openEngineHost(place, { version: app.getVersion(), scratch: dataPath("jobs"), log, jobs });
  const { idleLock, letGo } = connect({ ...options, ...prepared, host, settings, policy });
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
