import type { BackgroundState } from "../../engine/contract/index.ts";

/** How work in the background is looked at, as the address keeps it. */
export interface BackgroundView {
  readonly state?: BackgroundState;
  readonly flow?: string;
  readonly node?: string;
}

export const backgroundStates = ["queued", "running", "failed", "timers"] as const satisfies readonly BackgroundState[];

/** Reads an address; what doesn't fit is as if it weren't there. */
export function parseBackgroundView(raw: Readonly<Record<string, unknown>>): BackgroundView {
  const text = (value: unknown) =>
    typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;
  const state = backgroundStates.find((one) => one === raw["state"]);
  const [flow, node] = [text(raw["flow"]), text(raw["node"])];
  return {
    ...(state === undefined ? {} : { state }),
    ...(flow === undefined || node === undefined ? {} : { flow, node }),
  };
}
