import type { Translate } from "../text/translate.ts";

const onMac = navigator.userAgent.includes("Mac OS");

/** What is printed on the keys of this machine, in the person's language. */
export function keyNames(t: Translate) {
  return {
    ctrl: onMac ? "⌘" : t("keys.ctrl"),
    shift: onMac ? "⇧" : t("keys.shift"),
    enter: onMac ? "↩" : t("keys.enter-key"),
  };
}
