import type { Engine, Preferences } from "../engine/index.ts";
import type { EffectivePreferences } from "../contract/preferences.ts";
import { Listeners } from "./listeners.ts";
import type { Log } from "./log.ts";
import type { Sessions } from "./session.ts";
import type { SettingsFile } from "./settings.ts";

/** How the windows of a session look and listen: as its person chose, wherever they chose it. */
export interface SessionPreferences {
  /** As things stand now. */
  get(): EffectivePreferences;
  /** Of somebody who is signed in here. */
  of(personId: number): EffectivePreferences;
  /** Tells of every change, after it holds: somebody chose something, or somebody else came. The answer stops it. */
  onChange(listener: (preferences: EffectivePreferences) => void): () => void;
}

export interface SessionPreferencesOptions {
  readonly engine: Pick<Engine, "as" | "on">;
  readonly session: Pick<Sessions, "current" | "onChange">;
  readonly settings: Pick<SettingsFile, "preferencesFor" | "rememberLastUsed" | "onChange">;
  readonly log: Pick<Log, "warning">;
}

/** To be made before anything else listens to the session: windows then hear how they look before they hear who came. */
export function followPreferences({ engine, session, settings, log }: SessionPreferencesOptions): SessionPreferences {
  const listeners = new Listeners<EffectivePreferences>();
  let held: { readonly personId: number; readonly chosen: Preferences } | null = null;
  let told = "";

  function of(personId: number): EffectivePreferences {
    if (held?.personId !== personId) held = { personId, chosen: engine.as(personId).preferences.get() };
    return settings.preferencesFor(held.chosen);
  }

  function get(): EffectivePreferences {
    const current = session.current();
    return current === null ? settings.preferencesFor(null) : of(current.person.id);
  }

  function look(): void {
    const isSomebodyHere = session.current() !== null;
    const now = get();
    if (isSomebodyHere) remember(now);
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    listeners.notify(now);
  }

  /** The next who signs in only meets another language: no reason to keep this one out. */
  function remember(now: EffectivePreferences): void {
    try {
      settings.rememberLastUsed(now);
    } catch (error) {
      log.warning("What was used last could not be kept for the sign-in screen", error);
    }
  }

  session.onChange(look);
  settings.onChange(look);
  engine.on("preferences", ({ personId }) => {
    if (held?.personId === personId) held = null;
    look();
  });
  look();
  return { get, of, onChange: (listener) => listeners.add(listener) };
}
