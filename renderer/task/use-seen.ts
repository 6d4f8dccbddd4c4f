import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { TaskDetail } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { report } from "../api/report.ts";

/** Tells main that the task was opened, so that it is unread no longer, wherever it shows. */
export function useSeen({ id, unread }: TaskDetail): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!unread) return;
    const see = async () => {
      await call("notification.seeTask", { taskId: id, seen: true });
      await Promise.all([keys.lists, keys.task(id)].map((queryKey) => client.invalidateQueries({ queryKey })));
    };
    see().catch((error: unknown) => report(error, "screen"));
  }, [client, id, unread]);
}
