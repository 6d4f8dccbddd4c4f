import { QueryClient } from "@tanstack/react-query";

/** Main is never offline, never flaky, and says itself what has changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, staleTime: Infinity },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
