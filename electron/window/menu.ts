import type { MenuItemConstructorOptions } from "electron";
import type { Language } from "../../engine/index.ts";
import type { MenuCommand } from "../../contract/events.ts";
import { menuLabels } from "./menu-labels.ts";

/** What the menu leaves to others. */
export interface MenuActions {
  /** The window does it. */
  readonly send: (command: MenuCommand) => void;
  readonly lock: () => void;
  readonly about: () => void;
  /** False while nobody's work is open: then the window has nothing to do it with. */
  readonly canAct: boolean;
  /** False while there is nobody whom it would lock out. */
  readonly canLock: boolean;
  /** False where the machine's policy forbids it. */
  readonly canPrint: boolean;
}

type Items = MenuItemConstructorOptions[];

/** The application menu. On macOS the first menu bears the program's name. */
export function menuTemplate(language: Language, platform: NodeJS.Platform, actions: MenuActions): Items {
  const text = menuLabels[language];
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    enabled: actions.canAct,
    click: () => actions.send(command),
    // the window hears the key itself, and knows better when it is none
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    {
      label: text.file,
      submenu: [
        item(text.start, "start", "CmdOrCtrl+N"),
        ...(actions.canPrint ? [item(text.print, "print", "CmdOrCtrl+P")] : []),
        separator,
        item(text.settings, "settings", "CmdOrCtrl+,"),
        separator,
        { label: text.lock, accelerator: "CmdOrCtrl+L", enabled: actions.canLock, click: actions.lock },
        separator,
        { role: "close", label: text.close },
        { role: "quit", label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        // the window knows whether letters or an action are meant; while one signs in there are only letters
        actions.canAct ? item(text.undo, "undo", "CmdOrCtrl+Z") : { role: "undo", label: text.undo },
        { role: "redo", label: text.redo },
        separator,
        { role: "cut", label: text.cut },
        { role: "copy", label: text.copy },
        { role: "paste", label: text.paste },
        { role: "selectAll", label: text.selectAll },
        separator,
        item(text.find, "palette", "CmdOrCtrl+K"),
        item(text.filter, "search", "CmdOrCtrl+F"),
      ],
    },
    {
      label: text.view,
      submenu: [
        item(text.inbox, "inbox", "CmdOrCtrl+1"),
        item(text.queue, "queue", "CmdOrCtrl+2"),
        item(text.archive, "archive", "CmdOrCtrl+3"),
        item(text.processes, "processes", "CmdOrCtrl+4"),
        item(text.startScreen, "start", "CmdOrCtrl+5"),
        separator,
        { role: "resetZoom", label: text.actualSize },
        { role: "zoomIn", label: text.zoomIn },
        { role: "zoomOut", label: text.zoomOut },
        separator,
        { role: "togglefullscreen", label: text.fullScreen },
      ],
    },
    { label: text.window, role: "window", submenu: [{ role: "minimize", label: text.minimize }] },
    {
      label: text.help,
      role: "help",
      submenu: [
        item(text.keys, "keys"),
        item(text.verify, "verify"),
        separator,
        { label: text.about, click: () => actions.about() },
      ],
    },
  ];
}
