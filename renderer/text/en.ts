import { adminEn } from "./catalogues/admin.ts";
import { backupsEn } from "./catalogues/backups.ts";
import { backgroundEn } from "./catalogues/background.ts";
import { besideEn } from "./catalogues/beside.ts";
import { commentsEn } from "./catalogues/comments.ts";
import { decisionsEn } from "./catalogues/decisions.ts";
import { diagramEn } from "./catalogues/diagram.ts";
import { draftsEn } from "./catalogues/drafts.ts";
import { errorsEn } from "./catalogues/errors.ts";
import { filesEn } from "./catalogues/files.ts";
import { formsEn } from "./catalogues/forms.ts";
import { historyEn } from "./catalogues/history.ts";
import { inboxEn } from "./catalogues/inbox.ts";
import { snapshotEn } from "./catalogues/snapshot.ts";
import { peopleEn } from "./catalogues/people.ts";
import { permissionsEn } from "./catalogues/permissions.ts";
import { personEn } from "./catalogues/person.ts";
import { notificationsEn } from "./catalogues/notifications.ts";
import { recordsEn } from "./catalogues/records.ts";
import { relationsEn } from "./catalogues/relations.ts";
import { processEn } from "./catalogues/process.ts";
import { requestsEn } from "./catalogues/requests.ts";
import { settingsEn } from "./catalogues/settings.ts";
import { shellEn } from "./catalogues/shell.ts";
import { startEn } from "./catalogues/start.ts";
import { taskEn } from "./catalogues/task.ts";
import { trustEn } from "./catalogues/trust.ts";
import { updatesEn } from "./catalogues/updates.ts";
import { workEn } from "./catalogues/work.ts";

/** Every sentence of the window, in English, catalogue by catalogue. ICU message syntax. */
export const en = {
  ...shellEn,
  ...personEn,
  ...peopleEn,
  ...adminEn,
  ...permissionsEn,
  ...backupsEn,
  ...backgroundEn,
  ...inboxEn,
  ...taskEn,
  ...workEn,
  ...formsEn,
  ...draftsEn,
  ...filesEn,
  ...relationsEn,
  ...recordsEn,
  ...startEn,
  ...processEn,
  ...besideEn,
  ...commentsEn,
  ...requestsEn,
  ...decisionsEn,
  ...diagramEn,
  ...historyEn,
  ...snapshotEn,
  ...trustEn,
  ...notificationsEn,
  ...settingsEn,
  ...updatesEn,
  ...errorsEn,
} as const;

export type TextKey = keyof typeof en;

/** A whole language: exactly the keys of English. */
export type Catalogue = Readonly<Record<TextKey, string>>;
