import type { Dialog } from "electron";
import { FlowError, type Language } from "../../engine/index.ts";
import type { Backups } from "../../host/backups/backups.ts";
import type { FileWorker } from "../../host/backups/file-work.ts";
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
    text: (when: string) =>
      `Intray can restore the latest intact backup, of ${when}. Anything done since then is not in it.\n\nThe damaged file is kept in a folder next to it.`,
    restore: "Restore backup",
    quit: "Quit",
  },
  de: {
    title: "Die Daten sind beschädigt",
    text: (when: string) =>
      `Intray kann die neueste unversehrte Sicherung wiederherstellen, vom ${when}. Was seitdem getan wurde, fehlt darin.\n\nDie beschädigte Datei bleibt in einem Ordner daneben erhalten.`,
    restore: "Sicherung wiederherstellen",
    quit: "Beenden",
  },
} as const;

/**
 * When Intray couldn't start because its data are damaged: looks for the newest sound backup and asks whether to go on with
 * it. True once it awaits the next start, with the damaged file set aside; false when there is none or nobody wants it.
 */
export async function offerRestore(problem: unknown, options: OfferOptions): Promise<boolean> {
  if (!(problem instanceof FlowError && problem.code === "storage.damaged")) return false;
  const { dialog, language, backups, worker, file, now } = options;
  const sound = await newestSound(backups, worker);
  if (sound === null) return false;
  const text = texts[language];
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: text.title,
    detail: text.text(new Date(sound.at).toLocaleString(language)),
    buttons: [text.restore, text.quit],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  const prepared = await prepareRestore(file, backups.pathOf(sound.name), worker);
  quarantine(file, now());
  prepared.commit();
  return true;
}

async function newestSound(backups: Backups, worker: FileWorker) {
  for (const backup of backups.state().backups) {
    try {
      await worker.check(backups.pathOf(backup.name));
      return backup;
    } catch (error) {
      if (!(error instanceof FlowError)) throw error; // else the next older one may be sound
    }
  }
  return null;
}
