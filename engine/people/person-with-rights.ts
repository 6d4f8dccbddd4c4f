import type { PersonRecord } from "../base/records.ts";
import type { Person } from "../contract/index.ts";
import type { Stores } from "../storage/stores.ts";
import { asPerson } from "./as-person.ts";
import { Rights } from "./rights.ts";

/** Somebody with what they may do: who acts, or somebody else who is asked about. */
export interface PersonWithRights {
  readonly person: Person;
  readonly rights: Rights;
}

/** A person with what they may do as things stand now. */
export function withRights({ people }: Pick<Stores, "people">, record: PersonRecord): PersonWithRights {
  return { person: asPerson(record), rights: new Rights(record, grantsOf(people, record.id)) };
}

function grantsOf(people: Stores["people"], person: number) {
  return {
    held: () => people.heldBy(person),
    holdsFor: (permission: string, object: string) => people.holdsFor(person, permission, object),
  };
}
