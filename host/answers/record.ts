import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Browsing business records. */
export const recordHandlers: HostAnswersOf<"record"> = {
  "record.types": (_input, caller) => deskOf(caller).records.types(),
  "record.list": ({ type, ...query }, caller) => deskOf(caller).records.list(type, query),
  "record.get": ({ type, id }, caller) => deskOf(caller).records.get(type, id),
};
