import type { FlowErrorCode, Language, StorageFault } from "../../engine/index.ts";
import type { ProfileFault } from "./take-profile.ts";

export type Texts = Readonly<Record<Language, string>>;

/** What people read when Intray can't start, and what to do. */
export const textsByCode: { readonly [code in FlowErrorCode]?: Texts } = {
  "storage.newer": {
    en: "The data was written by a newer version of Intray. Install the latest version and start Intray again, or restore the backup made before the update as described in docs/administration.md. Nothing was changed.",
    de: "Die Daten stammen von einer neueren Version von Intray. Installieren Sie die neueste Version und starten Sie Intray neu, oder stellen Sie die Sicherung von vor der Aktualisierung wieder her, wie in docs/administration.md beschrieben. Es wurde nichts verändert.",
  },
  "flow.outdated": {
    en: "The data was written with newer flows than this Intray has. Install the latest version and start Intray again. Nothing was changed.",
    de: "Die Daten wurden mit neueren Abläufen geschrieben, als dieses Intray hat. Installieren Sie die neueste Version und starten Sie Intray neu. Es wurde nichts verändert.",
  },
  "flow.changed": {
    en: "A flow was changed without a new version, so running processes might not fit it any more. Install an Intray in which the version of the flow was counted up. The log names the flow. Nothing was changed.",
    de: "Ein Ablauf wurde ohne neue Version geändert, laufende Vorgänge passen vielleicht nicht mehr dazu. Installieren Sie ein Intray, in dem die Version des Ablaufs erhöht wurde. Das Protokoll nennt den Ablauf. Es wurde nichts verändert.",
  },
  "storage.foreign": {
    en: "The data file belongs to another program. Move it elsewhere and start Intray again. Nothing was changed.",
    de: "Die Datendatei gehört zu einem anderen Programm. Verschieben Sie sie und starten Sie Intray neu. Es wurde nichts verändert.",
  },
  "storage.damaged": {
    en: "The data file is damaged and no intact backup was selected. Keep the file and ask your administrator for a backup.",
    de: "Die Datendatei ist beschädigt, und es wurde keine unversehrte Sicherung ausgewählt. Bewahren Sie die Datei auf und bitten Sie Ihre Administration um eine Sicherung.",
  },
  "storage.unavailable": {
    en: "The data file can't be read or written. Check the free disk space and the permissions of the folder, then start Intray again.",
    de: "Die Datendatei kann nicht gelesen oder geschrieben werden. Prüfen Sie den freien Speicherplatz und die Rechte des Ordners und starten Sie Intray neu.",
  },
};

/** The same where it is known what is wrong with a file that can't be used. */
export const textsByStorageFault: Readonly<Record<StorageFault, Texts>> = {
  unreadable: {
    en: "This account may not read the data file. Give it the right to read and write the file, then start again. Nothing was changed.",
    de: "Dieses Konto darf die Datendatei nicht lesen. Geben Sie ihm das Recht, sie zu lesen und zu schreiben, und starten Sie neu. Es wurde nichts verändert.",
  },
  "read-only": {
    en: "The data file, or the folder or disk it is in, may only be read. Give this account the right to write there, then start again. Nothing was changed.",
    de: "Die Datendatei oder der Ordner oder Datenträger, auf dem sie liegt, darf nur gelesen werden. Geben Sie diesem Konto dort das Recht zu schreiben und starten Sie neu. Es wurde nichts verändert.",
  },
  held: {
    en: "Another program has the data file open and keeps Intray out, perhaps a backup program or a viewer for databases. Close it, then start again. Nothing was changed.",
    de: "Ein anderes Programm hat die Datendatei geöffnet und lässt Intray nicht heran, vielleicht ein Sicherungsprogramm oder eines, das Datenbanken anzeigt. Schließen Sie es und starten Sie neu. Es wurde nichts verändert.",
  },
  full: {
    en: "There is no space left where the data file is. Free some, then start again. Nothing was changed.",
    de: "Wo die Datendatei liegt, ist kein Speicherplatz mehr frei. Schaffen Sie Platz und starten Sie neu. Es wurde nichts verändert.",
  },
};

export const textsByProfileFault: Readonly<Record<ProfileFault, Texts>> = {
  "read-only": {
    en: "Intray can't write to its own folder. Give this account the right to write there, or make room for the folder elsewhere, then start again.",
    de: "Intray kann in seinen eigenen Ordner nicht schreiben. Geben Sie diesem Konto dort das Recht zu schreiben, oder legen Sie den Ordner an einen anderen Ort, und starten Sie neu.",
  },
  "no-temporary-folder": {
    en: "The system's folder for temporary files is missing or can't be written to. Make it, or let TMPDIR (on Windows TEMP) name another one, then start again.",
    de: "Der Ordner des Systems für vorübergehende Dateien fehlt oder ist nicht beschreibbar. Legen Sie ihn an, oder lassen Sie TMPDIR (unter Windows TEMP) einen anderen nennen, und starten Sie neu.",
  },
  "no-lock": {
    en: "Intray can't make sure that it runs only once in its own folder. Something may lie there in the place of its lock, or the disk doesn't allow locks. See that no Intray uses the folder, delete SingletonLock in it, then start again.",
    de: "Intray kann nicht sicherstellen, dass es in seinem eigenen Ordner nur einmal läuft. Vielleicht liegt dort etwas an der Stelle seiner Sperre, oder der Datenträger erlaubt keine Sperren. Vergewissern Sie sich, dass kein Intray den Ordner benutzt, löschen Sie darin SingletonLock und starten Sie neu.",
  },
};

export const missingRecords: Texts = {
  en: "The records of this office are missing, and no sound backup was chosen. If they lie on a disk that isn't connected, connect it; else put a backup in their place, as docs/administration.md says. To avoid losing anything, no new office was begun. If one is wanted, move data and backups elsewhere first.",
  de: "Die Daten dieses Büros fehlen, und keine unversehrte Sicherung wurde gewählt. Liegen sie auf einem Datenträger, der nicht angeschlossen ist, schließen Sie ihn an; sonst setzen Sie eine Sicherung an ihre Stelle, wie docs/administration.md es beschreibt. Damit nichts verloren geht, wurde kein neues Büro begonnen. Ist eines gewünscht, verschieben Sie vorher data und backups.",
};

/** What is said of all else. */
export const otherwise: Texts = {
  en: "An unexpected error occurred. Details are in the log.",
  de: "Ein unerwarteter Fehler ist aufgetreten. Einzelheiten stehen im Protokoll.",
};
