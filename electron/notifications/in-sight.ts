import type { BrowserWindow } from "electron";
import type { Notification } from "../../engine/contract/index.ts";

/** What an address of the window shows. */
export type Place =
  | { readonly shows: "task"; readonly id: number }
  | { readonly shows: "process"; readonly id: number }
  | { readonly shows: "notifications" };

const form = /#\/(?:(?<notifications>notifications)|process\/(?<process>\d+)|\w+\/(?<task>\d+))(?:$|[/?])/u;

/** Null where nothing is shown of which one could be notified. */
export function placeOf(address: string): Place | null {
  const { notifications, process, task } = form.exec(address)?.groups ?? {};
  if (notifications !== undefined) return { shows: "notifications" };
  if (process !== undefined) return { shows: "process", id: Number(process) };
  return task === undefined ? null : { shows: "task", id: Number(task) };
}

/** Whether who looks at a place sees what a notification is about; `processOf` knows to which process a task belongs. */
export function shows(
  place: Place | null,
  { processId, task }: Pick<Notification, "processId" | "task">,
  processOf: (taskId: number) => number | null,
): boolean {
  if (place === null) return false;
  if (place.shows === "notifications") return true;
  if (place.shows === "process") return place.id === processId;
  return place.id === task?.id || processOf(place.id) === processId;
}

/** What the window shows that has the keyboard; null when none has. */
export function placeInSight(
  windows: readonly Pick<BrowserWindow, "isFocused" | "isVisible" | "webContents">[],
): Place | null {
  const seen = windows.find((window) => window.isFocused() && window.isVisible());
  return seen === undefined ? null : placeOf(seen.webContents.getURL());
}
