import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import type { LinkTarget } from "../../../contract/link.ts";
import { createNotificationView } from "../../../electron/notifications/show-notifications.ts";

const target: LinkTarget = { to: "task", id: 12 };
const announcement = { title: "Intray", body: "1 new notification", target };

it("a click leads to what it is about, and brings the window", () => {
  const { view, shown, done } = system();
  view.show(announcement);
  view.show({ ...announcement, target: { to: "notifications" } });
  expect(shown.map(({ words }) => words)).toEqual([
    { title: "Intray", body: "1 new notification" },
    { title: "Intray", body: "1 new notification" },
  ]);
  shown[0]?.emit("click");
  expect(done).toEqual(["show", "show", target, "window"]);
});

it("nothing of one person is left for the next", () => {
  const { view, shown, done } = system();
  for (let count = 0; count < 3; count += 1) view.show(announcement);
  shown[1]?.emit("close");
  view.clear();
  view.clear();
  expect(done).toEqual(["show", "show", "show", "close", "close"]);
});

it("a system that shows none is asked for none", () => {
  const { view, done } = system(false);
  view.show(announcement);
  expect(done).toEqual([]);
});

/** A system that shows what it is told; `done` says what it, and a click, have done. */
function system(isSupported = true) {
  const done: unknown[] = [];
  const shown: Shown[] = [];
  class Shown extends EventEmitter {
    static isSupported = () => isSupported;
    readonly words: unknown;

    constructor(words: unknown) {
      super();
      this.words = words;
      shown.push(this);
    }

    show = () => done.push("show");
    close = () => done.push("close");
  }
  const notifications = Shown as unknown as Parameters<typeof createNotificationView>[0]["notifications"];
  const view = createNotificationView({
    notifications,
    links: { lead: (to) => done.push(to) },
    openWindow: () => done.push("window"),
  });
  return { view, shown, done };
}
