import type { Person } from "../../../engine/contract/index.ts";

export const ada: Person = { id: 1, name: "ada", displayName: "Ada Lovelace" };
export const ben: Person = { id: 2, name: "ben", displayName: "Ben Müller-Lüdenscheidt" };

/** How somebody without rights sits at a window that is open to them, with a password of their own. */
export const withoutRights = {
  superuser: false,
  administers: false,
  manages: false,
  password: { chosen: null, issued: null, temporary: false },
  locked: false,
} as const;
