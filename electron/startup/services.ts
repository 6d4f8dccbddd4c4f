import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { App, BrowserWindow, BrowserWindowConstructorOptions, Dialog, Shell } from "electron";
import type { ExportProgress } from "../../contract/export.ts";
import type { Feature } from "../../contract/features.ts";
import { createDrawings } from "../../host/diagram/drawings.ts";
import { createExports } from "../../host/exports/exports.ts";
import type { DesktopServices } from "../answers/desktop-services.ts";
import { createDesktopFiles } from "../files/desktop-files.ts";
import { createPrinter, type Printer } from "../files/printer.ts";
import { createRasterizer } from "../files/rasterize.ts";
import { ownFile } from "../machine/own-files.ts";
import { createLoginItem } from "../machine/start-at-login.ts";
import { versions } from "../machine/versions.ts";

export interface ServicesOptions {
  readonly app: Pick<App, "getPath" | "getVersion" | "isPackaged" | "getLoginItemSettings" | "setLoginItemSettings">;
  readonly dialog: Pick<Dialog, "showSaveDialog">;
  readonly shell: Pick<Shell, "openPath">;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** The folder of main.js and preload.cjs. */
  readonly folder: string;
  readonly forbidden: readonly Feature[];
  /** Hears how far case files are. */
  readonly onProgress: (progress: ExportProgress) => void;
}

/** What answers need of this machine beside the office: files, pictures, print, and what is said about the program. */
export interface Services
  extends Pick<
    DesktopServices,
    "desktop" | "drawings" | "exports" | "printProcesses" | "rasterize" | "loginItem" | "info" | "readLicenses"
  > {
  /** Its windows may call, too. */
  readonly printer: Pick<Printer, "has">;
}

export function createServices(options: ServicesOptions): Services {
  const { app, dialog, shell, createWindow, folder, forbidden, onProgress } = options;
  const desktop = createDesktopFiles({
    dialog,
    shell,
    folders: { downloads: app.getPath("downloads"), copies: ownFile(app, "opened") },
  });
  const printer = createPrinter({ create: createWindow, preload: join(folder, "preload.cjs") });
  // beside the archive in a package, beside the build in a checkout
  const surroundings = app.isPackaged ? process.resourcesPath : join(folder, "..");
  return {
    desktop,
    drawings: createDrawings(),
    exports: createExports(onProgress),
    printProcesses: printer.processes,
    printer,
    rasterize: createRasterizer(createWindow),
    loginItem: createLoginItem({
      app,
      platform: process.platform,
      environment: process.env,
      program: process.execPath,
    }),
    info: { ...versions(app), platform: process.platform, forbidden },
    readLicenses: () => readFile(join(surroundings, "THIRD-PARTY-LICENSES.txt"), "utf8"),
  };
}
