import type {
  OpenTask,
  Page,
  PageQuery,
  ProcessAction,
  ProcessOverview,
  ProcessRow,
  TaskRow,
} from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { Actor } from "./actor.ts";
import { commentMarks } from "./comments.ts";
import { processDecisions } from "./decision.ts";
import { takesPart } from "./permit.ts";
import { artifactDetail, processFields, processRow } from "./process-detail.ts";
import { taskActions } from "./task-actions.ts";
import { taskRow, taskRowsOf } from "./task-row.ts";
import { maySee } from "./visibility.ts";

/** As many open tasks, and children, as one looks at. */
const maxShown = 50;

/** The top of a process's page, for one person. */
export function processOverview(actor: Actor, process: ProcessRecord): ProcessOverview {
  const { rights } = actor;
  const { tasks } = actor.stores;
  const flow = actor.flows.find(process.flow);
  const { whole, open } = tasks.countsOf(process.id);
  const marks = commentMarks(actor, process.id);
  const openTasks = tasks.openIn(process.id, maxShown).map((task): OpenTask => {
    const actions = taskActions({ actor, process, task });
    return Object.assign(taskRow(actor, process, task, marks), { actions });
  });
  return {
    ...processRow(actor, process),
    manages: rights.mayManage(process.flow),
    mayAttach: takesPart(actor, process),
    data: processFields(actor, process),
    artifact: artifactDetail(actor, process, process.artifact),
    seed: artifactDetail(actor, process, process.seed),
    decisions: processDecisions(actor, process),
    taskCount: whole,
    openCount: open,
    openTasks,
    parent: parentOf(actor, process),
    children: childrenOf(actor, process),
    actions: [
      managed("cancel", actor, process),
      ...(flow && flow.version !== process.flowVersion ? [managed("migrate", actor, process)] : []),
    ],
  };
}

/** Tasks of a process, oldest first, page by page. */
export function processTasks(
  actor: Actor,
  process: ProcessRecord,
  { after = 0, limit = 50 }: PageQuery,
): Page<TaskRow> {
  const wanted = Math.max(1, Math.min(limit, 200));
  const found = actor.stores.tasks.pageOf(process.id, after, wanted + 1);
  const rows = taskRowsOf(actor, process, found.slice(0, wanted));
  const last = rows.at(-1);
  return found.length > wanted && last ? { rows, next: last.id } : { rows };
}

function parentOf(actor: Actor, { parentTask }: ProcessRecord): ProcessRow | null {
  const task = parentTask === null ? undefined : actor.stores.tasks.find(parentTask);
  const parent = task && actor.stores.processes.find(task.process);
  return parent && maySee(actor, parent.flow, parent.id) ? processRow(actor, parent) : null;
}

function childrenOf(actor: Actor, process: ProcessRecord): readonly ProcessRow[] {
  const children = actor.stores.processes.newestUnder(process.id, maxShown);
  return children.filter(({ flow, id }) => maySee(actor, flow, id)).map((child) => processRow(actor, child));
}

/** What those who manage the flow do to a running process. */
function managed(action: ProcessAction["action"], { rights }: Actor, { flow, status }: ProcessRecord): ProcessAction {
  if (status !== "NEW") return { action, refusal: "process-not-running" };
  return rights.mayManage(flow) ? { action } : { action, refusal: "not-a-manager" };
}
