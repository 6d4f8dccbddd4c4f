import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { missedTimersQuery } from "../api/background-queries.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/** Tells, once a start, how many timers came due while Intray was off. */
export function useMissedTimers(): void {
  const { t } = useText();
  const toast = useToast();
  const timers = useQuery(missedTimersQuery).data?.timers ?? 0;
  const told = useRef(false);
  useEffect(() => {
    if (timers === 0 || told.current) return;
    told.current = true;
    toast(t("background.missed", { count: timers }));
  }, [timers, t, toast]);
}
