import type { ProcessFilter, ProcessStatus } from "../../engine/contract/index.ts";

/** How the list of processes is looked at, as the address keeps it. */
export interface ProcessView {
  readonly status?: ProcessStatus;
  readonly flow?: string;
  readonly text?: string;
  readonly sort?: "newest" | "oldest";
}

const statuses = ["NEW", "DONE", "CANCELED"] as const satisfies readonly ProcessStatus[];

/** Reads an address; what doesn't fit is as if it weren't there. */
export function parseProcessView(raw: Readonly<Record<string, unknown>>): ProcessView {
  const text = (value: unknown) =>
    typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;
  const status = statuses.find((one) => one === raw["status"]);
  const [flow, words] = [text(raw["flow"]), text(raw["text"])];
  return {
    ...(status === undefined ? {} : { status }),
    ...(flow === undefined ? {} : { flow }),
    ...(words === undefined ? {} : { text: words }),
    ...(raw["sort"] === "oldest" ? { sort: "oldest" as const } : {}),
  };
}

export function processFilter({ sort: _sort, ...filter }: ProcessView): ProcessFilter {
  return filter;
}
