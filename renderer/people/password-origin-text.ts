import type { PasswordOrigin } from "../../engine/contract/index.ts";
import type { Formats } from "../text/formats.ts";
import type { Translate } from "../text/translate.ts";

/** When the person last chose a password, and who else last set one; null when neither is known. */
export function passwordOriginText({ chosen, issued }: PasswordOrigin, t: Translate, formats: Formats): string | null {
  const sentences = [
    chosen === null ? null : t("password.last-chosen", { at: formats.dateTime(chosen) }),
    issued === null
      ? null
      : t("password.last-issued", { name: issued.by.displayName, at: formats.dateTime(issued.at) }),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(" ");
}
