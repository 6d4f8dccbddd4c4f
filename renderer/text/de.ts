import type { Catalogue } from "./en.ts";
import { adminDe } from "./catalogues/admin-de.ts";
import { backupsDe } from "./catalogues/backups-de.ts";
import { backgroundDe } from "./catalogues/background-de.ts";
import { diagramDe } from "./catalogues/diagram-de.ts";
import { draftsDe } from "./catalogues/drafts-de.ts";
import { errorsDe } from "./catalogues/errors-de.ts";
import { filesDe } from "./catalogues/files-de.ts";
import { formsDe } from "./catalogues/forms-de.ts";
import { historyDe } from "./catalogues/history-de.ts";
import { inboxDe } from "./catalogues/inbox-de.ts";
import { snapshotDe } from "./catalogues/snapshot-de.ts";
import { peopleDe } from "./catalogues/people-de.ts";
import { personDe } from "./catalogues/person-de.ts";
import { recordsDe } from "./catalogues/records-de.ts";
import { relationsDe } from "./catalogues/relations-de.ts";
import { processDe } from "./catalogues/process-de.ts";
import { settingsDe } from "./catalogues/settings-de.ts";
import { shellDe } from "./catalogues/shell-de.ts";
import { startDe } from "./catalogues/start-de.ts";
import { taskDe } from "./catalogues/task-de.ts";
import { trustDe } from "./catalogues/trust-de.ts";
import { updatesDe } from "./catalogues/updates-de.ts";
import { workDe } from "./catalogues/work-de.ts";

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
  ...snapshotDe,
  ...trustDe,
  ...settingsDe,
  ...updatesDe,
  ...errorsDe,
};
