import type { WebPreferences } from "electron";

/** What every window is allowed: nothing but to show pages. The preload is added by the window. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableBlinkFeatures: "Auxclick",
  spellcheck: false,
} as const satisfies WebPreferences;
