import { backgroundHandlers } from "./background.ts";
import { deskHandlers } from "./desk.ts";
import { entranceHandlers } from "./entrance.ts";
import { fileHandlers } from "./file.ts";
import { flowHandlers } from "./flow.ts";
import { formHandlers } from "./form.ts";
import type { HostAnswers } from "./handlers.ts";
import { historyHandlers } from "./history.ts";
import { officeHandlers } from "./office.ts";
import { recordHandlers } from "./record.ts";

export const hostAnswers: HostAnswers = {
  ...entranceHandlers,
  ...deskHandlers,
  ...formHandlers,
  ...historyHandlers,
  ...recordHandlers,
  ...fileHandlers,
  ...officeHandlers,
  ...backgroundHandlers,
  ...flowHandlers,
};
