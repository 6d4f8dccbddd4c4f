import type { Language } from "../../engine/index.ts";

/** What the native menu says. */
export interface MenuLabels {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly lock: string;
  readonly quit: string;
  readonly open: string;
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
  readonly help: string;
  readonly start: string;
  readonly print: string;
  readonly settings: string;
  readonly find: string;
  readonly filter: string;
  readonly inbox: string;
  readonly queue: string;
  readonly archive: string;
  readonly processes: string;
  readonly startScreen: string;
  readonly keys: string;
  readonly verify: string;
  readonly about: string;
}

export const menuLabels: Readonly<Record<Language, MenuLabels>> = {
  en: {
    file: "&File",
    edit: "&Edit",
    view: "&View",
    window: "&Window",
    lock: "Lock",
    quit: "Quit Intray",
    open: "Open Intray",
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
    help: "&Help",
    start: "New request …",
    print: "Print …",
    settings: "Settings",
    find: "Search and commands …",
    filter: "Filter the list",
    inbox: "Inbox",
    queue: "Queue",
    archive: "Archive",
    processes: "Processes",
    startScreen: "New request",
    keys: "Keyboard shortcuts",
    verify: "Verify history …",
    about: "About Intray",
  },
  de: {
    file: "&Datei",
    edit: "&Bearbeiten",
    view: "&Ansicht",
    window: "&Fenster",
    lock: "Sperren",
    quit: "Intray beenden",
    open: "Intray öffnen",
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
    help: "&Hilfe",
    start: "Neuer Vorgang …",
    print: "Drucken …",
    settings: "Einstellungen",
    find: "Suchen und Befehle …",
    filter: "Liste filtern",
    inbox: "Eingang",
    queue: "Warteliste",
    archive: "Archiv",
    processes: "Vorgänge",
    startScreen: "Neuer Vorgang",
    keys: "Tastenkürzel",
    verify: "Verlauf prüfen …",
    about: "Über Intray",
  },
};
