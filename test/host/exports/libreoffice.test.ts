import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { csvWriter } from "../../../host/exports/csv-writer.ts";
import { numberText } from "../../../host/exports/cell-text.ts";

const hasLibreOffice = canRun("soffice");

/** Where LibreOffice is installed, the real one opens what Intray writes; elsewhere the run says that this was skipped. */
it.runIf(hasLibreOffice).each([
  ["de-DE", 1031],
  ["de-CH", 2055],
  ["en-US", 1033],
])("a spreadsheet of %s reads numbers, dates and words as they were meant", (locale, language) => {
  const csv = csvWriter(locale);
  const number = numberText(locale);
  const text =
    csv.head(["Vorgang", "Betrag", "Wann", "Text"]) +
    csv.lines([
      [number(1), number(-12.5), "2026-11-05 14:30:00", "first\nsecond; third, “fourth”"],
      [number(2), number(1_234.5), "2026-11-05 00:00:00", "\n=1+1"],
    ]);
  const separator = text.includes("Vorgang;") ? ";" : ",";
  expect(openedByLibreOffice(text, separator, language)).toEqual([
    ["Vorgang", "Betrag", "Wann", "Text"],
    [1, -12.5, "2026-11-05T14:30:00", "first\nsecond; third, “fourth”"],
    [2, 1_234.5, "2026-11-05", "'\n=1+1"],
  ]);
});

function canRun(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The cells as LibreOffice holds them, in its flat XML. */
function openedByLibreOffice(text: string, separator: string, language: number): unknown {
  const folder = mkdtempSync(join(tmpdir(), "intray-csv-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "tasks.csv"), text);
  // what its dialog offers for a file with this separator: quotes, UTF-8, and special numbers of that language
  const filter = `CSV:${separator.codePointAt(0)},34,76,1,,${language},false,true`;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = ["--headless", profile, "--convert-to", "fods", `--infilter=${filter}`, "--outdir", folder];
  execFileSync("soffice", [...args, join(folder, "tasks.csv")], {
    stdio: "ignore",
    env: { ...process.env, HOME: folder },
  });
  const rows = readFileSync(join(folder, "tasks.fods"), "utf8").matchAll(
    /<table:table-row[^>]*>(?<cells>.*?)<\/table:table-row>/gsu,
  );
  return [...rows].map(({ groups }) => cellsOf(groups?.["cells"] ?? "")).filter((cells) => cells.length > 0);
}

function cellsOf(row: string): readonly unknown[] {
  const cells = row.matchAll(/<table:table-cell(?<attributes>[^>]*?)(?:\/>|>(?<content>.*?)<\/table:table-cell>)/gsu);
  return [...cells].flatMap(({ groups }): readonly unknown[] => {
    const { attributes = "", content } = groups ?? {};
    const value = (name: string) =>
      new RegExp(`office:${name}="(?<value>[^"]*)"`, "u").exec(attributes)?.groups?.["value"];
    if (content === undefined) return [];
    const [number, date] = [value("value"), value("date-value")];
    if (number !== undefined) return [Number(number)];
    return [date ?? textOf(content)];
  });
}

function textOf(content: string): string {
  const lines = [...content.matchAll(/<text:p>(?<line>.*?)<\/text:p>|<text:p\/>/gsu)];
  const plain = lines.map(({ groups }) => (groups?.["line"] ?? "").replaceAll(/<[^>]+>/gu, ""));
  return plain.join("\n").replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
