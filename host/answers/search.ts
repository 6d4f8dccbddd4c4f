import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Looking for words across the office. */
export const searchHandlers: HostAnswersOf<"search"> = {
  "search.find": ({ text }, services) => deskOf(services).search.find(text),
};
