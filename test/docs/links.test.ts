import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const project = join(import.meta.dirname, "../..");
const folders = ["build/*.md", "docs", "engine", "flows", "test"].map((at) =>
  at.endsWith(".md") ? at : `${at}/**/*.md`,
);
const pages = globSync(["*.md", ...folders], { cwd: project }).map((page) => page.replaceAll("\\", "/"));

/** Written by the steps of the page that names them, or by a command. */
const made = /^(?:(?:test\/)?flows\/key-handover|build\/(?:api|types))\b/u;

it.each(pages)("%s links to what exists", (page) => {
  const broken = linksOf(read(page)).filter(({ path, heading }) => {
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(project, target))) return true;
    return heading !== "" && !headingsOf(read(target)).includes(heading);
  });
  expect(broken).toEqual([]);
});

it.each(pages.filter((page) => !page.startsWith("test/fixtures/")))("%s names files that exist", (page) => {
  const named = [...prose(read(page)).matchAll(/`(?<path>[^`\s]+)`/gu)]
    .map(({ groups }) => groups?.["path"] ?? "")
    .filter((path) => /^(?:engine|flows|contract|host|electron|renderer|scripts|test|docs|build)\//u.test(path))
    // patterns and examples
    .filter((path) => !/[*<A-Z]/u.test(path) && !made.test(path));
  expect(named.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});

it.each(pages)("%s names commands that exist", (page) => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  const named = [...read(page).matchAll(/\bnpm run (?<name>[a-z][\w:]*)/gu)].map(
    ({ groups }) => groups?.["name"] ?? "",
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

function read(page: string): string {
  return readFileSync(join(project, page), "utf8");
}

/** Without code blocks. */
function prose(text: string): string {
  return text.replaceAll(/^```.*?^```/gmsu, "");
}

/** Links within the project. */
function linksOf(text: string): readonly { readonly path: string; readonly heading: string }[] {
  return [...prose(text).matchAll(/\]\((?<path>[^)#\s:]*)(?:#(?<heading>[^)\s]*))?\)/gu)].map(({ groups }) => ({
    path: groups?.["path"] ?? "",
    heading: groups?.["heading"] ?? "",
  }));
}

/** The headings of a page, as they are linked to. */
function headingsOf(text: string): readonly string[] {
  return [...prose(text).matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) =>
    (groups?.["heading"] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
