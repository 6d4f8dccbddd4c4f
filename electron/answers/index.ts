import { backupHandlers } from "./backup.ts";
import { fileHandlers } from "./file.ts";
import type { MachineAnswers } from "./machine.ts";
import { pictureHandlers } from "./picture.ts";
import { programHandlers } from "./program.ts";
import { updateHandlers } from "./update.ts";

export const machineAnswers: MachineAnswers = {
  ...programHandlers,
  ...fileHandlers,
  ...backupHandlers,
  ...pictureHandlers,
  ...updateHandlers,
};
