import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const house = resolve(import.meta.dirname, "../../engine");

/** The rooms of the engine, the lowest floor first; each imports from floors below it only. */
const floors = [
  ["contract"],
  ["base"],
  ["flow", "artifacts"],
  ["forms", "storage"],
  ["nodes", "history", "files"],
  ["people"],
  ["run"],
  ["reading"],
  ["acting", "authoring"],
  ["."],
  ["testing"],
];

it("a room of the engine imports from lower floors only", () => {
  const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(room));
  const upward = imports().filter(([from, to]) => from !== to && floorOf(from) <= floorOf(to));
  expect(upward).toEqual([]);
});

it("every room has its floor", () => {
  const rooms = new Set(imports().flat());
  expect([...rooms].toSorted()).toEqual(floors.flat().toSorted());
});

it("no file imports itself by way of others, not even for a type", () => {
  let left = fileImports();
  // what imports nothing that is left, or is imported by nothing that is left, is in no circle
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const [importing, imported] = [new Set(left.map(([from]) => from)), new Set(left.map(([, to]) => to))];
    left = left.filter(([from, to]) => importing.has(to) && imported.has(from));
  }
  expect(left.map(([from, to]) => `${relative(house, from)} -> ${relative(house, to)}`)).toEqual([]);
});

/** Which room imports from which. */
function imports(): readonly (readonly [from: string, to: string])[] {
  return fileImports().map(([from, to]) => [roomOf(from), roomOf(to)] as const);
}

function fileImports(): readonly (readonly [from: string, to: string])[] {
  const files = readdirSync(house, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const path = join(house, file);
    const found = readFileSync(path, "utf8").matchAll(/from "(?<target>\.[^"]+)"/gu);
    return [...found].map(({ groups }) => [path, resolve(dirname(path), groups?.["target"] ?? "")] as const);
  });
}

function roomOf(path: string): string {
  const [room, inside] = relative(house, path).split("/");
  return inside === undefined || room === undefined ? "." : room;
}
