import type { App, Dialog } from "electron";
import type { Language } from "../../engine/index.ts";
import { DataStoreInUse } from "../../host/data/data-store-in-use.ts";
import { holderOf, type DataStoreLock, lockDataStore } from "../../host/data/data-store-lock.ts";
import type { DataLocation } from "../../host/data-store.ts";
import { waitForDataStore } from "./wait-for-data-store.ts";

export interface LockDataOptions {
  readonly app: Pick<App, "on">;
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly language: Language;
  /** Of the system, by which others know who has the records. */
  readonly account: string;
  /** Somebody is there to wait, or not to. */
  readonly attended: boolean;
}

/** What keeps other accounts from the records meanwhile; null where no other account works on them. */
export type DataLock = { readonly lock: DataStoreLock | null };

/**
 * Takes records that accounts share, until this program ends. Null when nobody wants to wait for them. Throws `DataStoreInUse`
 * where nobody could.
 */
export async function lockOwnData(location: DataLocation, options: LockDataOptions): Promise<DataLock | null> {
  const { app, dialog, language, account, attended } = options;
  if (!location.shared) return { lock: null };
  const lock = attended
    ? await waitForDataStore(location.folder, account, { dialog, language })
    : lockDataStore(location.folder, account);
  if (lock === null && !attended) throw new DataStoreInUse(holderOf(location.folder));
  if (lock === null) return null;
  app.on("quit", () => lock.release());
  return { lock };
}
