import type { App, BrowserWindow, Notification as SystemNotification } from "electron";
import type { Notification } from "../../engine/contract/index.ts";
import type { Announcement, AnnouncerOptions } from "../../host/notifications/announcer.ts";

export interface SystemNotificationsOptions {
  readonly app: Pick<App, "setBadgeCount">;
  readonly Notification: typeof SystemNotification;
  readonly windows: { all(): readonly BrowserWindow[] };
  readonly links: { open(args: readonly string[]): void };
}

/** What the system shows of notifications, where a click on one leads, and how many are unread beside the program's icon. */
export function systemNotifications(
  options: SystemNotificationsOptions,
): Pick<AnnouncerOptions, "isShown" | "show" | "showCount"> {
  const { app, Notification, windows, links } = options;
  /** Kept while they are shown: one that is collected is clicked in vain. */
  const shown = new Set<SystemNotification>();
  return {
    isShown: (one) => windows.all().some((window) => window.isFocused() && isAt(window.webContents.getURL(), one)),
    show({ title, body, about }) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      shown.add(notification);
      for (const end of ["close", "failed"] as const) {
        notification.on(end as "close", () => shown.delete(notification));
      }
      notification.on("click", () => {
        shown.delete(notification);
        lead(windows.all()[0], about);
      });
      notification.show();
    },
    showCount: (count) => void app.setBadgeCount(count),
  };

  function lead(window: BrowserWindow | undefined, about: Announcement["about"]): void {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
    if (about) links.open([addressOf(about)]);
  }
}

function addressOf({ processId, task }: NonNullable<Announcement["about"]>): string {
  return task ? `intray://task/${task.id}` : `intray://process/${processId}`;
}

/** Whether a page shows the task or the process that a notification is about. */
function isAt(url: string, { processId, task }: Pick<Notification, "processId" | "task">): boolean {
  const [path = ""] = new URL(url).hash.slice(1).split("?");
  const parts = path.split("/").filter(Boolean);
  const [first, second] = parts;
  if (first === "process") return second === String(processId);
  return task !== null && second === String(task.id);
}
