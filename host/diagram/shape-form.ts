import type { MapShape } from "../../engine/contract/index.ts";

/** Boxes do something, boxes that call start other flows; diamonds decide; circles begin, end, or happen on the way. */
type ShapeForm = "box" | "calling box" | "diamond" | "beginning circle" | "ending circle" | "circle";

/** Stops compiling when a shape is missing. */
const forms: Readonly<Record<MapShape, ShapeForm>> = {
  startEvent: "beginning circle",
  messageStart: "beginning circle",
  timerStart: "beginning circle",
  userTask: "box",
  manualTask: "box",
  scriptTask: "box",
  sendTask: "box",
  businessRuleTask: "box",
  receiveTask: "box",
  serviceTask: "box",
  callActivity: "calling box",
  callActivities: "calling box",
  timerCatch: "circle",
  messageCatch: "circle",
  messageThrow: "circle",
  signalCatch: "circle",
  signalThrow: "circle",
  conditionCatch: "circle",
  escalationThrow: "circle",
  compensationThrow: "circle",
  exclusiveGateway: "diamond",
  parallelGateway: "diamond",
  inclusiveGateway: "diamond",
  raceGateway: "diamond",
  endEvent: "ending circle",
  terminateEnd: "ending circle",
  errorEnd: "ending circle",
  timerBoundary: "circle",
  errorBoundary: "circle",
  escalationBoundary: "circle",
};

export function isTask(shape: MapShape): boolean {
  return forms[shape] === "box" || isCall(shape);
}

/** It starts other flows. */
export function isCall(shape: MapShape): boolean {
  return forms[shape] === "calling box";
}

export function isGateway(shape: MapShape): boolean {
  return forms[shape] === "diamond";
}

/** A process begins or a branch ends here: one ring instead of two. */
export function isAtTheEdge(shape: MapShape): boolean {
  return forms[shape] === "beginning circle" || isEnd(shape);
}

export function isEnd(shape: MapShape): boolean {
  return forms[shape] === "ending circle";
}

/** There is somebody or a time to be told of it: what is done, begins a process, or waits for a clock. */
export function hasNote(shape: MapShape): boolean {
  return isTask(shape) || forms[shape] === "beginning circle" || shape === "timerBoundary" || shape === "timerCatch";
}
