import type { Person } from "../contract/index.ts";
import type { Rights } from "../people/rights.ts";
import type { Reader } from "./reader.ts";

/** Who reads and acts, with which rights and in which language. Made once a call: what was true then holds for all of it. */
export interface Actor extends Reader {
  readonly person: Person;
  readonly rights: Rights;
  /** The same, for what has not been given an actor yet: goes with the last of it. */
  readonly reader: Reader;
}
