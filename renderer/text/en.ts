import { adminEn } from "./rooms/admin-en.ts";
import { backupsEn } from "./rooms/backups-en.ts";
import { backgroundEn } from "./rooms/background-en.ts";
import { diagramEn } from "./rooms/diagram-en.ts";
import { draftsEn } from "./rooms/drafts-en.ts";
import { errorsEn } from "./rooms/errors-en.ts";
import { filesEn } from "./rooms/files-en.ts";
import { formsEn } from "./rooms/forms-en.ts";
import { historyEn } from "./rooms/history-en.ts";
import { inboxEn } from "./rooms/inbox-en.ts";
import { momentEn } from "./rooms/moment-en.ts";
import { peopleEn } from "./rooms/people-en.ts";
import { personEn } from "./rooms/person-en.ts";
import { recordsEn } from "./rooms/records-en.ts";
import { relationsEn } from "./rooms/relations-en.ts";
import { processEn } from "./rooms/process-en.ts";
import { settingsEn } from "./rooms/settings-en.ts";
import { shellEn } from "./rooms/shell-en.ts";
import { startEn } from "./rooms/start-en.ts";
import { taskEn } from "./rooms/task-en.ts";
import { trustEn } from "./rooms/trust-en.ts";
import { updatesEn } from "./rooms/updates-en.ts";
import { workEn } from "./rooms/work-en.ts";

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
  ...momentEn,
  ...trustEn,
  ...settingsEn,
  ...updatesEn,
  ...errorsEn,
} as const;

export type TextKey = keyof typeof en;

/** A whole language: exactly the keys of English. */
export type Catalogue = Readonly<Record<TextKey, string>>;
