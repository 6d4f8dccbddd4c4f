import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Settings } from "../../contract/settings.ts";
import { settingsQuery } from "../api/settings-queries.ts";
import type { LineHeights } from "./list-layout.ts";

/** In rem, so that rows grow with the system's font. */
const rows = { comfortable: 3.625, compact: 2.75 } as const satisfies Record<Settings["density"], number>;
const head = 1.75;

/** How high the lines of lists are now. */
export function useLineHeights(): LineHeights {
  const density = useQuery(settingsQuery).data?.density ?? "comfortable";
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return { row: Math.round(rows[density] * rem), head: Math.round(head * rem) };
  }, [density]);
}
