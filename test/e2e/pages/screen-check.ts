import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/** Looks at screen after screen for what keeps somebody from using it; tells of everything at the end. */
export function createScreenCheck(page: Page) {
  const violations: string[] = [];
  return {
    async screen(screen: string): Promise<void> {
      const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of result.violations) {
        violations.push(`${screen}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
      }
      const folder = process.env["INTRAY_SCREENS_DIR"];
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${screen}.png`, animations: "disabled" });
    },
    expectNone(): void {
      expect(violations).toEqual([]);
    },
  };
}
