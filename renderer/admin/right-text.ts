import type { EveryLanguage, Right } from "../../engine/contract/index.ts";
import type { Localization } from "../text/text-context.tsx";

/** What a right allows, in words of an office: `May start “Hello world”`, `May approve message`. */
export function rightText(
  { kind, title }: Pick<Right, "kind" | "title">,
  flow: { readonly title: EveryLanguage | null; readonly starts: number },
  { t, language }: Pick<Localization, "t" | "language">,
): string {
  const flowTitle = flow.title?.[language] ?? "";
  const own = title?.[language] ?? "";
  switch (kind) {
    case "view":
      return t("right.view");
    case "manage":
      return t("right.manage");
    case "people":
      return t("right.people");
    case "start":
      return flow.starts > 1
        ? t("right.start-with", { flow: flowTitle, title: own })
        : t("right.start", { flow: flowTitle });
    case "task":
      return t("right.task", { title: language === "en" ? inSentence(own) : own });
  }
}

/** How many starts a flow has: with more than one, each is told apart. */
export function startsIn(rights: readonly Pick<Right, "kind">[]): number {
  return rights.filter(({ kind }) => kind === "start").length;
}

/** `Approve message` inside a sentence; `HR check` stays. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
