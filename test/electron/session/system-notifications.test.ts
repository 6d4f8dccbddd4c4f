import { EventEmitter } from "node:events";
import type { BrowserWindow, Notification as SystemNotification } from "electron";
import { expect, it } from "vitest";
import { systemNotifications } from "../../../electron/session/system-notifications.ts";
import type { Notification } from "../../../engine/contract/index.ts";

const about = { processId: 3, task: { id: 12, title: "Decide", due: null } } as unknown as Notification;
const request = { ...about, task: null };

/** A system that shows what it is told, and one window. */
function desktop({ supported = true, focused = true } = {}) {
  const shown: (EventEmitter & { readonly said: unknown })[] = [];
  const done: unknown[] = [];
  class Shown extends EventEmitter {
    static isSupported = () => supported;
    readonly said: unknown;
    constructor(said: unknown) {
      super();
      this.said = said;
    }
    show = () => void shown.push(this);
  }
  let url = "app://intray/index.html#/inbox";
  const window = {
    isFocused: () => focused,
    isMinimized: () => true,
    restore: () => done.push("restore"),
    show: () => done.push("show"),
    focus: () => done.push("focus"),
    webContents: { getURL: () => url },
  } as unknown as BrowserWindow;
  const system = systemNotifications({
    app: { setBadgeCount: (count) => done.push(`badge ${count}`) > 0 },
    Notification: Shown as unknown as typeof SystemNotification,
    windows: { all: () => [window] },
    links: { open: ([address]) => done.push(address) },
  });
  return { ...system, shown, done, goTo: (hash: string) => (url = `app://intray/index.html${hash}`) };
}

it("shows what it is given, and a click leads to the task, the process, or the window", () => {
  const { show, shown, done } = desktop();
  for (const one of [about, request, null]) show({ title: "Ada asks you", body: "When?", about: one });
  expect(shown.map(({ said }) => said)).toEqual(
    Array.from({ length: 3 }, () => ({ title: "Ada asks you", body: "When?" })),
  );
  for (const one of shown) one.emit("click");
  const front = ["restore", "show", "focus"];
  expect(done).toEqual([...front, "intray://task/12", ...front, "intray://process/3", ...front]);
});

it("shows nothing where the system can't", () => {
  const { show, shown, showCount, done } = desktop({ supported: false });
  show({ title: "Ada asks you", body: "When?", about });
  showCount(2);
  expect([shown, done]).toEqual([[], ["badge 2"]]);
});

it.each([
  ["#/inbox/12", true, true, false],
  ["#/inbox/12?sort=due", true, true, false],
  ["#/process/3", true, true, true],
  ["#/process/12", true, false, false],
  ["#/inbox", true, false, false],
  ["#/process/3", false, false, false],
])("knows what a window shows at %s, in front: %s", (hash, focused, ofTask, ofProcess) => {
  const { isShown, goTo } = desktop({ focused });
  goTo(hash);
  expect([isShown(about), isShown(request)]).toEqual([ofTask, ofProcess]);
});
