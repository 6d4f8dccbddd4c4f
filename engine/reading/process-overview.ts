import type {
  OpenTask,
  Page,
  PageQuery,
  Person,
  ProcessAction,
  ProcessOverview,
  ProcessRow,
  TaskRow,
} from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import { detailFields } from "../forms/fields-of.ts";
import type { Rights } from "../people/rights.ts";
import { artifactDetail, processRow } from "./process-detail.ts";
import type { Reader } from "./reader.ts";
import { taskActions } from "./task-actions.ts";
import { taskRow } from "./task-row.ts";

/** As many open tasks, and children, as one looks at. */
const mostShown = 50;

/** The top of a process's page, for one person. */
export function processOverview(
  reader: Reader,
  person: Person,
  rights: Rights,
  process: ProcessRecord,
): ProcessOverview {
  const { tasks } = reader.stores;
  const flow = reader.flows.find(process.flow);
  const { whole, open } = tasks.countsOf(process.id);
  const openTasks = tasks.openIn(process.id, mostShown).map((task): OpenTask => {
    const actions = taskActions({ reader, person, rights, process, task });
    return Object.assign(taskRow(reader, process, task), { actions });
  });
  return {
    ...processRow(reader, process),
    manages: rights.mayManage(process.flow),
    data: flow ? detailFields(flow.data, process.data, reader.language) : [],
    artifact: artifactDetail(reader, process, process.artifact),
    seed: artifactDetail(reader, process, process.seed),
    taskCount: whole,
    openCount: open,
    openTasks,
    parent: parentOf(reader, rights, process),
    children: childrenOf(reader, rights, process),
    actions: [
      managed("cancel", rights, process),
      ...(flow && flow.version !== process.flowVersion ? [managed("migrate", rights, process)] : []),
    ],
  };
}

/** Tasks of a process, oldest first, page by page. */
export function processTasks(
  reader: Reader,
  process: ProcessRecord,
  { after = 0, limit = 50 }: PageQuery,
): Page<TaskRow> {
  const wanted = Math.max(1, Math.min(limit, 200));
  const found = reader.stores.tasks.pageOf(process.id, after, wanted + 1);
  const rows = found.slice(0, wanted).map((task) => taskRow(reader, process, task));
  const last = rows.at(-1);
  return found.length > wanted && last ? { rows, next: last.id } : { rows };
}

function parentOf(reader: Reader, rights: Rights, { parentTask }: ProcessRecord): ProcessRow | null {
  const task = parentTask === null ? undefined : reader.stores.tasks.find(parentTask);
  const parent = task && reader.stores.processes.find(task.process);
  return parent && rights.mayView(parent.flow) ? processRow(reader, parent) : null;
}

function childrenOf(reader: Reader, rights: Rights, { id }: ProcessRecord): readonly ProcessRow[] {
  const children = reader.stores.processes.newestUnder(id, mostShown);
  return children.filter(({ flow }) => rights.mayView(flow)).map((child) => processRow(reader, child));
}

/** What those who manage the flow do to a running process. */
function managed(action: ProcessAction["action"], rights: Rights, { flow, status }: ProcessRecord): ProcessAction {
  if (status !== "NEW") return { action, refusal: "process-not-running" };
  return rights.mayManage(flow) ? { action } : { action, refusal: "not-a-manager" };
}
