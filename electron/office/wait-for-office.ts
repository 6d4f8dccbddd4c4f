import type { Dialog } from "electron";
import type { Language } from "../../engine/index.ts";
import { systemClock, type WakeClock } from "../wake-clock.ts";
import { holderOf, type OfficeLock, takeOffice, wantOffice } from "./office-lock.ts";

export interface WaitOptions {
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly language: Language;
  readonly clock?: WakeClock;
}

const words = {
  en: {
    title: "Somebody else has Intray open",
    text: (holder: string) =>
      `The account ${holder} of this machine works on the same records. Ask them to sign out of Intray: as soon as nobody is signed in there, Intray goes on here by itself.`,
    unknown: "of somebody else",
    again: "Try again",
    quit: "Quit",
  },
  de: {
    title: "Jemand anderes hat Intray geöffnet",
    text: (holder: string) =>
      `Das Konto ${holder} dieses Rechners arbeitet an denselben Daten. Bitten Sie darum, sich dort von Intray abzumelden: Sobald dort niemand angemeldet ist, geht es hier von selbst weiter.`,
    unknown: "von jemand anderem",
    again: "Erneut versuchen",
    quit: "Beenden",
  },
} as const;

/** Milliseconds between two tries. */
const patience = 1_000;

/**
 * Takes a shared office, once the account that has it lets go: says who that is, and goes on as soon as it can, or when
 * told to try again where a system can't close its own dialog. Null when nobody wants to wait. Throws `storage.unavailable`.
 */
export async function waitForOffice(folder: string, account: string, options: WaitOptions): Promise<OfficeLock | null> {
  const free = takeOffice(folder, account);
  if (free !== null) return free;
  const { dialog, language, clock = systemClock } = options;
  const { title, text, unknown, again, quit } = words[language];
  const noLongerWanted = wantOffice(folder);
  const arrived = new AbortController();
  let taken: OfficeLock | null = null;
  const look = () => {
    taken = takeOffice(folder, account);
    if (taken === null) callOff = clock.after(patience, look);
    else arrived.abort();
  };
  let callOff = clock.after(patience, look);
  const isTaken = () => taken !== null;
  while (!isTaken()) {
    const { response } = await dialog.showMessageBox({
      type: "info",
      message: title,
      detail: text(holderOf(folder) ?? unknown),
      buttons: [again, quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      signal: arrived.signal,
    });
    if (isTaken() || response !== 0) break;
    callOff();
    look();
  }
  callOff();
  if (!isTaken()) noLongerWanted();
  return taken;
}
