import type { Catalogue } from "./en.ts";
import { adminDe } from "./rooms/admin-de.ts";
import { backupsDe } from "./rooms/backups-de.ts";
import { backgroundDe } from "./rooms/background-de.ts";
import { diagramDe } from "./rooms/diagram-de.ts";
import { draftsDe } from "./rooms/drafts-de.ts";
import { errorsDe } from "./rooms/errors-de.ts";
import { filesDe } from "./rooms/files-de.ts";
import { formsDe } from "./rooms/forms-de.ts";
import { historyDe } from "./rooms/history-de.ts";
import { inboxDe } from "./rooms/inbox-de.ts";
import { momentDe } from "./rooms/moment-de.ts";
import { peopleDe } from "./rooms/people-de.ts";
import { personDe } from "./rooms/person-de.ts";
import { recordsDe } from "./rooms/records-de.ts";
import { relationsDe } from "./rooms/relations-de.ts";
import { processDe } from "./rooms/process-de.ts";
import { settingsDe } from "./rooms/settings-de.ts";
import { shellDe } from "./rooms/shell-de.ts";
import { startDe } from "./rooms/start-de.ts";
import { taskDe } from "./rooms/task-de.ts";
import { trustDe } from "./rooms/trust-de.ts";
import { updatesDe } from "./rooms/updates-de.ts";
import { workDe } from "./rooms/work-de.ts";

/** Every sentence of the window, in German. */
export const de: Catalogue = {
  ...shellDe,
  ...personDe,
  ...peopleDe,
  ...adminDe,
  ...backupsDe,
  ...backgroundDe,
  ...inboxDe,
  ...taskDe,
  ...workDe,
  ...formsDe,
  ...draftsDe,
  ...filesDe,
  ...relationsDe,
  ...recordsDe,
  ...startDe,
  ...processDe,
  ...diagramDe,
  ...historyDe,
  ...momentDe,
  ...trustDe,
  ...settingsDe,
  ...updatesDe,
  ...errorsDe,
};
