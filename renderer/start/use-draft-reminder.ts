import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { startablesQuery } from "../api/start-queries.ts";
import { useDrafts } from "../forms/drafts.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/** Offers a person who comes in what they had last begun to start. Drafts of tasks are marked in the inbox. */
export function useDraftReminder(): void {
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const drafts = useDrafts();
  const { data } = useQuery(startablesQuery);
  useEffect(() => {
    if (data === undefined || !drafts.remindOnce()) return;
    const begun = data.filter(({ drafted }) => drafted !== null);
    const last = begun.toSorted((one, other) => (other.drafted ?? 0) - (one.drafted ?? 0))[0];
    if (last === undefined) return;
    const { flowId, node, flowTitle } = last;
    const goOn = () => void navigate({ to: "/start/$flowId/$node", params: { flowId, node } });
    toast(t("draft.waiting", { title: flowTitle }), "good", { label: t("draft.go-on"), onPress: goOn });
  }, [data, drafts, navigate, t, toast]);
}
