import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { checkFlows } from "../../engine/index.ts";
import { findUnthrown } from "../../scripts/flows-check/find-unthrown.ts";
import { loadFlows } from "../../scripts/flows-check/load-flows.ts";
import { reportText } from "../../scripts/flows-check/report-text.ts";

const engine = pathToFileURL(join(import.meta.dirname, "../../engine/index.ts")).href;

it("says one thing of one mistyped node, and goes on with the other flows", async () => {
  const project = projectOf({ wrong: flowText("wrong", { next: "decied" }), right: flowText("right") });
  const { failures, listed } = await loadFlows(project);
  expect(failures).toEqual([
    {
      file: "flows/wrong/wrong.ts",
      lines: ['wrong.ask: It leads to "decied", which is no node. Did you mean "decide"?'],
    },
  ]);
  expect(listed.map(({ id }) => id)).toEqual(["right"]);
});

it("says of each finding in which file and at which node, and what to do", async () => {
  const project = projectOf({ plain: flowText("plain", { code: "full" }) });
  const { listed, files, failures } = await loadFlows(project);
  expect(failures).toEqual([]);
  const [report] = checkFlows(listed);
  const flow = listed[0];
  if (!report || !flow) throw new Error("There is a flow.");
  const file = files.get(flow) ?? "";
  const findings = [...report.findings, ...findUnthrown(project, flow, file)];
  expect(reportText({ ...report, findings }, file)).toBe(
    [
      "✓ plain, all 6 situations",
      '    warning in flows/plain/plain.ts, plain.book: Nothing in flows/plain throws the error "full", for which it listens.',
      "      Throw it with that code, or correct the code.",
    ].join("\n"),
  );
});

it("says in a line why the list of flows can't be read", async () => {
  const project = projectOf({ plain: flowText("plain") });
  writeFileSync(join(project, "flows/index.ts"), 'export { other } from "./other/other.ts";');
  const { failures, listed } = await loadFlows(project);
  expect(failures).toEqual([{ file: "flows/index.ts", lines: [expect.stringContaining("Cannot find module")] }]);
  expect(listed.map(({ id }) => id)).toEqual(["plain"]);
});

it("finds a code that stands in another file of the flow", async () => {
  const project = projectOf({ plain: flowText("plain", { code: "full" }) });
  writeFileSync(join(project, "flows/plain/hotel.ts"), 'export const code = "full";');
  const { listed, files } = await loadFlows(project);
  expect(listed.flatMap((flow) => findUnthrown(project, flow, files.get(flow) ?? ""))).toEqual([]);
});

function flowText(
  id: string,
  { next = "decide", code = "" }: { readonly next?: string; readonly code?: string } = {},
): string {
  const caught = code === "" ? "" : `.onError("end", { code: ${JSON.stringify(code)}, title: "Full" })`;
  return `import { z } from ${JSON.stringify(import.meta.resolve("zod"))};
import { defineFlow } from ${JSON.stringify(engine)};
export const ${id} = defineFlow({
  id: "${id}", version: 1, title: "F", description: "F", data: z.object({}),
  nodes: (node) => ({
    ask: node.start().next("${next}"),
    decide: node.view().next("book"),
    book: node.job(async () => undefined)${caught}.next("end"),
    end: node.end(),
  }),
});
`;
}

function projectOf(texts: Readonly<Record<string, string>>): string {
  const project = mkdtempSync(join(tmpdir(), "intray-flows-"));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const names = Object.keys(texts);
  const index = names.map((name) => `import { ${name} } from "./${name}/${name}.ts";`).join("\n");
  const files = { "flows/index.ts": `${index}\nexport const flows = [${names.join(", ")}];\n` };
  for (const [name, text] of Object.entries(texts)) Object.assign(files, { [`flows/${name}/${name}.ts`]: text });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  return project;
}
