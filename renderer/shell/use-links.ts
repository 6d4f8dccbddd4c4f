import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { LinkTarget } from "../../electron/links.ts";
import { call } from "../api/client.ts";

/** Goes where an `intray://` address leads, once somebody is here who can: what they may see is main's to say. */
export function useLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const go = (target: LinkTarget | null) => {
      if (target?.to === "task")
        void navigate({ to: "/$place/$taskId", params: { place: "inbox", taskId: target.id } });
      if (target?.to === "process") void navigate({ to: "/process/$processId", params: { processId: target.id } });
    };
    // a locked window takes nothing; it looks again when it is opened
    const look = () => void call("link.take", undefined).then(go, () => undefined);
    look();
    return window.intray.on("link", look);
  }, [navigate]);
}
