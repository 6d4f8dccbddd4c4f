import { join } from "node:path";
import type { App } from "electron";
import { openSettings, type SettingsKeeper } from "../../host/settings.ts";
import type { Policy } from "./policy.ts";

/** Somewhere in the folder where Intray keeps everything of its own. */
export function ownFile(app: Pick<App, "getPath">, ...names: readonly string[]): string {
  return join(app.getPath("userData"), ...names);
}

type SettingsApp = Pick<App, "getPath" | "commandLine" | "getPreferredSystemLanguages" | "getLocale">;

/** The settings of this account, within what the policy leaves open. */
export function ownSettings(app: SettingsApp, policy: Policy = {}): SettingsKeeper {
  const locale = () =>
    app.commandLine.getSwitchValue("lang") || app.getPreferredSystemLanguages()[0] || app.getLocale();
  return openSettings(ownFile(app, "settings.json"), locale, policy);
}
