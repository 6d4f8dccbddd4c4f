import { FlowError } from "../base/flow-error.ts";
import type { PersonRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";
import { fitName } from "./names.ts";

export interface NewPerson {
  /** What flows call the person and what they sign in with; unique whatever the case of its letters. */
  readonly name: string;
  readonly displayName: string;
  /** Holds every permission. */
  readonly superuser?: boolean;
}

/** Throws `person.exists`, `name.unfit`. */
export function insertPerson(
  stores: Pick<Stores, "people">,
  { name, displayName, superuser = false }: NewPerson,
  now: number,
): PersonRecord {
  return stores.people.insert(freeName(stores, name), fitName(displayName), superuser, now);
}

/** The name as it is kept, if nobody else has it. Throws `person.exists`, `name.unfit`. */
export function freeName({ people }: Pick<Stores, "people">, name: string, holder?: number): string {
  const kept = fitName(name);
  const found = people.findByName(kept);
  if (!found || found.id === holder) return kept;
  throw new FlowError("person.exists", `Someone is called "${kept}" already. Choose another name.`, { name: kept });
}
