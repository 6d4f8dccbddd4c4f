import { playwrightTotals, type Totals, vitestTotals } from "./totals.ts";

/** One part of `npm test`: a script of package.json. */
export type Step = {
  readonly name: string;
  readonly script: string;
  /** What tells its test runner to write a report of what passed; a step without one counts as a single check. */
  readonly report?: {
    readonly args: (file: string) => readonly string[];
    readonly env: (file: string) => NodeJS.ProcessEnv;
    readonly totals: (report: unknown) => Totals;
  };
};

/** Everything that is checked, the quick ones first. */
export const steps: readonly Step[] = [
  { name: "format", script: "format:check" },
  { name: "lint", script: "lint" },
  { name: "types", script: "types" },
  {
    name: "unit tests",
    script: "unit",
    report: {
      args: (file) => ["--allowOnly=false", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      env: () => ({}),
      totals: vitestTotals,
    },
  },
  { name: "build", script: "build" },
  {
    name: "end to end",
    script: "e2e",
    report: {
      args: () => ["--forbid-only", "--reporter=list,json"],
      env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      totals: playwrightTotals,
    },
  },
  { name: "package", script: "dist:folder" },
  { name: "smoke test", script: "smoke" },
  { name: "win and mac", script: "packages:foreign" },
];
