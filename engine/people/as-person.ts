import type { Person } from "../contract/index.ts";
import type { PersonRecord } from "../base/records.ts";

/** What others may see of a person. */
export function asPerson({ id, name, displayName }: PersonRecord): Person {
  return { id, name, displayName };
}
