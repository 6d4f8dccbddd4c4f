import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { call } from "../api/client.ts";
import { openedFilesQuery } from "../api/opened-files.ts";

/**
 * Goes where somebody outside leads, once somebody is here who can: where an `intray://` address or a notification says, or to what can be
 * started with the files that Intray was opened with. What they may see is main's to say.
 */
export function useArrivals(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const follow = async () => {
      const target = await call("link.consume", undefined);
      if (target?.to === "task")
        await navigate({ to: "/$listName/$taskId", params: { listName: "inbox", taskId: target.id } });
      if (target?.to === "notifications") await navigate({ to: "/notifications" });
      if (target?.to === "process") await navigate({ to: "/process/$processId", params: { processId: target.id } });
    };
    const show = async () => {
      const files = await client.fetchQuery({ ...openedFilesQuery, staleTime: 0 });
      if (files.length > 0) await navigate({ to: "/start" });
    };
    // a locked window takes nothing; it looks again when it is opened
    const look = (arrival: () => Promise<void>) => () => void arrival().catch(() => undefined);
    look(follow)();
    look(show)();
    const stops = [window.intray.on("link", look(follow)), window.intray.on("opened", look(show))];
    return () => stops.forEach((stop) => stop());
  }, [client, navigate]);
}
