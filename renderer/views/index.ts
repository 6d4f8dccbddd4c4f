import type { CustomView } from "../forms/custom-view.ts";

/** Every `renderer/views/FLOW/NODE.tsx` that exports a `View` is built with the app and drawn for that node. */
const modules = import.meta.glob<{ readonly View: CustomView }>("./*/*.tsx", { eager: true });

/** The view that was written for a node; undefined for the many that need none. */
export function customViewOf(flowId: string, node: string): CustomView | undefined {
  return modules[`./${flowId}/${node}.tsx`]?.View;
}
