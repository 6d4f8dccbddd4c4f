import type { Notification as SystemNotification } from "electron";
import type { Announcement } from "../../host/notifications/announcer.ts";
import type { Links } from "../files/links.ts";

interface ShowOptions {
  readonly notifications: typeof SystemNotification;
  readonly links: Pick<Links, "lead">;
  /** Brings the window before the person. */
  readonly openWindow: () => void;
}

/** Has the system show announcements; a click leads to what each is about. */
export function createNotificationView({ notifications: System, links, openWindow }: ShowOptions) {
  // what nobody holds any more hears no click
  const held = new Set<SystemNotification>();
  return {
    show({ title, body, target }: Announcement): void {
      if (!System.isSupported()) return;
      const shown = new System({ title, body });
      held.add(shown);
      shown.on("close", () => held.delete(shown));
      shown.on("failed", () => held.delete(shown));
      shown.on("click", () => {
        held.delete(shown);
        links.lead(target);
        openWindow();
      });
      shown.show();
    },
    /** Nothing of one person is left for the next. */
    clear(): void {
      for (const shown of held) shown.close();
      held.clear();
    },
  };
}
