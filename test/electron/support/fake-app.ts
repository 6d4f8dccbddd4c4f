import { EventEmitter } from "node:events";
import type { App } from "electron";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

/** An app whose events the test emits, over a folder of this test alone; `done` says what it was told to do, in order. */
export function fakeApp(replaced: Partial<App> = {}) {
  const events = new EventEmitter();
  const done: unknown[] = [];
  const folder = temporaryFolder();
  const app = Object.assign(events, {
    isPackaged: true,
    commandLine: {
      getSwitchValue: () => "en-US",
      hasSwitch: (name: string) => name === "user-data-dir",
      appendSwitch: () => undefined,
    },
    getPath: () => folder,
    getAppPath: () => folder,
    getName: () => "Intray",
    getVersion: () => "1.2.3",
    getLocale: () => "en-US",
    getPreferredSystemLanguages: () => ["en-US"],
    whenReady: () => Promise.resolve(),
    requestSingleInstanceLock: () => true,
    quit: () => done.push("quit"),
    exit: (code: number) => done.push(`exit ${code}`),
    relaunch: () => done.push("relaunch"),
    setAboutPanelOptions: () => undefined,
    showAboutPanel: () => done.push("about"),
    ...replaced,
  }) as unknown as App;
  const emit = (event: string, ...words: unknown[]) => events.emit(event, ...words);
  return { app, done, folder, emit };
}
