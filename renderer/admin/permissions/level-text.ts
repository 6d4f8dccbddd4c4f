import type { HeldLevel } from "../../../engine/contract/index.ts";
import type { Localization } from "../../text/text-context.tsx";

/** `Work`, and `1 of 3` where it isn't all; what everybody has anyway in lower case. */
export function levelText(
  { level, held, of }: HeldLevel,
  own: boolean,
  { t, formats }: Pick<Localization, "t" | "formats">,
): { readonly word: string; readonly part: string | null; readonly shortPart: string } {
  const word = t(`level.${level}`);
  return {
    word: own ? word : word.toLocaleLowerCase(formats.locale),
    part: held > 0 && held < of ? t("level.part", { held, of }) : null,
    shortPart: t("level.part-short", { held, of }),
  };
}
