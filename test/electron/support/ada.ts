import { join } from "node:path";
import { createSession } from "../../../host/session.ts";
import { openSettings } from "../../../host/settings.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

export const ada = {
  person: { id: 1, name: "ada", displayName: "Ada Lovelace" },
  superuser: false,
  administers: false,
  manages: false,
};

/** A session in which Ada, number 1, is known. */
export function adasSession(now: () => number = () => 0) {
  return createSession({ describe: (id) => (id === 1 ? ada : null), now });
}

/** Settings as they are at a first start, in a folder of this test alone. */
export function newSettings() {
  return openSettings(join(temporaryFolder(), "settings.json"), () => "en-US");
}
