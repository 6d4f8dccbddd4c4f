import type { BrowserWindow } from "electron";
import type { Notification } from "../../engine/contract/index.ts";

/** What an address of the window shows. */
export type Shown =
  | { readonly shows: "task"; readonly id: number }
  | { readonly shows: "process"; readonly id: number }
  | { readonly shows: "notifications" };

const form =
  /#\/(?:(?<notifications>notifications)|process\/(?<process>\d+)|(?:inbox|queue|archive)\/(?<task>\d+))(?:$|[/?])/u;

/** Null where nothing is shown of which one could be notified. */
export function pageAt(address: string): Shown | null {
  const { notifications, process, task } = form.exec(address)?.groups ?? {};
  if (notifications !== undefined) return { shows: "notifications" };
  if (process !== undefined) return { shows: "process", id: Number(process) };
  return task === undefined ? null : { shows: "task", id: Number(task) };
}

/** Whether who looks at a page sees what a notification is about; `processOf` knows to which process a task belongs. */
export function shows(
  page: Shown | null,
  { processId, task }: Pick<Notification, "processId" | "task">,
  processOf: (taskId: number) => number | null,
): boolean {
  if (page === null) return false;
  if (page.shows === "notifications") return true;
  if (page.shows === "process") return page.id === processId;
  return page.id === task?.id || processOf(page.id) === processId;
}

/** What the window shows that has the keyboard; null when none has. */
export function shownPage(
  windows: readonly Pick<BrowserWindow, "isFocused" | "isVisible" | "webContents">[],
): Shown | null {
  const seen = windows.find((window) => window.isFocused() && window.isVisible());
  return seen === undefined ? null : pageAt(seen.webContents.getURL());
}
