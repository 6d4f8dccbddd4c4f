import type { QueryClient } from "@tanstack/react-query";
import { preferencesQuery } from "./preferences-queries.ts";
import { firstRunQuery, peopleQuery, sessionQuery } from "./session-queries.ts";

/** Asks at once what the first screens would ask one after the other; they find the answers, or the errors, there. */
export function prefetch(client: QueryClient): void {
  void client.prefetchQuery(preferencesQuery);
  void client.prefetchQuery(sessionQuery);
  void client.prefetchQuery(firstRunQuery);
  void client.prefetchQuery(peopleQuery);
}
