import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { listProject } from "../../scripts/house/read-project.ts";

const projectFolder = resolve(import.meta.dirname, "../..");

/** What takes the system's locale when none is given to it. */
const systemLocales = [
  /\bIntl\.(?!Locale\b)\w+\(\s*(?:\)|undefined\b|\[\s*\])/u,
  /\.toLocale\w+\(\s*(?:\)|undefined\b)/u,
  /\.localeCompare\((?:[^,()]|\([^()]*\))*(?:\)|,\s*undefined\b)/u,
];

function followsSystem(text: string): readonly string[] {
  return systemLocales.flatMap((one) => one.exec(text)?.[0] ?? []);
}

it("nothing is written in the system's locale: what people read is of their language", async () => {
  const rooms = /^(?:engine|flows|contract|host|electron|renderer)\//u;
  const paths = (await listProject(projectFolder)).filter((path) => rooms.test(path) && /\.tsx?$/u.test(path));
  expect(paths.length).toBeGreaterThan(900);
  const found = paths.flatMap((path) =>
    followsSystem(readFileSync(join(projectFolder, path), "utf8")).map((call) => `${path}: ${call}`),
  );
  expect(found).toEqual([]);
});

it.each([
  "new Intl.DateTimeFormat()",
  "new Intl.Segmenter(undefined, { granularity })",
  "name.toLocaleLowerCase()",
  "at.toLocaleString(undefined, { hour: 'numeric' })",
  "a.title.localeCompare(b.title)",
  "a.localeCompare(of(b))",
])("%s is found", (text) => {
  expect(followsSystem(text)).toHaveLength(1);
});

it.each(["new Intl.DateTimeFormat(locale)", "a.localeCompare(b, language)", "x.toLocaleLowerCase(locale)"])(
  "%s is not",
  (text) => {
    expect(followsSystem(text)).toEqual([]);
  },
);
