import type * as electron from "electron";

/** What of Electron Intray runs on. */
export type Electron = Pick<
  typeof electron,
  | "app"
  | "BrowserWindow"
  | "dialog"
  | "ipcMain"
  | "Menu"
  | "nativeImage"
  | "nativeTheme"
  | "Notification"
  | "powerMonitor"
  | "protocol"
  | "screen"
  | "session"
  | "shell"
  | "Tray"
  | "utilityProcess"
>;
