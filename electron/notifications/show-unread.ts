import type { App, BrowserWindow, Menu, nativeImage, Tray } from "electron";
import type { Language } from "../../engine/index.ts";
import { unreadText } from "../../host/notifications/notification-texts.ts";
import { menuLabels } from "../window/menu-labels.ts";
import { dotBitmap, markBitmap } from "./mark-image.ts";

interface UnreadOptions {
  readonly app: Pick<App, "setBadgeCount" | "quit">;
  readonly tray: new (image: Electron.NativeImage) => Tray;
  readonly images: Pick<typeof nativeImage, "createFromBitmap">;
  readonly menus: Pick<typeof Menu, "buildFromTemplate">;
  readonly platform: NodeJS.Platform;
  readonly windows: () => readonly BrowserWindow[];
  readonly openWindow: () => void;
}

/** In pixels, as drawn on screens of double density. */
const traySize = 32;

/** Shows beside the system's clock, and on the program's own icon, how much is unread. */
export function createUnreadView({ app, tray, images, menus, platform, windows, openWindow }: UnreadOptions) {
  const image = (bitmap: Buffer) =>
    images.createFromBitmap(bitmap, { width: traySize, height: traySize, scaleFactor: 2 });
  const [plain, marked, dot] = [
    image(markBitmap(traySize, false)),
    image(markBitmap(traySize, true)),
    image(dotBitmap(traySize)),
  ];
  const inTray = new tray(plain);
  inTray.on("click", openWindow);
  return {
    show(count: number, language: Language): void {
      const text = count === 0 ? "" : unreadText(count, language);
      app.setBadgeCount(count);
      // Windows has no number on icons
      if (platform === "win32") for (const window of windows()) window.setOverlayIcon(count === 0 ? null : dot, text);
      inTray.setImage(count === 0 ? plain : marked);
      inTray.setToolTip(count === 0 ? "Intray" : `Intray: ${text}`);
      if (platform === "darwin") inTray.setTitle(count === 0 ? "" : String(count));
      const labels = menuLabels[language];
      const label = count === 0 ? labels.open : `${labels.open} (${text})`;
      const items = [{ label, click: openWindow }, { type: "separator" as const }];
      inTray.setContextMenu(menus.buildFromTemplate([...items, { label: labels.quit, click: () => app.quit() }]));
    },
    close(): void {
      inTray.destroy();
    },
  };
}
