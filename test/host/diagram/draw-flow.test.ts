import { describe, expect, it } from "vitest";
import type { Box, FlowDrawing, Point } from "../../../contract/diagram/drawing.ts";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { textSize, textWidth } from "../../../contract/diagram/text-lines.ts";
import { flowMap, type Language } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { trip } from "./support/trip.ts";

const cases = [...flows, ...specimens, trip].flatMap((flow) =>
  (["en", "de"] as const).map((language) => ({ flow, language })),
);

describe.each(cases)("$flow.id in $language", ({ flow, language }) => {
  const drawn = drawFlow(flowMap(flow, language satisfies Language));

  it("has every node and every way", async () => {
    const { nodes, edges } = await drawn;
    expect(nodes.map(({ name }) => name)).toEqual(Object.keys(flow.nodes));
    const ways = Object.values(flow.nodes).flatMap(({ name, edges, compensation }) => {
      const back = compensation === null ? [] : [`${name} ${compensation}`];
      return edges.map(({ to }) => `${name} ${to}`).concat(back);
    });
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(ways);
  });

  it("keeps nodes apart and within the sheet", async () => {
    const { nodes, width, height } = await drawn;
    const free = nodes.filter(({ host }) => host === null);
    const clashes = free.flatMap((a, index) => free.slice(index + 1).filter((b) => overlap(a.box, b.box)));
    expect(clashes).toEqual([]);
    const sheet = { x: 0, y: 0, width, height };
    expect(nodes.filter(({ box }) => !within(box, sheet)).map(({ name }) => name)).toEqual([]);
  });

  it("keeps words within their boxes", async () => {
    const { nodes } = await drawn;
    const tooWide = nodes.filter(
      ({ box, lines }) => box.width > 100 && lines.some(({ text }) => textWidth(text, textSize.title) > box.width),
    );
    expect(tooWide.map(({ title }) => title)).toEqual([]);
    const tooLow = nodes.filter(
      ({ box, lines }) => box.width > 100 && lines.some(({ y }) => y < box.y || y > box.y + box.height),
    );
    expect(tooLow.map(({ title }) => title)).toEqual([]);
  });

  it("leads every way from border to border, around the nodes between", async () => {
    const drawing = await drawn;
    for (const { from, to, points } of drawing.edges) {
      const [first, last] = [points[0], points.at(-1)];
      expect(first && last && [gap(first, boxOf(drawing, from)), gap(last, boxOf(drawing, to))]).toEqual([true, true]);
    }
    expect(crossings(drawing)).toEqual([]);
  });

  it("hangs what is armed at the lower border of its host", async () => {
    const drawing = await drawn;
    for (const { host, box } of drawing.nodes) {
      if (host === null) continue;
      const on = boxOf(drawing, host);
      expect(box.y + box.height / 2).toBeCloseTo(on.y + on.height, 1);
      expect([box.x >= on.x, box.x + box.width <= on.x + on.width]).toEqual([true, true]);
    }
  });
});

it("begins on the left", async () => {
  const { nodes } = await drawFlow(flowMap(trip, "en"));
  expect(Math.min(...nodes.map(({ box }) => box.x))).toBe(nodes[0]?.box.x);
});

function boxOf({ nodes }: FlowDrawing, name: string): Box {
  const node = nodes.find((one) => one.name === name);
  if (!node) throw new Error(`There is no ${name}.`);
  return node.box;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(inner: Box, outer: Box): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  return inner.x >= outer.x && inner.y >= outer.y && right && inner.y + inner.height <= outer.y + outer.height;
}

/** Whether a point lies on a border or, for circles and diamonds, within the rectangle around them. */
function gap({ x, y }: Point, box: Box): boolean {
  return within(
    { x, y, width: 0, height: 0 },
    { x: box.x - 0.1, y: box.y - 0.1, width: box.width + 0.2, height: box.height + 0.2 },
  );
}

/** Ways that run through a node that they don't join. */
function crossings(drawing: FlowDrawing): readonly string[] {
  return drawing.edges.flatMap(({ from, to, points }) =>
    drawing.nodes
      .filter(({ name, host }) => host === null && name !== from && name !== to && !from.startsWith(`${name}.`))
      .filter(({ box }) => points.slice(1).some((end, index) => overlap(spanned(points[index] ?? end, end), box)))
      .map(({ name }) => `${from} ${to} crosses ${name}`),
  );
}

function spanned(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
