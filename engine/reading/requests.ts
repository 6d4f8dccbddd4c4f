import { invariant } from "../base/invariant.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type {
  Page,
  RequestCopy,
  RequestCounts,
  RequestDetail,
  RequestGroup,
  RequestQuery,
  RequestRow,
  WaitingTask,
} from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { filesIn } from "../files/files.ts";
import { formFieldsOf } from "../forms/fields-of.ts";
import type { RequestMarks } from "../storage/request-store.ts";
import { isStartedBy } from "../nodes/index.ts";
import { terms, word } from "../storage/search/expression.ts";
import { openQuestion } from "./comments.ts";
import { processDecisions } from "./decision.ts";
import type { Actor } from "./actor.ts";
import { processRow } from "./process-detail.ts";
import { saidOf } from "./process-search.ts";
import { requestActions } from "./request-actions.ts";
import { taskTitle } from "./subject.ts";
import { personOf } from "./person-of.ts";

/** Further ones are said as "1,000+". */
const countedUpTo = 1_000;
/** What a row says it waits for. */
const maxWaiting = 3;
/** So many open tasks are looked at for them. */
const maxOpen = 20;
/** So many past processes tell how long the next one takes, and fewer don't. */
const [maxPast, minPast] = [100, 10];
/** So many groups are named. */
const maxGroups = 3;

/** A page of the processes that the person started: of one group, the newest first; what has ended by when it did. */
export function requestsPage(actor: Actor, query: RequestQuery): Page<RequestRow> {
  const { group, after, limit = 50, flow, text } = query;
  const wanted = Math.max(1, Math.min(limit, 200));
  const { processes, requests } = actor.stores;
  const behind = after === undefined ? undefined : positionOf(actor, after);
  const said = saidOf(actor, text ?? "", [word(terms.startedBy(actor.person.id))]);
  const ids = requests.page(actor.person.id, group, { after: behind, flow, said }, wanted + 1);
  const shown = ids.slice(0, wanted);
  const marks = requests.marksOfAll(shown, actor.person.id);
  const rows = actor.stores.readOnce.during(() =>
    shown.flatMap((id) => {
      const [process, own] = [processes.find(id), marks.get(id)];
      return process && own ? [requestRow(actor, process, group, own)] : [];
    }),
  );
  const last = rows.at(-1);
  return ids.length > wanted && last ? { rows, next: last.id } : { rows };
}

/** Of what isn't the person's own, nothing but the id that they sent counts. */
function positionOf({ stores, person }: Actor, id: number): { readonly id: number; readonly finished: number | null } {
  const process = stores.processes.find(id);
  return process?.startedBy === person.id ? process : { id, finished: null };
}

export function requestCounts({ stores, person }: Actor): RequestCounts {
  const count = (group: RequestGroup) => stores.requests.count(person.id, group, countedUpTo);
  const unread = stores.notifications.unreadRequests(person.id, countedUpTo);
  return { action: count("action"), running: count("running"), ended: count("ended"), unread };
}

/** A process as a request: where it stands, with whom, and what can be done with it. */
export function requestDetail(actor: Actor, process: ProcessRecord): RequestDetail {
  const marks = actor.stores.requests.marksOfAll([process.id], actor.person.id).get(process.id);
  invariant(marks !== undefined, "every process has marks");
  const row = requestRow(actor, process, groupOf(actor, process), marks);
  return { ...row, usualDuration: usualDuration(actor, process.flow), actions: requestActions(actor, process) };
}

/** The median of the last ones; a few say nothing of the next. */
function usualDuration({ stores }: Actor, flow: string): number | null {
  const durations = stores.requests.durationsOf(flow, maxPast).toSorted((a, b) => a - b);
  return durations.length < minPast ? null : (durations[Math.floor(durations.length / 2)] ?? null);
}

function groupOf({ stores, person }: Actor, { id, status }: ProcessRecord): RequestGroup {
  if (status !== "NEW") return "ended";
  return stores.requests.needsAction(person.id, id) ? "action" : "running";
}

function requestRow(actor: Actor, process: ProcessRecord, group: RequestGroup, marks: RequestMarks): RequestRow {
  const { stores } = actor;
  const { asking, decided, ...others } = marks;
  const open = process.status === "NEW" ? stores.tasks.openIn(process.id, maxOpen) : [];
  return {
    ...processRow(actor, process),
    group,
    waitsFor: waitingTasks(actor, open, maxWaiting),
    openCount: open.length < maxOpen ? open.length : stores.tasks.countsOf(process.id).open,
    question: process.status === "NEW" && asking !== null ? openQuestion(actor, process.id) : null,
    decision: decided === null ? null : (processDecisions(actor, process, 1)[0] ?? null),
    ...others,
  };
}

/** The newest open tasks, people's before what goes on by itself; not what only watches over others. */
function waitingTasks(actor: Actor, open: readonly TaskRecord[], limit: number): readonly WaitingTask[] {
  const waiting = open.filter(({ kind, node }) => !traitsOf(kind).isRouting && !node.includes("."));
  const [people, others] = [waiting.filter(isForPeople), waiting.filter((task) => !isForPeople(task))];
  return [...people.toReversed(), ...others.toReversed()].slice(0, limit).map((task) => waitingTask(actor, task));
}

function isForPeople({ kind }: TaskRecord): boolean {
  return traitsOf(kind).waitsForPerson;
}

export function waitingTask(actor: Actor, task: TaskRecord): WaitingTask {
  const { id, owner, permission, permissionObject, assigned, created, due, kind } = task;
  const isQueued = owner === null && permission !== null && traitsOf(kind).waitsForPerson;
  return {
    taskId: id,
    title: taskTitle(actor, task),
    owner: personOf(actor, owner),
    groups: isQueued ? actor.stores.groups.titlesHolding(permission, permissionObject, maxGroups) : [],
    isForPeople: traitsOf(kind).waitsForPerson,
    since: assigned ?? created,
    due,
  };
}

/** What the form says now with which a process was begun, but for files: values for a new one. */
export function requestCopy(actor: Actor, process: ProcessRecord): RequestCopy {
  const { stores, flows } = actor;
  const first = stores.tasks.firstOf(process.id);
  const flow = flows.get(process.flow);
  const node = flows.getNode(process.flow, first?.node ?? "");
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  const held = { data: process.data, artifact: record?.data ?? {}, task: first?.data ?? {} };
  const fields = formFieldsOf(flow, isStartedBy(node, "person") ? node.form : {}, actor.language);
  const filled = fields.filter(({ editable, part, name }) => editable && held[part][name] !== undefined);
  const withFiles = filled.filter(({ part, name }) => filesIn(held[part][name]).length > 0);
  const plain = filled.filter((field) => !withFiles.includes(field));
  const parts = [...new Set(plain.map(({ part }) => part))].map((part) => {
    const own = plain.filter((field) => field.part === part);
    return [part, Object.fromEntries(own.map(({ name }) => [name, held[part][name]]))] as const;
  });
  return {
    flowId: process.flow,
    node: node.name,
    values: Object.fromEntries(parts),
    withoutFiles: withFiles.map(({ title }) => title),
  };
}
