import type { Page } from "playwright/test";

/** What the keyboard reaches and where the ring around it isn't whole: one line each. */
export async function cutRings(page: Page): Promise<string[]> {
  // from now on the page shows where the keyboard is
  await page.keyboard.press("Shift");
  return page.evaluate(async () => {
    const asked = "a[href], button, input, select, textarea, [tabindex='0']";
    const before = document.activeElement;
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(asked)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.getBoundingClientRect().width <= 1)
        continue;
      element.focus({ focusVisible: true });
      if (document.activeElement !== element) continue;
      await new Promise(requestAnimationFrame);
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
      if (outlineStyle === "none") continue;
      const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const box = element.getBoundingClientRect();
      const ring = [
        box.top - reach,
        box.left - reach,
        innerHeight - box.bottom - reach,
        innerWidth - box.right - reach,
      ];
      const edges = [0, 0, 0, 0];
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        const { overflowX, overflowY, contain } = getComputedStyle(above);
        const clips = overflowX !== "visible" || overflowY !== "visible" || /paint|strict|content/u.test(contain);
        if (!clips || above === document.body || above === document.documentElement) continue;
        const frame = above.getBoundingClientRect();
        const inner = [frame.top, frame.left, innerHeight - frame.bottom, innerWidth - frame.right];
        inner.forEach((edge, side) => (edges[side] = Math.max(edges[side] ?? 0, edge)));
      }
      // a hair is lost in rounding
      if (ring.some((side, index) => side < (edges[index] ?? 0) - 0.75)) {
        const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
        cut.push(`${element.tagName.toLowerCase()} “${name.trim().slice(0, 40)}”`);
      }
      const covering = element.id === "" || element.getAttribute("role") !== "listbox" ? null : element;
      if (covering !== null && outlineStyle !== "none" && covering.querySelector('[role="option"]') !== null) {
        cut.push(`listbox “${element.getAttribute("aria-label") ?? ""}” lies under its rows`);
      }
    }
    if (before instanceof HTMLElement) before.focus();
    return cut;
  });
}
