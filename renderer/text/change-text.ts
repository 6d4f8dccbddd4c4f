import type { FieldChange } from "../../engine/contract/index.ts";
import { useText } from "./text-context.tsx";
import { valueText } from "./value-text.ts";

/** Between Unicode's isolates, so that words from right to left leave the sentence around them alone. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Writes what became of a field: "amount: 100 → 120". */
export function useChangeText(): (change: FieldChange) => string {
  const { t, formats } = useText();
  return ({ title, widget, before, after }) => {
    const write = (value: FieldChange["after"]) => isolated(valueText(value, widget ?? undefined, t, formats));
    return before === null
      ? t("history.first", { title, after: write(after) })
      : t("history.change", { title, before: write(before), after: write(after) });
  };
}
