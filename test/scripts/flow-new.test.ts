import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { addToFlows } from "../../scripts/flow-new/add-to-flows.ts";
import { scaffoldFlow } from "../../scripts/flow-new/scaffold-flow.ts";
import { flowNames } from "../../scripts/flow-new/names.ts";

describe("a new flow", () => {
  it("comes with its test, and stands among the others", async () => {
    const project = emptyProject();
    const files = await scaffoldFlow(project, { name: "key-handover", german: "Schlüssel „ausgeben“" });
    expect(files).toEqual(["flows/key-handover/key-handover.ts", "test/flows/key-handover.test.ts", "flows/index.ts"]);
    const flow = read(project, "flows/key-handover/key-handover.ts");
    expect(flow).toContain('title: { en: "Key handover", de: "Schlüssel „ausgeben“" }');
    expect(flow).toContain("export const keyHandover = defineFlow({");
    expect(read(project, "test/flows/key-handover.test.ts")).toContain("walkThrough(keyHandover)");
    expect(read(project, "flows/index.ts")).toBe(
      `import type { Flow } from "../engine/index.ts";
import { helloWorld } from "./hello-world/hello-world.ts";
import { keyHandover } from "./key-handover/key-handover.ts";

/** The flows that ship with Intray. */
export const flows: readonly Flow[] = [helloWorld, keyHandover];
`,
    );
  });

  it.each([
    ["Key Handover", "small letters and hyphens"],
    ["../evil", "small letters and hyphens"],
    ["", "small letters and hyphens"],
    ["new", "means something in TypeScript"],
    ["hello-world", "There is a flow called helloWorld already"],
    ["taken", "test/flows/taken.test.ts is there already"],
  ])("is refused as %j, and nothing is written", async (name, why) => {
    const project = emptyProject();
    writeFileSync(join(project, "test/flows/taken.test.ts"), "mine");
    const before = readdirSync(project, { recursive: true });
    await expect(scaffoldFlow(project, { name })).rejects.toThrow(why);
    expect(readdirSync(project, { recursive: true })).toEqual(before);
    expect(read(project, "flows/index.ts")).toBe(index);
  });

  it("makes a long list longer, one flow a line", () => {
    const others = ["leaveRequest", "purchaseRequest", "travelExpense", "documentReview", "contractRenewal"];
    const long = index.replace("[helloWorld]", `[\n  ${others.join(",\n  ")},\n]`);
    expect(addToFlows(long, flowNames({ name: "key-handover" }))).toContain("  contractRenewal,\n  keyHandover,\n];");
  });
});

const index = `import type { Flow } from "../engine/index.ts";
import { helloWorld } from "./hello-world/hello-world.ts";

/** The flows that ship with Intray. */
export const flows: readonly Flow[] = [helloWorld];
`;

function emptyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "intray-project-"));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  for (const folder of ["flows", "test/flows"]) mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, "flows/index.ts"), index);
  return project;
}

function read(project: string, path: string): string {
  return readFileSync(join(project, path), "utf8");
}
