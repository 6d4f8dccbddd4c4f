import { localize } from "../base/localize.ts";
import type { Language, Text } from "../contract/index.ts";
import type { BoundaryProps } from "./boundary.ts";

/** What names of boundaries end with, behind the host's and a point. */
export const suffixes = {
  boundaryTimeout: "timeout",
  boundaryError: "error",
  boundaryEscalation: "escalation",
} as const;

/** What happened to a host, behind its own title. */
const happened = {
  boundaryTimeout: { en: "time is up", de: "Zeit abgelaufen" },
  boundaryError: { en: "failed", de: "fehlgeschlagen" },
  boundaryEscalation: { en: "escalated", de: "eskaliert" },
} as const satisfies Record<BoundaryProps["kind"], Text>;

/** `askManager` becomes "Ask manager". */
export function titleFromName(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_.]/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a boundary is called whose author says nothing: after its host. */
export function titleOfBoundary(hostTitle: Text, kind: BoundaryProps["kind"]): Text {
  const both = (language: Language) => `${localize(hostTitle, language)}: ${happened[kind][language]}`;
  return { en: both("en"), de: both("de") };
}

/** How a node is called of which only the name is left. */
export function titleOfGoneNode(name: string): Text {
  for (const [kind, suffix] of Object.entries(suffixes)) {
    const host = new RegExp(`^(?<host>.+)\\.${suffix}(?:\\.\\d+)?$`, "u").exec(name)?.groups?.["host"];
    if (host !== undefined) return titleOfBoundary(titleFromName(host), kind as BoundaryProps["kind"]);
  }
  return titleFromName(name);
}
