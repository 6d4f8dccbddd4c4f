import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { call } from "../api/client.ts";
import { openedFilesQuery } from "../api/opened-files.ts";
import { useWelcome } from "../notifications/use-welcome.ts";

/**
 * Goes where somebody outside leads, once somebody is here who can: where an `intray://` address or a notification says, or to
 * what can be started with the files that Intray was opened with. What they may see is main's to say. Who is led nowhere hears
 * what happened while they were away. False until that is settled: what a list opens by itself would count as read.
 */
export function useArrivals(): boolean {
  const client = useQueryClient();
  const navigate = useNavigate();
  const welcome = useWelcome();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const follow = async () => {
      const target = await call("link.consume", undefined);
      if (target?.to === "task")
        await navigate({ to: "/$listName/$taskId", params: { listName: "inbox", taskId: target.id } });
      if (target?.to === "process") await navigate({ to: "/process/$processId", params: { processId: target.id } });
      if (target?.to === "notifications") await navigate({ to: "/notifications" });
      return target !== null;
    };
    const show = async () => {
      const files = await client.fetchQuery({ ...openedFilesQuery, staleTime: 0 });
      if (files.length > 0) await navigate({ to: "/start" });
      return files.length > 0;
    };
    const come = async () => {
      try {
        const isLed = [await follow(), await show()];
        if (!isLed.includes(true)) await welcome();
      } finally {
        setSettled(true);
      }
    };
    // a locked window takes nothing; it looks again when it is opened
    const look = (arrival: () => Promise<unknown>) => () => void arrival().catch(() => undefined);
    look(come)();
    const stops = [window.intray.on("link", look(follow)), window.intray.on("opened", look(show))];
    return () => stops.forEach((stop) => stop());
  }, [client, navigate, welcome]);
  return settled;
}
