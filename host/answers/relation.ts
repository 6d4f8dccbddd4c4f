import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a field can relate to. */
export const relationHandlers: HostAnswersOf<"relation"> = {
  "relation.find": ({ target, text }, services) => deskOf(services).relations.find(target, text),
  "relation.card": (ref, services) => deskOf(services).relations.card(ref),
  "relation.starts": ({ type }, services) => deskOf(services).relations.starts(type),
};
