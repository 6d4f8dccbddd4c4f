import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { keys } from "../api/keys.ts";

/** What was typed about a process and not sent: it is still there after looking elsewhere, until the person leaves. */
export function useUnsentComment(processId: number): [string, (text: string) => void] {
  const client = useQueryClient();
  const queryKey = keys.unsentComment(processId);
  const [text, setText] = useState(() => client.getQueryData<string>(queryKey) ?? "");
  return [
    text,
    (typed) => {
      setText(typed);
      client.setQueryDefaults(queryKey, { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(queryKey, typed);
    },
  ];
}
