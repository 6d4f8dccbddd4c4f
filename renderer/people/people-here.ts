import { z } from "zod";

const storageKey = "intray.people-here";
const most = 3;
const stored = z.array(z.string());

/** The sign-in names of who was last here on this computer, the last one first. */
export function peopleHere(): readonly string[] {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(storageKey) ?? "[]")).slice(0, most);
  } catch {
    return [];
  }
}

/** From now on this person is the last one here. */
export function rememberHere(name: string): void {
  const others = peopleHere().filter((one) => one !== name);
  localStorage.setItem(storageKey, JSON.stringify([name, ...others].slice(0, most)));
}
