import type { Person } from "../contract/index.ts";
import type { Rights } from "../people/rights.ts";
import type { Reader } from "./reader.ts";

/** Somebody with what they may do: who acts, or somebody else who is asked about. */
export interface PersonWithRights {
  readonly person: Person;
  readonly rights: Rights;
}

/** Who reads and acts, with which rights and in which language. Made once a call: what was true then holds for all of it. */
export interface Actor extends Reader, PersonWithRights {}
