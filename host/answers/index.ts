import { attachmentHandlers } from "./attachment.ts";
import { commandHandlers } from "./command.ts";
import { auditHandlers } from "./audit.ts";
import { backgroundHandlers } from "./background.ts";
import { commentHandlers } from "./comment.ts";
import { draftHandlers } from "./draft.ts";
import { fileHandlers } from "./file.ts";
import { firstRunHandlers } from "./first-run.ts";
import { flowHandlers } from "./flow.ts";
import { formHandlers } from "./form.ts";
import { groupHandlers } from "./group.ts";
import { notificationHandlers } from "./notification.ts";
import type { HostAnswers } from "./handlers.ts";
import { permissionHandlers } from "./permission.ts";
import { personHandlers } from "./person.ts";
import { taskListHandlers } from "./task-list.ts";
import { preferencesHandlers } from "./preferences.ts";
import { processHandlers } from "./process.ts";
import { recordHandlers } from "./record.ts";
import { relationHandlers } from "./relation.ts";
import { requestHandlers } from "./request.ts";
import { searchHandlers } from "./search.ts";
import { sessionHandlers } from "./session.ts";
import { startHandlers } from "./start.ts";
import { taskHandlers } from "./task.ts";

/** Every channel that needs no machine of its own, answered in the file of its noun. */
export const hostAnswers: HostAnswers = {
  ...attachmentHandlers,
  ...commandHandlers,
  ...auditHandlers,
  ...backgroundHandlers,
  ...commentHandlers,
  ...draftHandlers,
  ...fileHandlers,
  ...firstRunHandlers,
  ...flowHandlers,
  ...formHandlers,
  ...groupHandlers,
  ...permissionHandlers,
  ...notificationHandlers,
  ...personHandlers,
  ...taskListHandlers,
  ...preferencesHandlers,
  ...processHandlers,
  ...recordHandlers,
  ...relationHandlers,
  ...requestHandlers,
  ...searchHandlers,
  ...sessionHandlers,
  ...startHandlers,
  ...taskHandlers,
};
