import { adminEn } from "./catalogues/admin-en.ts";
import { backupsEn } from "./catalogues/backups-en.ts";
import { backgroundEn } from "./catalogues/background-en.ts";
import { diagramEn } from "./catalogues/diagram-en.ts";
import { draftsEn } from "./catalogues/drafts-en.ts";
import { errorsEn } from "./catalogues/errors-en.ts";
import { filesEn } from "./catalogues/files-en.ts";
import { formsEn } from "./catalogues/forms-en.ts";
import { historyEn } from "./catalogues/history-en.ts";
import { inboxEn } from "./catalogues/inbox-en.ts";
import { snapshotEn } from "./catalogues/snapshot-en.ts";
import { peopleEn } from "./catalogues/people-en.ts";
import { personEn } from "./catalogues/person-en.ts";
import { recordsEn } from "./catalogues/records-en.ts";
import { relationsEn } from "./catalogues/relations-en.ts";
import { processEn } from "./catalogues/process-en.ts";
import { settingsEn } from "./catalogues/settings-en.ts";
import { shellEn } from "./catalogues/shell-en.ts";
import { startEn } from "./catalogues/start-en.ts";
import { taskEn } from "./catalogues/task-en.ts";
import { trustEn } from "./catalogues/trust-en.ts";
import { updatesEn } from "./catalogues/updates-en.ts";
import { workEn } from "./catalogues/work-en.ts";

/** Every sentence of the window, in English, room by room. ICU message syntax. */
export const en = {
  ...shellEn,
  ...personEn,
  ...peopleEn,
  ...adminEn,
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
  ...diagramEn,
  ...historyEn,
  ...snapshotEn,
  ...trustEn,
  ...settingsEn,
  ...updatesEn,
  ...errorsEn,
} as const;

export type TextKey = keyof typeof en;

/** A whole language: exactly the keys of English. */
export type Catalogue = Readonly<Record<TextKey, string>>;
