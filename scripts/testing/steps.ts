/** One part of `npm test`: a script of package.json. */
export interface TestStep {
  readonly name: string;
  readonly script: string;
  /** What tells its test runner to note how each test ended; a step without it counts as a single check. */
  readonly noting?: readonly string[];
}

/** Lanes of steps, side by side so that no processor waits; in a lane one step after the other. */
export type Stage = readonly (readonly TestStep[])[];

/** What `npm run check` looks at. */
export const checks: Stage = [
  [
    {
      name: "unit tests",
      script: "unit",
      noting: ["--allowOnly=false", "--reporter=default", "--reporter=./scripts/testing/vitest-reporter.ts"],
    },
  ],
  [
    { name: "format", script: "format:check" },
    { name: "types", script: "types" },
    { name: "lint", script: "lint" },
  ],
];

/** Everything that is checked, the quick ones first. Two steps that open windows never run side by side. */
export const stages: readonly Stage[] = [
  checks,
  [[{ name: "build", script: "build" }]],
  [
    [
      {
        name: "end to end",
        script: "e2e",
        noting: ["--forbid-only", "--reporter=list,./scripts/testing/playwright-reporter.ts"],
      },
    ],
    [
      { name: "package", script: "dist:folder" },
      { name: "win and mac", script: "packages:foreign" },
    ],
  ],
  [[{ name: "smoke test", script: "smoke" }]],
];
