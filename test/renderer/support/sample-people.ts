import type { Person } from "../../../engine/contract/index.ts";

export const ada: Person = { id: 1, name: "ada", displayName: "Ada Lovelace" };
export const ben: Person = { id: 2, name: "ben", displayName: "Ben Müller-Lüdenscheidt" };
