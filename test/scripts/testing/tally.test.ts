import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { note, readTally, stepTotals, tallyVariable } from "../../../scripts/testing/tally.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

describe("a tally", () => {
  it("counts every test once, as it ended last, and a run that was cut off up to there", async () => {
    const file = join(temporaryFolder(), "tally");
    const before = process.env[tallyVariable];
    process.env[tallyVariable] = file;
    note("signs in", true);
    note("signs out", false);
    note("locks", false);
    note("locks", true);
    appendFileSync(file, '{"id":"unlo');
    if (before === undefined) delete process.env[tallyVariable];
    else process.env[tallyVariable] = before;
    expect(await readTally(file)).toEqual({ passed: 2, failed: 1 });
    expect(await readTally(`${file}.none`)).toBeNull();
  });
});

describe("what a step contributes", () => {
  it.each([
    ["all passed", true, { passed: 3, failed: 0 }, { passed: 3, failed: 0 }],
    ["one failed", false, { passed: 2, failed: 1 }, { passed: 2, failed: 1 }],
    ["cut off after two", false, { passed: 2, failed: 0 }, { passed: 2, failed: 1 }],
    ["nothing ran", true, null, { passed: 0, failed: 1 }],
    ["called a success with a failed test", true, { passed: 1, failed: 1 }, { passed: 1, failed: 2 }],
  ] as const)("%s", (_what, succeeded, counted, totals) => {
    expect(stepTotals(succeeded, counted)).toEqual(totals);
  });
});
