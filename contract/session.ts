import type { Person, Standing } from "../engine/contract/index.ts";

/** Who uses the window; null before someone has signed in. */
export type Session = (Standing & { readonly person: Person; readonly locked: boolean }) | null;
