import type { KeyFigure } from "../../engine/contract/index.ts";
import type { Formats } from "./formats.ts";
import type { Translate } from "./translate.ts";
import { valueText } from "./value-text.ts";

/** A key figure as a row shows it: an amount without cents where there are none. */
export function keyFigureText({ value, widget }: KeyFigure, t: Translate, formats: Formats): string {
  const isMoney = widget.type === "number" && widget.currency !== undefined && typeof value === "number";
  return isMoney ? formats.shortMoney(value, widget.currency ?? "") : valueText(value, widget, t, formats);
}
