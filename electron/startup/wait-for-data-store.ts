import type { Dialog, MessageBoxOptions } from "electron";
import type { Language } from "../../engine/index.ts";
import { systemClock, type WakeClock } from "../../host/scheduler/wake-clock.ts";
import { holderOf, type DataStoreLock, lockDataStore, requestDataStore } from "../../host/data/data-store-lock.ts";

export interface WaitOptions {
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly language: Language;
  readonly clock?: WakeClock;
}

const texts = {
  en: {
    title: "Someone else is using Intray",
    text: (holder: string) =>
      `The shared data is in use by the account ${holder} of this computer. Ask for Intray to be signed out there. Intray then closes there and starts here automatically.`,
    unknown: "of someone else",
    again: "Try again",
    quit: "Quit",
  },
  de: {
    title: "Jemand anderes verwendet Intray",
    text: (holder: string) =>
      `Das Konto ${holder} dieses Computers verwendet gerade die gemeinsamen Daten. Bitten Sie darum, sich dort von Intray abzumelden. Intray wird dann dort geschlossen und startet hier automatisch.`,
    unknown: "von jemand anderem",
    again: "Erneut versuchen",
    quit: "Beenden",
  },
} as const;

/** Milliseconds between two tries. */
const pause = 1_000;

/** For so many milliseconds nobody is bothered: an Intray in which nobody is signed in closes within them. */
const patience = 2_000;

/**
 * Takes a shared office, once the account that has it lets go: says who that is, and goes on as soon as it can, or when
 * told to try again where a system can't close its own dialog. Null when nobody wants to wait. Throws `storage.unavailable`.
 */
export async function waitForDataStore(
  folder: string,
  account: string,
  options: WaitOptions,
): Promise<DataStoreLock | null> {
  const { dialog, language, clock = systemClock } = options;
  let taken = lockDataStore(folder, account);
  if (taken !== null) return taken;
  const noLongerWanted = requestDataStore(folder);
  const arrived = new AbortController();
  let callOff: () => void = () => undefined;
  const look = () => {
    taken ??= lockDataStore(folder, account);
    if (taken === null) callOff = clock.after(pause, look);
    else arrived.abort();
    return taken !== null;
  };
  await new Promise<void>((resolve) => clock.after(patience, resolve));
  let waits = !look();
  while (waits) {
    const asking = dialog.showMessageBox(question(holderOf(folder), language, arrived.signal));
    // a dialog that is closed from here doesn't always say so
    const answer = await Promise.race([asking, aborted(arrived.signal)]);
    callOff();
    waits = taken === null && answer?.response === 0 && !look();
  }
  callOff();
  if (taken === null) noLongerWanted();
  return taken;
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined), { once: true }));
}

function question(holder: string | null, language: Language, signal: AbortSignal): MessageBoxOptions {
  const { title, text, unknown, again, quit } = texts[language];
  return {
    type: "info",
    message: title,
    detail: text(holder ?? unknown),
    buttons: [again, quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
    signal,
  };
}
