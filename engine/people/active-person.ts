import { found } from "../base/found.ts";
import type { PersonRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";

/** Throws `person.unknown` for someone who doesn't exist or is no longer active. */
export function activePerson({ people }: Pick<Stores, "people">, id: number): PersonRecord {
  return found("person", id, () => {
    const person = people.find(id);
    return person?.active ? person : undefined;
  });
}
