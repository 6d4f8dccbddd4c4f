import type { MenuItemConstructorOptions } from "electron";
import type { Language } from "../engine/index.ts";

interface MenuWords {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly lock: string;
  readonly quit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly minimize: string;
  readonly close: string;
}

const words: Readonly<Record<Language, MenuWords>> = {
  en: {
    file: "&File",
    edit: "&Edit",
    view: "&View",
    window: "&Window",
    lock: "Lock",
    quit: "Quit Intray",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    actualSize: "Actual size",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fullScreen: "Full screen",
    minimize: "Minimize",
    close: "Close window",
  },
  de: {
    file: "&Datei",
    edit: "&Bearbeiten",
    view: "&Ansicht",
    window: "&Fenster",
    lock: "Sperren",
    quit: "Intray beenden",
    undo: "Rückgängig",
    redo: "Wiederholen",
    cut: "Ausschneiden",
    copy: "Kopieren",
    paste: "Einfügen",
    selectAll: "Alles auswählen",
    actualSize: "Originalgröße",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    fullScreen: "Vollbild",
    minimize: "Minimieren",
    close: "Fenster schließen",
  },
};

export interface MenuActions {
  readonly lock: () => void;
  /** False while nobody is signed in, or the window is locked already. */
  readonly canLock: boolean;
}

/** The application menu. On macOS the first menu bears the program's name. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  { lock, canLock }: MenuActions,
): MenuItemConstructorOptions[] {
  const text = words[language];
  const separator: MenuItemConstructorOptions = { type: "separator" };
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    {
      label: text.file,
      submenu: [
        { label: text.lock, accelerator: "CmdOrCtrl+L", enabled: canLock, click: lock },
        separator,
        { role: "close", label: text.close },
        { role: "quit", label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: "undo", label: text.undo },
        { role: "redo", label: text.redo },
        separator,
        { role: "cut", label: text.cut },
        { role: "copy", label: text.copy },
        { role: "paste", label: text.paste },
        { role: "selectAll", label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: "resetZoom", label: text.actualSize },
        { role: "zoomIn", label: text.zoomIn },
        { role: "zoomOut", label: text.zoomOut },
        separator,
        { role: "togglefullscreen", label: text.fullScreen },
      ],
    },
    { label: text.window, role: "window", submenu: [{ role: "minimize", label: text.minimize }] },
  ];
}
