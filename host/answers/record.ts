import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Browsing business records. */
export const recordHandlers: HostAnswersOf<"record"> = {
  "record.types": (_input, services) => deskOf(services).records.types(),
  "record.list": ({ type, ...query }, services) => deskOf(services).records.list(type, query),
  "record.get": ({ type, id }, services) => deskOf(services).records.get(type, id),
};
