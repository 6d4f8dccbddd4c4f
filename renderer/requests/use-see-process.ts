import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RequestDetail } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { report } from "../api/report.ts";

/** Tells main that a request was looked at, so that it is unread no longer, wherever it shows. */
export function useSeeProcess({ id, unread }: Pick<RequestDetail, "id" | "unread">): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!unread) return;
    const see = async () => {
      await call("notification.seeProcess", { processId: id });
      const touched = [keys.requests, keys.notifications, keys.request(id)];
      await Promise.all(touched.map((queryKey) => client.invalidateQueries({ queryKey })));
    };
    see().catch((error: unknown) => report(error, "screen"));
  }, [client, id, unread]);
}
