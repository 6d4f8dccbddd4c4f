import type { AppInfo } from "../../contract/app-info.ts";
import type { DesktopChannel } from "../../contract/channels.ts";
import type { Answers } from "../../host/answers/handlers.ts";
import type { Caller } from "../../host/answers/caller.ts";
import type { BackupVault } from "../../host/backups/vault.ts";
import type { Exports } from "../../host/exports/exports.ts";
import type { PrintCases } from "../../host/exports/save-cases.ts";
import type { DesktopFiles } from "../files/desktop-files.ts";
import type { Links } from "../files/links.ts";
import type { OpenedFiles } from "../files/opened-files.ts";
import type { Rasterize } from "../files/rasterize.ts";
import type { Updates } from "../updates/updates.ts";

/** What answers work with that need this machine: its files, its dialogs, its program. */
export interface Machine extends Caller {
  readonly desktop: DesktopFiles;
  readonly vault: BackupVault;
  readonly updates: Updates;
  readonly links: Links;
  readonly opened: OpenedFiles;
  readonly exports: Exports;
  readonly printCases: PrintCases;
  readonly rasterize: Rasterize;
  readonly info: AppInfo;
  readonly readLicenses: () => Promise<string>;
}

export type MachineAnswers = Answers<DesktopChannel, Machine>;

/** What answers the channels of one noun. */
export type MachineAnswersOf<Noun extends string> = Answers<Extract<DesktopChannel, `${Noun}.${string}`>, Machine>;
