import type { Preferences } from "../contract/index.ts";
import { changePreferences, readPreferences } from "../people/preferences.ts";
import type { DeskServices } from "./desk-services.ts";

interface PreferencesDeskServices extends DeskServices {
  /** Tells everybody who shows something to this person. */
  readonly announce: () => void;
}

/** What the person chose for themselves: theirs alone to read and to change, and no part of any history. */
export class PreferencesDesk {
  readonly #services: PreferencesDeskServices;

  constructor(services: PreferencesDeskServices) {
    this.#services = services;
  }

  get(): Preferences {
    const { stores, person } = this.#services.actor();
    return readPreferences(stores.preferences.find(person.id));
  }

  /** Changes what is named; null forgets a choice. Throws `values.invalid`. */
  set(changes: Partial<Preferences>): void {
    this.#services.execute("preferences.set", ({ stores }, { person }) => {
      stores.preferences.save(person.id, changePreferences(stores.preferences.find(person.id), changes));
    });
    this.#services.announce();
  }
}
