import type { UpdateState } from "../../contract/update-state.ts";
import type { Localization } from "../text/text-context.tsx";

/** How it stands with updates, as a sentence. `now` in UTC milliseconds. */
export function updateSentence(state: UpdateState, { t, formats }: Localization, now: number): string {
  switch (state.step) {
    case "off":
      return t(`updates.off-${state.why}`);
    case "idle":
      if (state.problem !== null) return t(`updates.problem-${state.problem}`);
      if (state.checkedAt === null) return t("updates.never");
      return t("updates.newest", { when: formats.relative(state.checkedAt, Math.max(now, state.checkedAt)) });
    case "checking":
      return t("updates.checking");
    case "offered":
    case "downloading":
    case "ready":
      return t(`updates.${state.step}`, { version: state.update.version });
  }
}

/** The same in two or three words; null when there is nothing to tell unasked. */
export function updateHint(state: UpdateState, { t, formats }: Localization): string | null {
  switch (state.step) {
    case "offered":
      return t("updates.short-offered", { version: state.update.version });
    case "downloading":
      return t("updates.short-downloading", { percent: formats.percent(state.fraction) });
    case "ready":
      return t("updates.short-ready");
    case "off":
    case "idle":
    case "checking":
      return null;
  }
}
