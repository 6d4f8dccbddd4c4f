import type { Locator } from "playwright/test";

/**
 * Rows whose title is cut while something less important beside it has more than two fifths of the row: one line each. The
 * title of a row is its first text in a heavy type.
 */
export function squeezedTitles(rows: Locator): Promise<string[]> {
  return rows.evaluateAll((all) =>
    all.flatMap((row) => {
      const style = getComputedStyle(row);
      const width = row.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const texts = [...row.querySelectorAll("*")].filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ""),
      );
      const title = texts.find((one) => Number(getComputedStyle(one).fontWeight) >= 500);
      if (title === undefined) return [`no title in “${row.textContent ?? ""}”`];
      const { top, bottom, width: share } = title.getBoundingClientRect();
      const isCut = title.scrollWidth > title.clientWidth;
      const beside = texts.filter((one) => {
        const box = one.getBoundingClientRect();
        return one !== title && !title.contains(one) && box.top < bottom && box.bottom > top;
      });
      const greedy = beside.find((one) => one.getBoundingClientRect().width > width * 0.4);
      if (isCut && (share < width * 0.5 || greedy !== undefined)) {
        return [`“${title.textContent ?? ""}” has ${Math.round(share)} of ${Math.round(width)} px`];
      }
      return [];
    }),
  );
}
