import type { Person } from "../contract/index.ts";
import { asPerson } from "../people/as-person.ts";
import type { ReadServices } from "./read-services.ts";

/** Somebody by id, as they are called now; null for nobody. */
export function personOf(reader: ReadServices, id: number | null): Person | null {
  const person = id === null ? undefined : reader.stores.people.find(id);
  return person ? asPerson(person) : null;
}
