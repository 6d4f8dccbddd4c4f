import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** What people said about a process, newest first, page by page. */
export function commentsQuery(processId: number) {
  return infiniteQueryOptions({
    queryKey: keys.comments(processId),
    queryFn: ({ pageParam }) =>
      call("comment.list", { processId, newestFirst: true, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Whom a comment about the process may name, by what is typed of their names. */
export function mentionablePeopleQuery(processId: number, text: string) {
  return queryOptions({
    queryKey: keys.mentionablePeople(processId, text),
    queryFn: () => call("comment.people", { processId, text }),
    staleTime: 30_000,
  });
}
