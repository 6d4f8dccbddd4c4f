import type { Catalogue } from "./en.ts";
import { adminDe } from "./catalogues/admin.ts";
import { backupsDe } from "./catalogues/backups.ts";
import { backgroundDe } from "./catalogues/background.ts";
import { besideDe } from "./catalogues/beside.ts";
import { commentsDe } from "./catalogues/comments.ts";
import { decisionsDe } from "./catalogues/decisions.ts";
import { diagramDe } from "./catalogues/diagram.ts";
import { draftsDe } from "./catalogues/drafts.ts";
import { errorsDe } from "./catalogues/errors.ts";
import { filesDe } from "./catalogues/files.ts";
import { formsDe } from "./catalogues/forms.ts";
import { historyDe } from "./catalogues/history.ts";
import { inboxDe } from "./catalogues/inbox.ts";
import { snapshotDe } from "./catalogues/snapshot.ts";
import { peopleDe } from "./catalogues/people.ts";
import { permissionsDe } from "./catalogues/permissions.ts";
import { personDe } from "./catalogues/person.ts";
import { notificationsDe } from "./catalogues/notifications.ts";
import { recordsDe } from "./catalogues/records.ts";
import { relationsDe } from "./catalogues/relations.ts";
import { processDe } from "./catalogues/process.ts";
import { requestsDe } from "./catalogues/requests.ts";
import { settingsDe } from "./catalogues/settings.ts";
import { shellDe } from "./catalogues/shell.ts";
import { startDe } from "./catalogues/start.ts";
import { taskDe } from "./catalogues/task.ts";
import { trustDe } from "./catalogues/trust.ts";
import { updatesDe } from "./catalogues/updates.ts";
import { workDe } from "./catalogues/work.ts";

/** Every sentence of the window, in German. */
export const de: Catalogue = {
  ...shellDe,
  ...personDe,
  ...peopleDe,
  ...adminDe,
  ...permissionsDe,
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
  ...besideDe,
  ...commentsDe,
  ...requestsDe,
  ...decisionsDe,
  ...diagramDe,
  ...historyDe,
  ...snapshotDe,
  ...trustDe,
  ...notificationsDe,
  ...settingsDe,
  ...updatesDe,
  ...errorsDe,
};
