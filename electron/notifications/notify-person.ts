import type { BrowserWindow } from "electron";
import type { Desk, Engine } from "../../engine/index.ts";
import { startAnnouncing } from "../../host/notifications/announcer.ts";
import type { SessionPreferences } from "../../host/preferences.ts";
import { monotonicClock } from "../../host/scheduler/wake-clock.ts";
import type { Sessions } from "../../host/session.ts";
import type { Links } from "../files/links.ts";
import type { Electron } from "../machine/electron.ts";
import { showWindow } from "../window/window.ts";
import { shownPage, shows } from "./shown-page.ts";
import { createNotificationView } from "./show-notifications.ts";
import { createUnreadView } from "./show-unread.ts";

interface NotifyPersonOptions {
  readonly electron: Pick<Electron, "app" | "Menu" | "nativeImage" | "Notification" | "powerMonitor" | "Tray">;
  readonly platform: NodeJS.Platform;
  readonly engine: Pick<Engine, "on" | "as">;
  readonly session: Sessions;
  readonly preferences: SessionPreferences;
  readonly links: Pick<Links, "lead">;
  readonly windows: () => readonly BrowserWindow[];
}

/** Tells whoever is signed in what happens, through the system. The answer stops it. */
export function notifyPerson(options: NotifyPersonOptions): () => void {
  const { electron, platform, engine, session, preferences, links, windows } = options;
  const { app, Menu, nativeImage, Notification, powerMonitor, Tray } = electron;
  const openWindow = () => showWindow(windows()[0]);
  const notifications = createNotificationView({ notifications: Notification, links, openWindow });
  const unread = createUnreadView({ app, tray: Tray, images: nativeImage, menus: Menu, platform, windows, openWindow });
  unread.show(0, preferences.get().effectiveLanguage);
  const processOf = (taskId: number) => {
    const current = session.current();
    return current === null ? null : processOfTask(engine.as(current.person.id), taskId);
  };
  const stopClearing = session.onChange((current) => {
    if (current === null) notifications.clear();
  });
  const stop = startAnnouncing({
    engine,
    session,
    preferences,
    clock: monotonicClock,
    wallClock: () => new Date(),
    isShown: (one) => shows(shownPage(windows()), one, processOf),
    isMachineLocked: () => powerMonitor.getSystemIdleState(1) === "locked",
    show: (announcement) => notifications.show(announcement),
    showCount: (count, language) => unread.show(count, language),
  });
  return () => {
    stop();
    stopClearing();
    notifications.clear();
    unread.close();
  };
}

/** Null for a task that is not theirs to see, or there no more. */
function processOfTask({ tasks }: Pick<Desk, "tasks">, taskId: number): number | null {
  try {
    return tasks.get(taskId).processId;
  } catch {
    return null;
  }
}
