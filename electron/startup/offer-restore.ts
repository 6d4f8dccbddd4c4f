import type { Dialog } from "electron";
import { FlowError, type Language } from "../../engine/index.ts";
import type { Backups } from "../../host/backups/backups.ts";
import type { FileWorker } from "../../host/backups/file-work.ts";
import { MissingRecords } from "../../host/backups/missing-records.ts";
import { prepareRestore, quarantine } from "../../host/backups/restore.ts";

export interface OfferOptions {
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly language: Language;
  readonly backups: Backups;
  readonly worker: FileWorker;
  /** The database. */
  readonly file: string;
  /** UTC milliseconds. */
  readonly now: () => number;
}

const texts = {
  en: {
    title: "The data is damaged",
    titleMissing: "The records are missing",
    textMissing: (when: string, file: string) =>
      `An office was kept here, but its records are gone:\n${file}\n\nIf they lie on a disk that isn't connected, quit, and connect it. Else Intray can go on with the newest sound backup, of ${when}. What was done since then is missing in it.`,
    text: (when: string) =>
      `Intray can restore the latest intact backup, of ${when}. Anything done since then is not in it.\n\nThe damaged file is kept in a folder next to it.`,
    restore: "Restore backup",
    quit: "Quit",
  },
  de: {
    title: "Die Daten sind beschädigt",
    titleMissing: "Die Daten fehlen",
    textMissing: (when: string, file: string) =>
      `Hier wurde ein Büro geführt, aber seine Daten sind nicht mehr da:\n${file}\n\nLiegen sie auf einem Datenträger, der nicht angeschlossen ist, beenden Sie Intray und schließen Sie ihn an. Sonst kann Intray mit der neuesten unversehrten Sicherung weiterarbeiten, der vom ${when}. Was seitdem getan wurde, fehlt darin.`,
    text: (when: string) =>
      `Intray kann die neueste unversehrte Sicherung wiederherstellen, vom ${when}. Was seitdem getan wurde, fehlt darin.\n\nDie beschädigte Datei bleibt in einem Ordner daneben erhalten.`,
    restore: "Sicherung wiederherstellen",
    quit: "Beenden",
  },
} as const;

/**
 * When Intray couldn't start because its data are damaged or gone: looks for the newest sound backup and asks whether to go
 * on with it. True once it awaits the next start, with what is left of the data set aside; false when there is none or nobody
 * wants it.
 */
export async function offerRestore(problem: unknown, options: OfferOptions): Promise<boolean> {
  const isMissing = problem instanceof MissingRecords;
  if (!isMissing && !(problem instanceof FlowError && problem.code === "storage.damaged")) return false;
  const { dialog, language, backups, worker, file, now } = options;
  const sound = await backups.newestSound();
  if (sound === null) return false;
  const text = texts[language];
  const when = new Date(sound.at).toLocaleString(language);
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: isMissing ? text.titleMissing : text.title,
    detail: isMissing ? text.textMissing(when, file) : text.text(when),
    buttons: [text.restore, text.quit],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  const prepared = await prepareRestore({ file, backups, worker }, sound.name);
  quarantine(file, now());
  prepared.commit();
  return true;
}
