import type { Startable } from "../../engine/contract/index.ts";

/** Without case and accents: `resume` finds `Résumé`. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** True when every word of the search occurs somewhere in what is told about the flow. */
export function matches(startable: Startable, search: string): boolean {
  const text = fold([startable.flowTitle, startable.title, startable.description].join(" "));
  return fold(search)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
