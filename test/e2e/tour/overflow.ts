import type { Page } from "playwright/test";

/** What can't be read or reached because it stands beyond the edge, or is cut off without a sign: one line each. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let above: Element | null = element; above !== null; above = above.parentElement) {
        const { overflowX } = getComputedStyle(above);
        if ((overflowX === "auto" || overflowX === "scroll") && above.scrollWidth > above.clientWidth) return true;
      }
      return false;
    };
    const describe = (element: Element, what: string) =>
      `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 40)}” ${what}`;
    const asked = "button, a, input, select, textarea, label, h1, h2, h3, p, dt, dd, th, td, [role=option]";
    const found = [...document.querySelectorAll(asked)].flatMap((element) => {
      if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return [];
      const { left, right, width } = element.getBoundingClientRect();
      // for screen readers alone
      if (width <= 1) return [];
      if ((right > innerWidth + 1 || left < -1) && !scrolls(element)) return [describe(element, "is beyond the edge")];
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (isCut && overflowX === "hidden" && textOverflow !== "ellipsis") return [describe(element, "is cut off")];
      return [];
    });
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    return found;
  });
}
