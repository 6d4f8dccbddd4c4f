import { round } from "../../contract/diagram/round.ts";
import type { MapShape } from "../../engine/contract/index.ts";
import type { Box, DrawnNode, Stroke } from "../../contract/diagram/drawing.ts";
import { isAtTheEdge, isCall, isEnd, isGateway, isTask } from "./shape-form.ts";

/**
 * How a node looks, by the rules of BPMN: circles happen, boxes do, diamonds decide. `lift`: how much of its lower
 * border is covered by what hangs there.
 */
export function strokesOf(
  { shape, interrupting }: Pick<DrawnNode, "shape" | "interrupting">,
  box: Box,
  lift = 0,
): Stroke[] {
  if (isTask(shape)) return [rectangle(box, isCall(shape) ? 3 : 1.5), ...icon(shape, box, lift)];
  if (isGateway(shape)) return [diamond(box), ...icon(shape, box)];
  return [...rings(shape, box, !interrupting), ...icon(shape, box)];
}

function rectangle({ x, y, width, height }: Box, line: number): Stroke {
  const [w, h, r] = [width - 16, height - 16, 8];
  const d = `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 -${r} ${r}h-${w}a${r} ${r} 0 0 1 -${r} -${r}v-${h}a${r} ${r} 0 0 1 ${r} -${r}z`;
  return { d, role: "body", width: line, dashed: false };
}

function diamond({ x, y, width, height }: Box): Stroke {
  const d = `M${x + width / 2} ${y}l${width / 2} ${height / 2}l-${width / 2} ${height / 2}l-${width / 2} -${height / 2}z`;
  return { d, role: "body", width: 1.5, dashed: false };
}

/** One thin ring starts, one thick ring ends, two are on the way. */
function rings(shape: MapShape, { x, y, width }: Box, dashed: boolean): Stroke[] {
  const [cx, cy, r] = [x + width / 2, y + width / 2, width / 2 - 1];
  const outer: Stroke = { d: circle(cx, cy, r), role: "body", width: isEnd(shape) ? 3.5 : 1.5, dashed };
  return isAtTheEdge(shape) ? [outer] : [outer, { d: circle(cx, cy, r - 3.5), role: "mark", width: 1.2, dashed }];
}

function circle(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

interface Icon {
  readonly d: string;
  readonly solid?: boolean;
}

const envelope = "M-7 -5h14v10h-14zM-7 -5l7 6l7 -6";
const clock = "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM0 -4.5V0l3 2";
const triangle = "M0 -7l7 12h-14z";
const bolt = "M-6 6l3 -11l5 6l4 -8l-3 11l-5 -6z";
const arrow = "M0 -7l6 13l-6 -6l-6 6z";
const plus = "M0 -9V9M-9 0H9";

/** Drawn around the middle of an event or gateway, or into the upper left corner of a task; 16 pixels high. */
const icons: Readonly<Record<MapShape, readonly Icon[]>> = {
  startEvent: [],
  messageStart: [{ d: envelope }],
  timerStart: [{ d: clock }],
  userTask: [{ d: "M-3 -4a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM-6 7c0 -4 2.6 -5.5 6 -5.5s6 1.5 6 5.5z" }],
  manualTask: [{ d: "M-7 -1l5 -5h2.5l-2 3h8v2h-5v0.5h5v2h-5v0.5h4v2h-4v0.5h3v1.5h-7l-4.500 -2z" }],
  scriptTask: [
    { d: "M-4 -7h9c-4 3 -4 4 0 7s3 5 0 7h-9c3 -2 3 -4 0 -7s-4 -4 0 -7zM-2.500 -3.500h5M-1.500 0h5M-0.500 3.500h5" },
  ],
  sendTask: [{ d: "M-7 -5h14v10h-14z", solid: true }],
  businessRuleTask: [{ d: "M-7 -6h14v12h-14zM-7 -2.500h14M-7 1.500h14M-2.500 -2.500v8.500" }],
  receiveTask: [{ d: envelope }],
  serviceTask: [
    {
      d: "M-2.500 0a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0 -5 0zM0 -7v3M0 4v3M-7 0h3M4 0h3M-5 -5l2.200 2.200M2.800 2.800l2.200 2.200M5 -5l-2.200 2.200M-2.800 2.800l-2.200 2.200",
    },
  ],
  callActivity: [],
  callActivities: [],
  timerCatch: [{ d: clock }],
  messageCatch: [{ d: envelope }],
  messageThrow: [{ d: "M-7 -5h14v10h-14z", solid: true }],
  signalCatch: [{ d: triangle }],
  signalThrow: [{ d: triangle, solid: true }],
  conditionCatch: [{ d: "M-5 -7h10v14h-10zM-3 -4h6M-3 -1.500h6M-3 1.500h6M-3 4h6" }],
  escalationThrow: [{ d: arrow, solid: true }],
  compensationThrow: [{ d: "M0 -5v10l-7 -5zM7 -5v10l-7 -5z", solid: true }],
  exclusiveGateway: [{ d: "M-6 -7l12 14M6 -7l-12 14" }],
  parallelGateway: [{ d: plus }],
  inclusiveGateway: [{ d: "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z" }],
  raceGateway: [{ d: `${plus}M-6.400 -6.400l12.800 12.800M6.400 -6.400l-12.800 12.800` }],
  endEvent: [],
  terminateEnd: [{ d: "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z", solid: true }],
  errorEnd: [{ d: bolt, solid: true }],
  timerBoundary: [{ d: clock }],
  errorBoundary: [{ d: bolt }],
  escalationBoundary: [{ d: arrow }],
};

function icon(shape: MapShape, box: Box, lift = 0): Stroke[] {
  const task = isTask(shape);
  const at = task ? { x: box.x + 14, y: box.y + 14 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // an envelope or clock must leave room to the inner ring
  const scale = task ? 0.95 : isGateway(shape) ? 1 : box.width < 30 ? 0.8 : 1.05;
  const heavy = isGateway(shape) ? 2.6 : 1.2;
  const drawn = icons[shape].map(({ d, solid = false }): Stroke => {
    return { d: moved(d, at.x, at.y, scale), role: solid ? "solid" : "mark", width: heavy, dashed: false };
  });
  return isCall(shape) ? [...drawn, ...below(shape, box, lift)] : drawn;
}

/** What a called flow has at its lower border: a plus in a box, and three bars when there are several. */
function below(shape: MapShape, box: Box, lift: number): Stroke[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 10 - lift];
  const mark = (d: string): Stroke => ({ d, role: "mark", width: 1.2, dashed: false });
  const single = mark(moved("M-6 -6h12v12h-12zM0 -4v8M-4 0h8", x, y, 1));
  return shape === "callActivity" ? [single] : [single, mark(moved("M12 -5v10M15 -5v10M18 -5v10", x, y, 1))];
}

/** Moves a path whose commands are absolute capitals or relative small letters. */
function moved(d: string, x: number, y: number, scale: number): string {
  return d.replaceAll(/([a-zA-Z])([^a-zA-Z]*)/gu, (_all, command: string, rest: string) => {
    const numbers = (rest.match(/-?\d*\.?\d+/gu) ?? []).map(Number);
    return `${command}${numbers.map((value, index) => round(place(command, value, index))).join(" ")}`;
  });

  function place(command: string, value: number, index: number): number {
    if (command === "a") return isFlag(index) ? value : value * scale;
    if (command === "V") return value * scale + y;
    if (command === "H") return value * scale + x;
    if (command === command.toLowerCase()) return value * scale;
    return value * scale + (index % 2 === 0 ? x : y);
  }
}

/** The third to fifth number of an arc are an angle and two flags. */
function isFlag(index: number): boolean {
  return index % 7 >= 2 && index % 7 <= 4;
}
