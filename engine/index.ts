/** The engine's only door. */
export { checkFlows, type FlowReport } from "./authoring/check-flows.ts";
export { checkSoundness } from "./authoring/check-soundness.ts";
export { defineArtifact } from "./authoring/define-artifact.ts";
export type { Finding } from "./authoring/finding.ts";
export { fileField, type FileLimits } from "./authoring/file-field.ts";
export { defineFlow } from "./authoring/define-flow.ts";
export { personField, recordField } from "./authoring/relation-fields.ts";
export { rule } from "./authoring/rule.ts";
export { ui } from "./authoring/ui.ts";
export type { TypedFlow } from "./authoring/typed-flow.ts";
export { type Clock, systemUptime } from "./base/clock.ts";
export { FlowError } from "./base/flow-error.ts";
export type * from "./contract/index.ts";
export type { Desk } from "./desk.ts";
export { type Engine, type EngineOptions, openEngine } from "./engine.ts";
export type { ArtifactType } from "./flow/artifact-type.ts";
export type { FlowProblem } from "./flow/check-flow.ts";
export type { ReadContext, WriteContext } from "./flow/context.ts";
export { passTime, type SettableClock } from "./pass-time.ts";
export type { Duration } from "./flow/duration.ts";
export type { Flow } from "./flow/flow.ts";
export type {
  JobBody,
  JobExecutor,
  JobFiles,
  JobRequest,
  JobInput,
  JobServices,
} from "./flow/job.ts";
export type { SoundnessProblem } from "./flow/soundness/problem.ts";
export type { Soundness } from "./flow/soundness/soundness.ts";
export type { Substitutes } from "./acting/tasks-desk.ts";
export { flowMap } from "./reading/flow-map.ts";
export { notTheOwnerOf, type Restriction } from "./flow/restriction.ts";
export { filledIn } from "./forms/filled-in.ts";
export type { UiHints } from "./forms/json-schema.ts";
export type { EngineEvents, EventName } from "./run/event.ts";
export { backUpFile, checkFile } from "./storage/back-up.ts";
export { type FileLock, lockFile } from "./storage/file-lock.ts";
export { type FileState, fileState, hasLog, hasRecords } from "./storage/file-state.ts";
export { inspectBackup } from "./history/inspect-backup.ts";
export { officeOfFile } from "./storage/office-of-file.ts";
export { faultOfSystem, type StorageFault } from "./storage/storage-error.ts";
export { protectLikeFolder } from "./storage/protect-like-folder.ts";
