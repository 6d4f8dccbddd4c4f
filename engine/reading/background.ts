import type {
  BackgroundDetail,
  BackgroundOverview,
  BackgroundQuery,
  BackgroundRow,
  BackgroundState,
  FormDescription,
  Page,
} from "../contract/index.ts";
import type { TaskRecord } from "../base/records.ts";
import { localize } from "../base/localize.ts";
import { describeForm, nothingFilled } from "../forms/describe.ts";
import { describedFields } from "../forms/fields-of.ts";
import { objectSchema } from "../forms/json-schema.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import type { Flow } from "../flow/flow.ts";
import { isBoundary, waitsFor } from "../nodes/index.ts";
import type { JobRunner } from "../run/job-runner.ts";
import type { StartTimers } from "../run/start-timers.ts";
import type { Actor } from "./actor.ts";
import { flowTitle, processSubject, taskTitle } from "./subject.ts";
import { formState } from "./form-state.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";
import { taskErrorOf, withoutStack } from "./task-error.ts";

/** What knows of work that is under way. */
export interface BackgroundWork {
  readonly jobs: Pick<JobRunner, "running" | "linesOf">;
  readonly startTimers: Pick<StartTimers, "list">;
}

const defaultPageSize = 50;
const countedUpTo = 1_000;

/** Null: all. */
export function managedFlows({ stores, flows, rights }: Actor): readonly string[] | null {
  if (rights.isSuperuser) return null;
  const all = new Set([...[...flows.all()].map(({ id }) => id), ...stores.processLists.flows()]);
  return [...all].filter((flow) => rights.mayManage(flow));
}

function isManaged({ stores, rights }: Actor, id: number): boolean {
  const task = stores.tasks.find(id);
  return task !== undefined && rights.mayManage(task.flow);
}

export function backgroundOverview(actor: Actor, work: BackgroundWork): BackgroundOverview {
  const { rights } = actor;
  const flows = managedFlows(actor);
  const { background, jobs } = actor.stores;
  const count = (state: BackgroundState) => background.count(state, flows, countedUpTo);
  const pause = jobs.pause();
  const mine = [...actor.flows.all()].filter(({ id }) => rights.mayManage(id));
  return {
    counts: { queued: count("queued"), running: count("running"), failed: count("failed"), timers: count("timers") },
    pause: pause && { since: pause.since, by: personOf(actor, pause.person) },
    mayPause: rights.isSuperuser,
    clockStarts: work.startTimers
      .list()
      .filter(({ flowId }) => rights.mayManage(flowId))
      .map(({ flowId, node, nextAt, lastAt, error }) => ({
        flowId,
        flowTitle: flowTitle(actor, flowId),
        node,
        title: nodeTitle(actor, actor.flows.get(flowId), node),
        nextAt,
        lastAt,
        error: error && withoutStack(error),
      })),
    nodes: mine.flatMap((flow) =>
      Object.values(flow.nodes)
        .filter((node) => waitsFor(node, "job") || (waitsFor(node, "time") && !isBoundary(node)))
        .map(({ name }) => ({
          flowId: flow.id,
          flowTitle: flowTitle(actor, flow.id),
          node: name,
          title: nodeTitle(actor, flow, name),
        })),
    ),
  };
}

export function backgroundPage(
  actor: Actor,
  work: BackgroundWork,
  { state, after, limit = defaultPageSize, ...filter }: BackgroundQuery,
): Page<BackgroundRow> {
  // where a task stands that the person doesn't manage is not told
  const isBehindHidden = after !== undefined && !isManaged(actor, after);
  const ids = isBehindHidden
    ? []
    : actor.stores.background.page(state, managedFlows(actor), filter, {
        after: after ?? null,
        limit: limit + 1,
      });
  const rows = ids.slice(0, limit).flatMap((id) => {
    const task = actor.stores.tasks.find(id);
    return task ? [backgroundRow(actor, work, task, state)] : [];
  });
  const last = rows.at(-1);
  return ids.length > limit && last ? { rows, next: last.id } : { rows };
}

export function backgroundDetail(reader: ReadServices, work: BackgroundWork, task: TaskRecord): BackgroundDetail {
  const state = stateOf(reader, task);
  return {
    ...backgroundRow(reader, work, task, state),
    isOver: !["SCHEDULED", "STARTED", "ERROR"].includes(task.status),
    stack: task.error?.stack ?? null,
    log: [...reader.stores.jobs.lines(task.id), ...work.jobs.linesOf(task.id)],
    form: state === "failed" ? repairForm(reader, task) : null,
  };
}

/** All fields of data and record that a form can draw, for whoever puts them right: what somebody decided is none of them. */
export function repairFields(flow: Flow, hasRecord: boolean): ErasedFormFields {
  return {
    data: drawable(flow, "data"),
    ...(hasRecord && flow.artifact ? { artifact: drawable(flow, "artifact") } : {}),
  };
}

function drawable(flow: Flow, part: "data" | "artifact"): readonly string[] {
  const schema = part === "data" ? flow.data : flow.artifact?.schema;
  const fields = schema ? [...describedFields(objectSchema(schema), "en")] : [];
  const names = fields.filter(([, { widget }]) => widget.type !== "decision").map(([name]) => name);
  return names.filter((name) => {
    try {
      describeForm(flow, { [part]: [name] }, nothingFilled, "en");
      return true;
    } catch {
      return false; // no widget can fill it
    }
  });
}

export function repairForm(reader: ReadServices, task: TaskRecord): FormDescription | null {
  const flow = reader.flows.find(task.flow);
  const process = reader.stores.processes.find(task.process);
  if (!flow || !process) return null;
  const record = process.artifact === null ? undefined : reader.stores.artifacts.find(process.artifact);
  const fields = repairFields(flow, record !== undefined);
  const form = describeForm(flow, fields, formState(reader, process, task), reader.language);
  return form.fields.length === 0 ? null : form;
}

function backgroundRow(
  reader: ReadServices,
  work: BackgroundWork,
  task: TaskRecord,
  state: BackgroundState,
): BackgroundRow {
  const job = reader.stores.jobs.find(task.id);
  const process = reader.stores.processes.find(task.process);
  const at = {
    queued: job?.runAt,
    running: task.started,
    failed: task.error?.at,
    timers: task.due,
  }[state];
  return {
    id: task.id,
    processId: task.process,
    flowId: task.flow,
    flowTitle: flowTitle(reader, task.flow),
    node: task.node,
    title: taskTitle(reader, task),
    subject: process ? processSubject(reader, process) : "",
    state,
    at: at ?? task.created,
    failures: job?.failures ?? 0,
    progress: work.jobs.running().find(({ taskId }) => taskId === task.id) ?? null,
    error: taskErrorOf(reader, task),
  };
}

function stateOf({ stores }: ReadServices, task: TaskRecord): BackgroundState {
  if (task.status === "ERROR") return "failed";
  const job = stores.jobs.find(task.id);
  if (!job) return "timers";
  return job.leasedUntil === null ? "queued" : "running";
}

function nodeTitle(reader: ReadServices, flow: Flow, node: string): string {
  const found = flow.nodes[node];
  return found ? localize(found.annotation.title, reader.language) : node;
}
