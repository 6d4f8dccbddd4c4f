import { appHandlers } from "./app.ts";
import { backupHandlers } from "./backup.ts";
import { caseHandlers } from "./case.ts";
import { fileHandlers } from "./file.ts";
import { flowHandlers } from "./flow.ts";
import { linkHandlers } from "./link.ts";
import { logHandlers } from "./log.ts";
import type { MachineAnswers } from "./machine.ts";
import { openedHandlers } from "./opened.ts";
import { settingsHandlers } from "./settings.ts";
import { updateHandlers } from "./update.ts";

/** Every channel that needs the machine at which the person sits, answered in the file of its noun. */
export const machineAnswers: MachineAnswers = {
  ...appHandlers,
  ...backupHandlers,
  ...caseHandlers,
  ...fileHandlers,
  ...flowHandlers,
  ...linkHandlers,
  ...logHandlers,
  ...openedHandlers,
  ...settingsHandlers,
  ...updateHandlers,
};
