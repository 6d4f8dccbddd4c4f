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

/** Which room imports from which. */
function imports(): readonly (readonly [from: string, to: string])[] {
  const files = readdirSync(house, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const path = join(house, file);
    const found = readFileSync(path, "utf8").matchAll(/from "(?<target>\.[^"]+)"/gu);
    return [...found].map(
      ({ groups }) => [roomOf(path), roomOf(resolve(dirname(path), groups?.["target"] ?? ""))] as const,
    );
  });
}

function roomOf(path: string): string {
  const [room, inside] = relative(house, path).split("/");
  return inside === undefined || room === undefined ? "." : room;
}
