import type { MapShape } from "../../engine/contract/index.ts";

/** How a node is written in BPMN 2.0. */
export interface BpmnElement {
  readonly type: string;
  /** What makes an event of it: its definition's type. */
  readonly event?: string;
}

const event = (type: string, definition: string): BpmnElement => ({
  type: `bpmn:${type}`,
  event: `bpmn:${definition}EventDefinition`,
});

/** Stops compiling when a shape is missing. A race is complex, since people's tasks may run in it, not events alone. */
export const bpmnElements: Readonly<Record<MapShape, BpmnElement>> = {
  startEvent: { type: "bpmn:StartEvent" },
  messageStart: event("StartEvent", "Message"),
  timerStart: event("StartEvent", "Timer"),
  userTask: { type: "bpmn:UserTask" },
  manualTask: { type: "bpmn:ManualTask" },
  scriptTask: { type: "bpmn:ScriptTask" },
  sendTask: { type: "bpmn:SendTask" },
  businessRuleTask: { type: "bpmn:BusinessRuleTask" },
  receiveTask: { type: "bpmn:ReceiveTask" },
  serviceTask: { type: "bpmn:ServiceTask" },
  callActivity: { type: "bpmn:CallActivity" },
  callActivities: { type: "bpmn:CallActivity" },
  timerCatch: event("IntermediateCatchEvent", "Timer"),
  messageCatch: event("IntermediateCatchEvent", "Message"),
  messageThrow: event("IntermediateThrowEvent", "Message"),
  signalCatch: event("IntermediateCatchEvent", "Signal"),
  signalThrow: event("IntermediateThrowEvent", "Signal"),
  conditionCatch: event("IntermediateCatchEvent", "Conditional"),
  escalationThrow: event("IntermediateThrowEvent", "Escalation"),
  compensationThrow: event("IntermediateThrowEvent", "Compensate"),
  exclusiveGateway: { type: "bpmn:ExclusiveGateway" },
  parallelGateway: { type: "bpmn:ParallelGateway" },
  inclusiveGateway: { type: "bpmn:InclusiveGateway" },
  raceGateway: { type: "bpmn:ComplexGateway" },
  endEvent: { type: "bpmn:EndEvent" },
  terminateEnd: event("EndEvent", "Terminate"),
  errorEnd: event("EndEvent", "Error"),
  timerBoundary: event("BoundaryEvent", "Timer"),
  errorBoundary: event("BoundaryEvent", "Error"),
  escalationBoundary: event("BoundaryEvent", "Escalation"),
};
