import { unlockedSession } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a person chose for themselves; nobody reads or changes another's. */
export const preferencesHandlers: HostAnswersOf<"preferences"> = {
  "preferences.get": (_input, { preferences }) => preferences.get(),
  "preferences.set": (changes, services) => {
    const { id } = unlockedSession(services).person;
    services.engine.as(id).preferences.set(changes);
    return services.preferences.of(id);
  },
};
