import type { Choice } from "../../../engine/contract/index.ts";
import type { Translate } from "../../text/translate.ts";

/** The choices, and behind them what the field holds from when there were others, so that people see what they replace. */
export function offeredChoices(choices: readonly Choice[], held: readonly string[], t: Translate): Choice[] {
  const gone = held.filter((value) => !choices.some((choice) => choice.value === value));
  return [...choices, ...gone.map((value) => ({ value, label: t("form.gone-choice", { value }) }))];
}
