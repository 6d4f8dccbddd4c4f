import { join } from "node:path";
import { createSession } from "../../../host/session.ts";
import { openSettings } from "../../../host/settings.ts";
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

/** Settings as they are at a first start, in a folder of this test alone. */
export function newSettings() {
  return openSettings(join(temporaryFolder(), "settings.json"), () => "en-US");
}
