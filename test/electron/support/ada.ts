import { join } from "node:path";
import type { Preferences } from "../../../engine/index.ts";
import { followPreferences, type SessionPreferencesOptions } from "../../../host/preferences.ts";
import { createSession, type Sessions } from "../../../host/session.ts";
import { openSettings } from "../../../host/settings.ts";
import { rememberingLog } from "../../host/support/remembering-log.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

export const ada = {
  person: { id: 1, name: "ada", displayName: "Ada Lovelace" },
  superuser: false,
  administers: false,
  manages: false,
  password: { chosen: null, issued: null, temporary: false } as const,
};

/** A session in which Ada, number 1, is known, and Zoe, number 2, whose password somebody else has set. */
export function adasSession(uptime: () => number = () => 0) {
  const zoe = {
    ...ada,
    person: { id: 2, name: "zoe", displayName: "Zoe" },
    password: { chosen: null, issued: { by: ada.person, at: 0 }, temporary: true } as const,
  };
  return createSession({
    describe: (id) =>
      [
        { ...ada, revision: 1 },
        { ...zoe, revision: 1 },
      ][id - 1] ?? null,
    uptime,
  });
}

/** What Ada chose, in a session of these settings; `choose` is what she does elsewhere. */
export function adasPreferences(session: Sessions, settings = newSettings()) {
  const listeners = new Set<(changed: { readonly personId: number }) => void>();
  let chosen: Preferences = {
    language: null,
    colorScheme: null,
    density: null,
    singleKeys: null,
    mutedNotifications: null,
    systemNotifications: null,
    notificationDetails: null,
    quietHours: null,
  };
  const engine = {
    as: () => ({ preferences: { get: () => chosen } }),
    on: (_event: "preferences", listener: (changed: { readonly personId: number }) => void) => listeners.add(listener),
  } as unknown as SessionPreferencesOptions["engine"];
  return {
    preferences: followPreferences({ engine, session, settings, log: rememberingLog() }),
    choose: (changes: Partial<Preferences>) => {
      chosen = { ...chosen, ...changes };
      for (const listener of listeners) listener({ personId: 1 });
    },
  };
}

/** Settings as they are at a first start, in a folder of this test alone. */
export function newSettings() {
  return openSettings(join(temporaryFolder(), "settings.json"), () => "en-US");
}
