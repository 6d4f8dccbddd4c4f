import type { App, Dialog } from "electron";
import type { Language } from "../../engine/index.ts";
import { OfficeInUse } from "../../host/data/office-in-use.ts";
import { holderOf, type OfficeLock, takeOffice } from "../../host/data/office-lock.ts";
import type { OfficePlace } from "../../host/office.ts";
import { waitForOffice } from "./wait-for-office.ts";

export interface TakeOfficeOptions {
  readonly app: Pick<App, "on">;
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly language: Language;
  /** Of the system, by which others know who has the records. */
  readonly account: string;
  /** Somebody is there to wait, or not to. */
  readonly attended: boolean;
}

/** What keeps other accounts from the records meanwhile; null where no other account works on them. */
export type Taken = { readonly lock: OfficeLock | null };

/**
 * Takes records that accounts share, until this program ends. Null when nobody wants to wait for them. Throws `OfficeInUse`
 * where nobody could.
 */
export async function takeOwnOffice(place: OfficePlace, options: TakeOfficeOptions): Promise<Taken | null> {
  const { app, dialog, language, account, attended } = options;
  if (!place.shared) return { lock: null };
  const lock = attended
    ? await waitForOffice(place.folder, account, { dialog, language })
    : takeOffice(place.folder, account);
  if (lock === null && !attended) throw new OfficeInUse(holderOf(place.folder));
  if (lock === null) return null;
  app.on("quit", () => lock.release());
  return { lock };
}
