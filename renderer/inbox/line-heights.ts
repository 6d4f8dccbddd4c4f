import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { EffectivePreferences } from "../../contract/preferences.ts";
import { preferencesQuery } from "../api/preferences-queries.ts";
import type { LineHeights } from "./list-layout.ts";

/** In rem, so that rows grow with the system's font. */
const rows = { comfortable: 3.625, compact: 2.75 } as const satisfies Record<EffectivePreferences["density"], number>;
const head = 1.75;

/** How high the lines of lists are now. */
export function useLineHeights(): LineHeights {
  const density = useQuery(preferencesQuery).data?.density ?? "comfortable";
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return { row: Math.round(rows[density] * rem), head: Math.round(head * rem) };
  }, [density]);
}
