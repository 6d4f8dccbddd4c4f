import { appHandlers } from "./app.ts";
import { backupHandlers } from "./backup.ts";
import { exportHandlers } from "./export.ts";
import { desktopFileHandlers } from "./file.ts";
import { desktopFlowHandlers } from "./flow.ts";
import { linkHandlers } from "./link.ts";
import { logHandlers } from "./log.ts";
import type { DesktopAnswers } from "./desktop-services.ts";
import { openedHandlers } from "./opened.ts";
import { settingsHandlers } from "./settings.ts";
import { startupHandlers } from "./startup.ts";
import { updateHandlers } from "./update.ts";

/** Every channel that needs the machine at which the person sits, answered in the file of its noun. */
export const desktopAnswers: DesktopAnswers = {
  ...appHandlers,
  ...backupHandlers,
  ...exportHandlers,
  ...desktopFileHandlers,
  ...desktopFlowHandlers,
  ...linkHandlers,
  ...logHandlers,
  ...openedHandlers,
  ...settingsHandlers,
  ...startupHandlers,
  ...updateHandlers,
};
