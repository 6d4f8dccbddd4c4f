import { CancellationToken, MacUpdater, NsisUpdater, type AppUpdater } from "electron-updater";
import type { Log } from "../../host/log.ts";
import { ReplacingAppImageUpdater } from "./app-image-updater.ts";
import { releaseNotes } from "./release-notes.ts";
import { UpdateFailure, type UpdateSource } from "./update-source.ts";
import type { UpdateProblem } from "../../contract/update-state.ts";
import type { UpdateMethod } from "./update-method.ts";

export interface FeedOptions {
  /** The folder on a web server where releases lie: files and their lists, `latest*.yml`. */
  readonly feed: string;
  readonly method: UpdateMethod;
  /** The file that was started. */
  readonly started: string;
  /** False for one that is started from its sources, where `dev-app-update.yml` stands for what a package brings. */
  readonly packaged: boolean;
  readonly log: Log;
  /** Ends Intray and starts it again. */
  readonly relaunch: () => void;
}

/** Updates from a folder on a web server, by electron-updater: only newer ones, and only files as their list announces them. */
export function feedSource({ feed, method, started, packaged, log, relaunch }: FeedOptions): UpdateSource {
  const updater = updaterFor(method, feed, started);
  updater.logger = { info: () => undefined, warn: (said) => log.warning("Updating", said), error: () => undefined };
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.forceDevUpdateConfig = !packaged;
  // the library would give every machine a number that the feed hears
  updater.requestHeaders = { "x-user-staging-id": "" };
  // whatever fails is told by the promise that was asked for
  updater.on("error", () => undefined);
  return {
    async newest() {
      const found = await translateErrors(updater.checkForUpdates());
      if (!found?.isUpdateAvailable) return null;
      return { version: found.updateInfo.version, notes: releaseNotes(found.updateInfo.releaseNotes) };
    },
    async download(signal, onProgress) {
      const token = new CancellationToken();
      const cancel = () => token.cancel();
      const progress = ({ percent }: { readonly percent: number }) => onProgress(Math.min(percent / 100, 1));
      signal.addEventListener("abort", cancel, { once: true });
      updater.on("download-progress", progress);
      try {
        await translateErrors(updater.downloadUpdate(token));
      } finally {
        signal.removeEventListener("abort", cancel);
        updater.off("download-progress", progress);
      }
    },
    install() {
      // an AppImage is replaced as Intray ends, and is started like any program; others bring their own way
      if (method === "appimage") relaunch();
      else updater.quitAndInstall(true, true);
      return Promise.resolve();
    },
  };
}

function updaterFor(method: UpdateMethod, url: string, started: string): AppUpdater {
  const feed = { provider: "generic", url } as const;
  if (method === "bundle") return new MacUpdater(feed);
  if (method === "appimage") return new ReplacingAppImageUpdater(feed, started);
  const installer = new NsisUpdater(feed);
  installer.disableWebInstaller = true;
  return installer;
}

async function translateErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new UpdateFailure(problemOf(error), error instanceof Error ? error.message : String(error), { cause: error });
  }
}

const tamperedCodes = new Set(["ERR_CHECKSUM_MISMATCH", "ERR_UPDATER_INVALID_SIGNATURE", "ERR_UPDATER_NO_CHECKSUM"]);
const unreachable =
  /^(net::)?ERR_(NAME|INTERNET|CONNECTION|ADDRESS|NETWORK|PROXY|TIMED|CERT|SSL|TUNNEL)|^HTTP_ERROR_|^E[A-Z]+$/u;

function problemOf(error: unknown): UpdateProblem {
  if (!(error instanceof Error)) return "failed";
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && tamperedCodes.has(code)) return "tampered";
  return unreachable.test(code ?? error.message) || code === "ERR_UPDATER_CHANNEL_FILE_NOT_FOUND"
    ? "unreachable"
    : "failed";
}
