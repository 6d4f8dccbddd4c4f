import type { Locator } from "playwright/test";

/** The rows of a list, and the names of its groups, that are drawn over each other: one line each. */
export function coveredRows(list: Locator): Promise<string[]> {
  return list.evaluate((element) => {
    const lines = [...element.querySelectorAll('[role="option"], [role="group"] > :first-child')]
      .map((line) => ({ text: (line.textContent ?? "").slice(0, 40), box: line.getBoundingClientRect() }))
      .toSorted((a, b) => a.box.top - b.box.top);
    return lines.flatMap(({ text, box }, index) => {
      const above = lines[index - 1];
      return above !== undefined && box.top < above.box.bottom - 1 ? [`“${text}” over “${above.text}”`] : [];
    });
  });
}
