import { setImmediate as nextTurn } from "node:timers/promises";
import type { Page } from "../../engine/contract/index.ts";

/** The rows of all pages; between them windows are served. Rejects with what reading throws. */
export async function allPages<Row>(read: (after: number) => Page<Row>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Page<Row> = read(after);
    rows.push(...page.rows);
    after = page.next;
    await nextTurn();
  }
  return rows;
}
