import { join } from "node:path";
import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { openEngine, systemUptime } from "../../../engine/index.ts";
import { flows, loadDemoData } from "../../../flows/index.ts";
import { createExports } from "../../../host/exports/exports.ts";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { HostClock } from "../../../host/scheduler/host-clock.ts";
import { createDrawings } from "../../../host/diagram/drawings.ts";
import type { Result } from "../../../contract/result.ts";
import { desktopAnswers } from "../../../electron/answers/index.ts";
import type { DesktopServices } from "../../../electron/answers/desktop-services.ts";
import { listenToWindows } from "../../../electron/ipc/listen-to-windows.ts";
import { hostAnswers } from "../../../host/answers/index.ts";
import type { Answers } from "../../../host/answers/handlers.ts";
import type { ChannelName } from "../../../contract/channels.ts";
import type { DesktopFiles } from "../../../electron/files/desktop-files.ts";
import type { FileParts } from "../../../host/exports/file-parts.ts";
import type { BackupAdmin } from "../../../host/backups/backup-admin.ts";
import { createRouter } from "../../../host/router.ts";
import type { Feature } from "../../../contract/features.ts";
import { createLinks } from "../../../electron/files/links.ts";
import { createOpenedFiles } from "../../../electron/files/opened-files.ts";
import { noUpdates } from "../../../electron/updates/updates.ts";
import { followPreferences } from "../../../host/preferences.ts";
import { createSession, describeBy } from "../../../host/session.ts";
import { openSettings } from "../../../host/settings.ts";
import { addSamplePeople } from "../../engine/support/sample-people.ts";
import { rememberingLog } from "./remembering-log.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The parts of an event that the sender check looks at. */
export interface Sender {
  readonly frame: { readonly origin: string; readonly url: string; readonly parent?: object | null } | null;
  readonly webContents: number;
}

const ourWindow = 7;
export const ours: Sender = {
  frame: { origin: "app://intray", url: "app://intray/index.html#/inbox", parent: null },
  webContents: ourWindow,
};

type Listener = (event: IpcMainInvokeEvent, input: unknown) => unknown;

/** The real router over a real engine in memory, with Ada, Ben, Eve and Root; only Electron's `ipcMain` is a map. */
export function openRouter(
  replaced: Partial<Answers<ChannelName, DesktopServices>> = {},
  forbidden: readonly Feature[] = [],
) {
  const listeners = new Map<string, Listener>();
  const ipcMain = {
    handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
    removeHandler: (channel: string) => void listeners.delete(channel),
  } satisfies Pick<IpcMain, "handle" | "removeHandler">;

  const clock = new HostClock();
  const engine = openEngine({ file: ":memory:", flows, clock, passwordCost: { cost: 2, blockSize: 1, parallel: 1 } });
  addSamplePeople(engine);
  engine.people.createPerson({ name: "eve", displayName: "Eve Without Rights" });
  engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  const log = rememberingLog();
  const session = createSession({ describe: describeBy(engine), uptime: systemUptime });
  const settings = openSettings(join(temporaryFolder(), "settings.json"), () => "en-US");
  const preferences = followPreferences({ engine, session, settings, log });
  const info = { version: "0.1.0", electron: "33.2.1", platform: "linux", forbidden };
  /** What left Intray: under which name, with which content. */
  const left: (readonly [name: string, content: string])[] = [];
  const take = async (name: string, parts: FileParts) => {
    const taken: Uint8Array[] = [];
    for await (const part of parts) taken.push(part);
    left.push([name, Buffer.concat(taken).toString()]);
  };
  const desktop: DesktopFiles = {
    save: (name, parts) => take(name, parts).then(() => true),
    open: take,
    removeCopies: () => undefined,
  };
  const backupAdmin: BackupAdmin = {
    state: () => ({ backups: [], failed: null }),
    make: () => Promise.reject(new Error("Nobody may ask for a backup here.")),
    inspect: () => Promise.reject(new Error("Nobody may look here.")),
    restore: () => Promise.reject(new Error("Nobody may restore here.")),
    showFolder: () => Promise.resolve(),
  };
  const neverStarted = { possible: false, enabled: false };
  const services = {
    engine,
    session,
    settings,
    preferences,
    desktop,
    backupAdmin,
    links: createLinks(() => undefined),
    opened: createOpenedFiles(() => undefined),
    updates: noUpdates("no-feed"),
    drawings: createDrawings(drawFlow),
    exports: createExports(() => undefined),
    rasterize: () => Promise.resolve(new Uint8Array()),
    printProcesses: () => Promise.resolve(new Uint8Array()),
    info,
    loginItem: { get: () => neverStarted, set: () => neverStarted },
    readLicenses: () => Promise.resolve(""),
    log,
    missedTimers: () => 0,
    loadDemoData: () => loadDemoData(engine, { clock, pause: () => Promise.resolve() }),
  };
  const answers = { ...hostAnswers, ...desktopAnswers, ...replaced };
  const router = createRouter<DesktopServices>({ answers, log, forbidden });
  listenToWindows({
    ipcMain,
    router,
    services,
    log,
    origin: "app://intray",
    isOurWindow: (id) => id === ourWindow,
  });

  return {
    engine,
    left,
    session,
    preferences,
    log,
    router,
    channels: [...listeners.keys()],
    call: async (channel: string, input: unknown, { frame, webContents }: Sender = ours): Promise<Result<unknown>> => {
      const listener = listeners.get(channel);
      if (!listener) throw new Error(`Nobody listens to ${channel}.`);
      const event = { senderFrame: frame, sender: { id: webContents } } as unknown as IpcMainInvokeEvent;
      return (await listener(event, input)) as Result<unknown>;
    },
    /** Makes the person with this name the one at the desk. */
    signIn: (name: string): void => {
      const person = engine.people.list().find((one) => one.name === name);
      if (!person) throw new Error(`There is no ${name}.`);
      session.begin(person.id);
    },
  };
}
