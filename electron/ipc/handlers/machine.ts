import type { AppInfo } from "../contract.ts";
import type { MachineChannel } from "../channels.ts";
import type { Answers } from "./handlers.ts";
import type { Caller } from "./host-caller.ts";
import type { BackupVault } from "../../backups/vault.ts";
import type { Exports } from "../../case-file/exports.ts";
import type { PrintCases } from "../../case-file/save-cases.ts";
import type { DesktopFiles } from "../../desktop-files.ts";
import type { Links } from "../../links.ts";
import type { OpenedFiles } from "../../opened-files.ts";
import type { Rasterize } from "../../rasterize.ts";
import type { Updates } from "../../updates/updates.ts";

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

export type MachineAnswers = Answers<MachineChannel, Machine>;
