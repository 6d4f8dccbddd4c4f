import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { App } from "electron";
import type { StartAtLogin } from "../../contract/startup.ts";

interface StartAtLoginOptions {
  readonly app: Pick<App, "isPackaged" | "getPath" | "getLoginItemSettings" | "setLoginItemSettings">;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly program: string;
}

/** Whether the system starts Intray with the person's session. It keeps that itself. */
export interface LoginItem {
  get(): StartAtLogin;
  set(enabled: boolean): StartAtLogin;
}

export function createLoginItem({ app, platform, environment, program }: StartAtLoginOptions): LoginItem {
  const item = platform === "linux" ? autostartFile(app, environment["APPIMAGE"] ?? program) : systemItem(app);
  const get = () => ({ possible: app.isPackaged, enabled: app.isPackaged && item.isSet() });
  return {
    get,
    set(enabled) {
      if (app.isPackaged) item.set(enabled);
      return get();
    },
  };
}

interface Item {
  isSet(): boolean;
  set(enabled: boolean): void;
}

function systemItem(app: StartAtLoginOptions["app"]): Item {
  return {
    isSet: () => app.getLoginItemSettings().openAtLogin,
    set: (enabled) => app.setLoginItemSettings({ openAtLogin: enabled }),
  };
}

/** Desktops of Linux start what lies in this folder. */
function autostartFile(app: Pick<App, "getPath">, program: string): Item {
  const file = join(app.getPath("appData"), "autostart", "intray.desktop");
  return {
    isSet: () => existsSync(file),
    set(enabled) {
      if (!enabled) return rmSync(file, { force: true });
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        ["[Desktop Entry]", "Type=Application", "Name=Intray", `Exec=${quoted(program)}`, ""].join("\n"),
      );
    },
  };
}

/** As the specification of desktop entries wants a word: within quotes, then again as text of the file. */
function quoted(word: string): string {
  const escaped = word.replaceAll(/["`$\\]/gu, String.raw`\$&`).replaceAll("%", "%%");
  return `"${escaped}"`.replaceAll("\\", String.raw`\\`);
}
