import type { PersonWithRights } from "../people/person-with-rights.ts";
import type { ReadServices } from "./read-services.ts";

/** Who reads and acts, with which rights and in which language. Made once a call: what was true then holds for all of it. */
export interface Actor extends ReadServices, PersonWithRights {}
