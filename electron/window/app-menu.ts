import type { App, Menu, MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../contract/events.ts";
import type { SessionPreferences } from "../../host/preferences.ts";
import { isOpen, type Sessions } from "../../host/session.ts";
import { menuTemplate } from "./menu.ts";

export interface AppMenuOptions {
  readonly app: Pick<App, "getName" | "getVersion" | "setAboutPanelOptions" | "showAboutPanel">;
  readonly menus: Pick<typeof Menu, "buildFromTemplate" | "setApplicationMenu">;
  readonly platform: NodeJS.Platform;
  readonly session: Pick<Sessions, "current" | "lock" | "onChange">;
  readonly preferences: Pick<SessionPreferences, "get" | "onChange">;
  /** False where the machine's policy forbids it. */
  readonly canPrint: boolean;
  /** The window does it. */
  readonly send: (command: MenuCommand) => void;
}

/** Shows the application menu, in the language of the person and with what can be done at the moment. */
export function showAppMenu({ app, menus, platform, session, preferences, canPrint, send }: AppMenuOptions): void {
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() });
  const show = () => {
    const current = session.current();
    const can = { canAct: isOpen(current), canLock: current?.locked === false, canPrint };
    const actions = { send, ...can, lock: () => session.lock(), about: () => app.showAboutPanel() };
    const template: MenuItemConstructorOptions[] = menuTemplate(preferences.get().effectiveLanguage, platform, actions);
    menus.setApplicationMenu(menus.buildFromTemplate(template));
  };
  show();
  session.onChange(show);
  preferences.onChange(show);
}
