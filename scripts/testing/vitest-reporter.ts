import type { Reporter, TestCase } from "vitest/node";
import { note } from "./tally.ts";

/** Notes how each unit test ended. */
export default class TallyReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state === "passed" || state === "failed") note(test.id, state === "passed");
  }
}
