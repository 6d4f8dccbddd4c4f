import type { Reporter, TestCase } from "playwright/types/testReporter";
import { note } from "./tally.ts";

/** Notes how each end-to-end test ended. One that passed at the second attempt has passed. */
export default class TallyReporter implements Reporter {
  onTestEnd(test: TestCase): void {
    const outcome = test.outcome();
    if (outcome !== "skipped") note(test.id, outcome !== "unexpected");
  }
}
