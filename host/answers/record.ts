import type { recordChannels } from "../../contract/record.ts";
import { deskOf } from "./caller.ts";
import { given } from "./given.ts";
import type { HostAnswers } from "./handlers.ts";

/** Browsing business records. */
export const recordHandlers: Pick<HostAnswers, keyof typeof recordChannels> = {
  "record.types": (_input, caller) => deskOf(caller).records.types(),
  "record.list": ({ type, ...query }, caller) => deskOf(caller).records.list(type, given(query)),
  "record.get": ({ type, id }, caller) => deskOf(caller).records.get(type, id),
};
