import { useQuery } from "@tanstack/react-query";
import type { Feature } from "../../contract/features.ts";
import { appInfoQuery } from "./settings-queries.ts";

/** Whether the policy of this machine takes something away, so that there is no use in offering it; main refuses it. */
export function useForbidden(feature: Feature): boolean {
  return useQuery(appInfoQuery).data?.forbidden.includes(feature) ?? false;
}
