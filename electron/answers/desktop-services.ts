import type { AppInfo } from "../../contract/app-info.ts";
import type { DesktopChannel } from "../../contract/channels.ts";
import type { Answers } from "../../host/answers/handlers.ts";
import type { HostServices } from "../../host/answers/host-services.ts";
import type { BackupAdmin } from "../../host/backups/backup-admin.ts";
import type { Exports } from "../../host/exports/exports.ts";
import type { PrintProcesses } from "../../host/exports/export-parts.ts";
import type { DesktopFiles } from "../files/desktop-files.ts";
import type { Links } from "../files/links.ts";
import type { OpenedFiles } from "../files/opened-files.ts";
import type { Rasterize } from "../files/rasterize.ts";
import type { LoginItem } from "../machine/start-at-login.ts";
import type { Updates } from "../updates/updates.ts";

/** What answers work with that need this machine: its files, its dialogs, its program. */
export interface DesktopServices extends HostServices {
  readonly desktop: DesktopFiles;
  readonly backupAdmin: BackupAdmin;
  readonly updates: Updates;
  readonly links: Links;
  readonly opened: OpenedFiles;
  readonly exports: Exports;
  readonly printProcesses: PrintProcesses;
  readonly rasterize: Rasterize;
  readonly loginItem: LoginItem;
  readonly info: AppInfo;
  readonly readLicenses: () => Promise<string>;
}

export type DesktopAnswers = Answers<DesktopChannel, DesktopServices>;

/** What answers the channels of one noun. */
export type DesktopAnswersOf<Noun extends string> = Answers<
  Extract<DesktopChannel, `${Noun}.${string}`>,
  DesktopServices
>;
