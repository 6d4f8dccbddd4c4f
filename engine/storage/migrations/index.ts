import { firstTables } from "./0001-first-tables.ts";
import { wholeEngine } from "./0002-whole-engine.ts";
import { lists } from "./0003-lists.ts";
import { credentials } from "./0004-credentials.ts";
import { listsByPerson } from "./0005-lists-by-person.ts";
import { drafts } from "./0006-drafts.ts";
import { files } from "./0007-files.ts";
import { processesOfRecords } from "./0008-processes-of-records.ts";
import { background } from "./0009-background.ts";
import { processesOfSeeds } from "./0010-processes-of-seeds.ts";
import { officeId } from "./0011-office-id.ts";
import { participants } from "./0012-participants.ts";
import { replacements } from "./0013-replacements.ts";
import { issuedPasswords } from "./0014-issued-passwords.ts";
import { schedules } from "./0015-schedules.ts";
import { flowVersions } from "./0016-flow-versions.ts";
import { largeProcesses } from "./0017-large-processes.ts";
import { headings } from "./0018-headings.ts";
import { preferences } from "./0019-preferences.ts";
import { talking } from "./0020-talking.ts";
import { decisions } from "./0021-decisions.ts";
import { archiveOrders } from "./0022-archive-orders.ts";
import { search } from "./0023-search.ts";
import type { Migration } from "./migration.ts";

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  firstTables,
  wholeEngine,
  lists,
  credentials,
  listsByPerson,
  drafts,
  files,
  processesOfRecords,
  background,
  processesOfSeeds,
  officeId,
  participants,
  replacements,
  issuedPasswords,
  schedules,
  flowVersions,
  largeProcesses,
  headings,
  preferences,
  talking,
  decisions,
  archiveOrders,
  search,
];

/** The format this program reads and writes. */
export const schemaVersion = migrations.length;
