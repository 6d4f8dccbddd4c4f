import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { arrive, awayQuery } from "../api/notification-queries.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/**
 * Tells who comes back after hours what happened meanwhile, if anything did: on a page of its own at sign-in; once they unlock,
 * beside their work, which is as they left it.
 */
export function useWelcome(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { t } = useText();
  const toast = useToast();
  const isBack = useRef(false);
  const tell = useRef({ t, toast });
  useEffect(() => {
    tell.current = { t, toast };
  });
  return useCallback(async () => {
    const wasHere = isBack.current;
    isBack.current = true;
    if (!(await arrive(client))) return;
    const { groups } = await client.fetchQuery({ ...awayQuery, staleTime: 0 });
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    if (count === 0) return;
    if (!wasHere) return navigate({ to: "/notifications" });
    const { t, toast } = tell.current;
    toast(t("notices.while-away", { count }), "good", {
      label: t("notices.show"),
      onPress: () => void navigate({ to: "/notifications" }),
    });
  }, [client, navigate]);
}
