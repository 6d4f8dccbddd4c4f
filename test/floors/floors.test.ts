import { describe, expect, it } from "vitest";
import { rooms } from "../../scripts/house/rooms.ts";
import { type Floors, floors } from "./floors.ts";
import { circlesAmong, filesIn, importsOf } from "./imports.ts";

const files = new Map<string, readonly string[]>(rooms.map((room) => [room, filesIn(room)]));
const imports = [...files.values()].flatMap((all) => importsOf(all));

function roomOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}

/** The folder or the file that stands on a floor: `run` for `engine/run/moves.ts`, `desk.ts` for `engine/desk.ts`. */
function unitOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** -1 for a folder, or a file, that is on no floor. */
function floorOf(path: string, plan: Floors): number {
  const unit = unitOf(path);
  const own = plan.findIndex((floor) => floor.includes(unit));
  const isFolder = path.split("/").length > 2;
  return own >= 0 || isFolder ? own : plan.findIndex((floor) => floor.includes("*"));
}

function isUpward(from: string, to: string, plan: Floors): boolean {
  if (unitOf(from) === unitOf(to)) return false;
  const [own, other] = [floorOf(from, plan), floorOf(to, plan)];
  // the files that `*` stands for are one unit
  return other > own || (other === own && !(plan[own]?.includes("*") ?? false));
}

describe.each(Object.entries(floors))("%s", (room, plan: Floors) => {
  const own = files.get(room) ?? [];

  it("has a floor for each of its folders and files", () => {
    expect(own.filter((file) => floorOf(file, plan) < 0)).toEqual([]);
  });

  it("has nothing on its floors that isn't there", () => {
    const units = new Set(["*", ...own.map((file) => unitOf(file))]);
    expect(plan.flat().filter((unit) => !units.has(unit))).toEqual([]);
  });

  it("imports from lower floors only", () => {
    const inside = imports.filter(({ from, to }) => roomOf(from) === room && roomOf(to) === room);
    expect(inside.filter(({ from, to }) => isUpward(from, to, plan))).toEqual([]);
  });
});

it("no files import each other in a circle, not even for types", () => {
  expect(circlesAmong(imports)).toEqual([]);
});
