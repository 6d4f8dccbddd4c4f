import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** As many unread ones as one page shows. */
const maxUnread = 200;

/** How much is unread. */
export const unreadCountsQuery = queryOptions({
  queryKey: [...keys.notifications, "counts"],
  queryFn: () => call("notification.counts", undefined),
});

/** What the person is told: everything unread, and what came last. */
export const notificationsQuery = queryOptions({
  queryKey: [...keys.notifications, "list"],
  queryFn: async () => {
    const [unread, newest] = await Promise.all([
      call("notification.list", { unread: true, limit: maxUnread }),
      call("notification.list", {}),
    ]);
    const byId = new Map([...unread.rows, ...newest.rows].map((one) => [one.id, one]));
    return [...byId.values()].toSorted((one, other) => other.id - one.id);
  },
});

/** What came since the person was last here. */
export const awayQuery = queryOptions({
  queryKey: [...keys.notifications, "away"],
  queryFn: () => call("notification.away", undefined),
});

/** When the person came, and whether they had been away before. */
interface Arrival {
  readonly at: number;
  readonly wasAway: boolean;
}

const arrivalKey = [...keys.desk, "arrival"] as const;

/** How the person came; null: nobody has said so yet. */
export const arrivalQuery = queryOptions({
  queryKey: arrivalKey,
  // only `arrive` knows it; asked anew, it stays as it is
  queryFn: ({ client }): Arrival | null => client.getQueryData<Arrival | null>(arrivalKey) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Tells main that somebody is here; answers whether they had been away. */
export async function arrive(client: QueryClient): Promise<boolean> {
  const wasAway = await call("notification.arrive", undefined);
  const before = client.getQueryData<Arrival | null>(arrivalKey);
  const arrival: Arrival = { at: Date.now(), wasAway };
  if (wasAway || before === undefined) client.setQueryData(arrivalKey, arrival);
  return wasAway;
}

export const setRead = mutationOptions({
  mutationFn: (input: { readonly notificationIds: readonly number[]; readonly read: boolean }) =>
    call("notification.setRead", { ...input, notificationIds: [...input.notificationIds] }),
  onSuccess: (_answer, _input, _result, { client }) => client.invalidateQueries({ queryKey: keys.notifications }),
});

export const readAll = mutationOptions({
  mutationFn: () => call("notification.readAll", undefined),
  onSuccess: (_answer, _input, _result, { client }) => client.invalidateQueries({ queryKey: keys.notifications }),
});
