/** The engine's only door. */
export { defineArtifact } from "./authoring/define-artifact.ts";
export { defineFlow } from "./authoring/define-flow.ts";
export type { TypedFlow } from "./authoring/typed-flow.ts";
export type { Clock } from "./base/clock.ts";
export { FlowError } from "./base/flow-error.ts";
export type * from "./contract/index.ts";
export type { Desk } from "./desk.ts";
export { type Engine, type EngineOptions, openEngine } from "./engine.ts";
export type { ArtifactType } from "./flow/artifact-type.ts";
export type { FlowProblem } from "./flow/check-flow.ts";
export type { ReadContext, WriteContext } from "./flow/context.ts";
export type { Duration } from "./flow/duration.ts";
export type { Flow } from "./flow/flow.ts";
export type { JobBody, JobExecutor, JobRequest, JobSnapshot, JobTools } from "./flow/job.ts";
export { notTheOwnerOf, type Restriction } from "./flow/restriction.ts";
export type { UiHints } from "./forms/json-schema.ts";
export type { EngineEvents, EventName } from "./run/event.ts";
