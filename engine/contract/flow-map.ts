import type { Tone } from "./decision.ts";

/** What stands at a place of a flow's map, in the words of BPMN 2.0. */
export type MapShape =
  | "startEvent"
  | "messageStart"
  | "timerStart"
  | "userTask"
  | "manualTask"
  | "scriptTask"
  | "sendTask"
  | "businessRuleTask"
  | "receiveTask"
  | "serviceTask"
  | "callActivity"
  | "callActivities"
  | "timerCatch"
  | "messageCatch"
  | "messageThrow"
  | "signalCatch"
  | "signalThrow"
  | "conditionCatch"
  | "escalationThrow"
  | "compensationThrow"
  | "exclusiveGateway"
  | "parallelGateway"
  | "inclusiveGateway"
  | "raceGateway"
  | "endEvent"
  | "terminateEnd"
  | "errorEnd"
  | "timerBoundary"
  | "errorBoundary"
  | "escalationBoundary";

/** A flow as it can be drawn: nothing in it runs. Words are in the language that was asked for. */
export interface FlowMap {
  readonly flowId: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export interface MapNode {
  readonly name: string;
  readonly shape: MapShape;
  readonly title: string;
  /** What is written at it: its title, or where its author gave none and its key would say nothing, less or nothing. */
  readonly caption: string;
  /** Of an end: how it is meant, where its author said so. */
  readonly tone: Tone | null;
  /** For what is armed at a border: the node it hangs at. */
  readonly host: string | null;
  /** False for a boundary that lets its host go on. */
  readonly interrupting: boolean;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** When it is taken: yes, no, otherwise. */
  readonly label: string | null;
  /** True for what leads to the node that takes back, and is no way to go on. */
  readonly compensation: boolean;
}
