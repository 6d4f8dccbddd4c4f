import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a field can relate to. */
export const relationHandlers: HostAnswersOf<"relation"> = {
  "relation.find": ({ target, text }, caller) => deskOf(caller).relations.find(target, text),
  "relation.card": (ref, caller) => deskOf(caller).relations.card(ref),
  "relation.starts": ({ type }, caller) => deskOf(caller).relations.starts(type),
};
