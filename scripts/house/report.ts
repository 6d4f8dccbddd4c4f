import { againstDirection, roomOf } from "./against-direction.ts";
import { circles } from "./circles.ts";
import type { Cost } from "./cost.ts";
import { doubleNames } from "./double-names.ts";
import { formerNames } from "./former-names.ts";
import { oldNames } from "./old-names.ts";
import { longFunctionLines, longFunctions, type Sizes, sizesByRoom, sizesOf } from "./sizes.ts";
import type { SourceFile } from "./source-file.ts";
import { wordCounts } from "./name-parts.ts";

/** How many of the most frequent words are listed. */
const listedWords = 60;

/** What the structure of the code measures, as Markdown. */
export function structureReport(files: readonly SourceFile[]): string {
  return [sizes(files), directions(files), circlesOf(files), doubles(files), old(files), words(files)].join("\n\n");
}

/** What additions cost, as Markdown. */
export function costReport(costs: readonly Cost[]): string {
  const rows = costs.map((cost) => {
    if (cost.problem !== null) return [cost.what, cost.problem];
    const { what, begin, touched, withErrors, gone } = cost;
    const tests = touched.filter((file) => roomOf(file) === "test");
    const named = touched.filter((file) => withErrors.includes(file));
    const count = gone.length > 0 ? `${touched.length} (list out of date)` : String(touched.length);
    return [what, begin, count, ...[tests, named, withErrors].map(({ length }) => String(length))];
  });
  const head = ["what", "begins in", "files touched", "of them tests", "of them named", "files with errors"];
  const title = "## Cost of adding something";
  const lead = "Named: the compiler finds errors in it once the definition is there, and nothing else.";
  return [title, lead, table(head, rows), ...costs.flatMap(costDetails)].join("\n\n");
}

function costDetails(cost: Cost): readonly string[] {
  if (cost.problem !== null) return [];
  const { what, example, touched, withErrors, gone } = cost;
  const notes = (file: string) => {
    if (gone.includes(file)) return " isn't there";
    return withErrors.includes(file) ? " (named)" : "";
  };
  const elsewhere = withErrors.filter((file) => !touched.includes(file));
  return [
    `### Adding a new ${what}, such as ${example}`,
    [...touched.map((file) => `- ${file}${notes(file)}`), ...elsewhere.map((file) => `- errors also in ${file}`)].join(
      "\n",
    ),
  ];
}

function sizes(files: readonly SourceFile[]): string {
  const all = sizesOf(files);
  const row = (name: string, { files: count, lines, median, p90, largest, longFunctions: long }: Sizes) => [
    name,
    ...[count, lines, median, p90].map(String),
    `${largest.lines} (${largest.path})`,
    String(long),
  ];
  const rows = sizesByRoom(files).map(([room, measured]) => row(room, measured));
  if (all) rows.push(row("all", all));
  const head = ["room", "files", "lines", "median", "p90", "largest", `functions over ${longFunctionLines} lines`];
  const long = longFunctions(files).map(({ at, lines }) => `- ${at}: ${lines} lines`);
  return ["## Files", table(head, rows), list(long)].join("\n\n");
}

function directions(files: readonly SourceFile[]): string {
  const wrong = againstDirection(files);
  const ways = [...Map.groupBy(wrong, ({ from, target }) => `${roomOf(from)} -> ${roomOf(target)}`)];
  return [
    `## Imports against the direction: ${wrong.length}`,
    list(ways.map(([way, imports]) => `- ${way}: ${imports.length}`)),
    list(wrong.map(({ from, target, typeOnly }) => `- ${from} imports ${typeOnly ? "types of " : ""}${target}`)),
  ].join("\n\n");
}

function circlesOf(files: readonly SourceFile[]): string {
  const lists = [false, true].map((types) => {
    const found = circles(files, { types });
    const title = types ? "with imports of types" : "at run time";
    return [`### ${title}: ${found.length}`, list(found.map((circle) => `- ${circle.join(", ")}`))].join("\n\n");
  });
  return ["## Circles of imports", ...lists].join("\n\n");
}

function doubles(files: readonly SourceFile[]): string {
  const found = doubleNames(files);
  const lines = found.map(({ name, paths }) => `- ${name}: ${paths.join(", ")}`);
  return [`## Exported names that stand in two files: ${found.length}`, list(lines)].join("\n\n");
}

function old(files: readonly SourceFile[]): string {
  const found = oldNames(files);
  const uses = found.reduce((sum, one) => sum + one.uses, 0);
  const rows = found.map((one) => [
    `\`${one.former}\`${one.within === undefined ? "" : ` in ${one.within.join(", ")}`}`,
    one.now,
    one.where,
    String(one.uses),
    String(one.paths.length),
  ]);
  const title = `## Old names still found: ${found.length} of ${formerNames.length}, ${uses} uses`;
  return [title, table(["old", "new", "counted", "uses", "files"], rows)].join("\n\n");
}

function words(files: readonly SourceFile[]): string {
  const counts = wordCounts(files).slice(0, listedWords);
  const line = counts.map(([word, count]) => `${word} ${count}`).join(", ");
  return ["## The most frequent words of identifiers", line].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(3, ...escaped.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? "").padEnd(width)).join(" | ")} |`;
  const [first = [], ...others] = escaped;
  return [line(first), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...others.map(line)].join("\n");
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? "None." : lines.join("\n");
}
