import type { TaskFilter, TaskStatus } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { HeldPermissions } from "./people-store.ts";
import { holdsObject, seen, seenInPart, seesInPart, type Visibility } from "./visibility.ts";

/** Whoever did one of the nodes `done` in the process last is refused the tasks of `node`. */
export interface FourEyes {
  readonly flow: string;
  readonly node: string;
  readonly done: readonly string[];
}

/** Where a list begins: each is a scan along indexes of its own. What somebody owns or owned they see, whatever its flow. */
export type PersonalList =
  | { readonly listName: "inbox" | "archive"; readonly owner: number }
  | { readonly listName: "queue"; readonly held: "all" | HeldPermissions; readonly fourEyes: readonly FourEyes[] };

export type TaskSource = PersonalList | { readonly listName: "everywhere" };

/** Rows that an index has together. */
export interface Scan {
  /** What its indexes begin with. */
  readonly start: Conditions;
  readonly indexes: Indexes;
  /** The flow of all its rows; null: of several, or nobody knows. */
  readonly flow: string | null;
  /** Asked of each row: whether it is seen. */
  readonly seen: Conditions;
  /** Asked of each row: whether it may be done. */
  readonly rules: Conditions;
  /** Whom four eyes refuse, when that is all that rules ask; null: they ask something else, or nothing. */
  readonly refused: number | null;
}

/** What follows `start` in an index, before the id: the keys of orders. */
export interface Indexes {
  readonly id: string;
  readonly flow?: string;
  readonly starter?: string;
  readonly due?: string;
  readonly priority?: string;
}

const inbox: Indexes = {
  id: "INDEXED BY task_inbox",
  flow: "INDEXED BY task_inbox_flow",
  starter: "INDEXED BY task_inbox_starter",
  due: "INDEXED BY task_inbox_due",
  priority: "INDEXED BY task_inbox_priority",
};

const archive: Indexes = {
  id: "INDEXED BY task_archive",
  flow: "INDEXED BY task_archive_flow",
  starter: "INDEXED BY task_archive_starter",
  due: "INDEXED BY task_archive_due",
  priority: "INDEXED BY task_archive_priority",
};

const queue: Indexes = {
  id: "INDEXED BY task_queue",
  flow: "INDEXED BY task_queue_flow",
  starter: "INDEXED BY task_queue_starter",
  due: "INDEXED BY task_queue_due",
  priority: "INDEXED BY task_queue_priority",
};

const queueOfFlow: Indexes = { id: "INDEXED BY task_queue_flow" };
const wholeQueue: Indexes = { id: "INDEXED BY task_whole_queue" };
const ofFlow: Indexes = { id: "INDEXED BY task_of_flow" };
const every: Indexes = { id: "NOT INDEXED" };

const waiting = "status = 'NEW' AND kind = 'HUMAN'";
const nothing = new Conditions();
const plain = { flow: null, seen: nothing, rules: nothing, refused: null };
const columns = { flow: "task.flow", process: "task.process" };

export function ownScan({ listName, owner }: Extract<TaskSource, { owner: number }>): Scan {
  const status = listName === "inbox" ? "ASSIGNED" : "DONE";
  const start = new Conditions().and(`owner = ? AND status = '${status}'`, owner);
  return { ...plain, start, indexes: listName === "inbox" ? inbox : archive };
}

/** Everything that waits, when all of it is seen and may be done. */
export const wholeQueueScan: Scan = { ...plain, start: new Conditions().and(waiting), indexes: wholeQueue };

/** Tasks that wait for one permission; null: for anybody. */
export interface Waiting {
  readonly permission: string | null;
  /** Whether they may be done for some objects only. */
  readonly inPart: boolean;
  /** Of which flows such tasks wait. */
  readonly flows: readonly string[];
}

interface QueueQuestion {
  readonly visible: Visibility;
  readonly fourEyes: readonly FourEyes[];
  /** The one flow that is asked for. */
  readonly flow: string | undefined;
  /** Whether something else than ids leads the order: the permission's own indexes know it. */
  readonly isLed: boolean;
}

/** One scan for the permission where no flow is asked apart, else one for each of its flows. */
export function queueScans({ permission, inPart, flows }: Waiting, question: QueueQuestion): readonly Scan[] {
  const { visible, fourEyes, isLed } = question;
  const isWhole = (flow: string) => visible.whole === null || visible.whole.includes(flow);
  const partly = partlySeen(visible);
  const shown = flows.filter(
    (flow) => (isWhole(flow) || partly.has(flow)) && (question.flow === undefined || question.flow === flow),
  );
  const ruled = fourEyes.filter(({ flow }) => shown.includes(flow));
  const held = permission === null ? "permission IS NULL" : "permission = ?";
  const start = new Conditions().and(`${held} AND ${waiting}`, ...(permission === null ? [] : [permission]));
  const forObjects = inPart ? holdsObject(visible.person, "task.permission", "task.permission_object") : nothing;
  const ruledBy = (rules: readonly FourEyes[]) => ({
    rules: rules.reduce((all, rule) => all.all(isAllowed(rule, visible.person)), new Conditions().all(forObjects)),
    refused: inPart || rules.length === 0 ? null : visible.person,
  });
  const isOne = shown.length === flows.length && shown.every(isWhole);
  const [first = null, ...others] = flows;
  if (shown.length > 0 && (isLed || (isOne && (ruled.length === 0 || others.length === 0)))) {
    const mine = isOne ? nothing : seen({ ...visible, whole: shown.filter(isWhole) }, columns);
    return [{ start, indexes: queue, flow: others.length === 0 ? first : null, seen: mine, ...ruledBy(ruled) }];
  }
  return shown.map((flow) =>
    scanOfPermission(
      start,
      flow,
      isWhole(flow) ? nothing : seenInPart(visible, columns),
      ruledBy(ruled.filter((rule) => rule.flow === flow)),
    ),
  );
}

function scanOfPermission(
  permission: Conditions,
  flow: string,
  mine: Conditions,
  rules: Pick<Scan, "rules" | "refused">,
): Scan {
  const start = new Conditions().all(permission).and("flow = ?", flow);
  return { start, indexes: queueOfFlow, flow, seen: mine, rules: rules.rules, refused: rules.refused };
}

/** All of a queue at once, for who looks among rows that were found otherwise. */
export function waitingScan({ held, fourEyes }: Extract<TaskSource, { listName: "queue" }>, visible: Visibility): Scan {
  const start = new Conditions().and(waiting);
  if (held !== "all") {
    start.any([
      new Conditions().and("permission IS NULL"),
      new Conditions().oneOf("permission", held.whole),
      new Conditions()
        .oneOf("permission", held.inPart)
        .all(holdsObject(visible.person, "task.permission", "task.permission_object")),
    ]);
  }
  const rules = fourEyes.reduce((all, rule) => all.all(isAllowed(rule, visible.person)), new Conditions());
  return { ...plain, start, indexes: wholeQueue, seen: seen(visible, columns), rules };
}

/** Along the order of ids, or of each flow and status. */
export function everyScans(visible: Visibility, { flow, statuses }: TaskFilter, isLed: boolean): readonly Scan[] {
  const { whole } = visible;
  const isNarrow = flow !== undefined || statuses !== undefined;
  if (isLed || !isNarrow || whole === null || seesInPart(visible)) {
    return [{ ...plain, start: nothing, indexes: every, seen: seen(visible, columns) }];
  }
  const flows = flow === undefined ? whole : whole.filter((one) => one === flow);
  return flows.flatMap((one) => (statuses ?? allStatuses).map((status) => scanOfFlow(one, status)));
}

function scanOfFlow(flow: string, status: TaskStatus): Scan {
  const start = new Conditions().and("flow = ? AND status = ?", flow, status);
  return { ...plain, start, indexes: ofFlow, flow };
}

const allStatuses = [
  "NEW",
  "ASSIGNED",
  "SCHEDULED",
  "STARTED",
  "DONE",
  "CANCELED",
  "ERROR",
  "REVIVED",
] as const satisfies readonly TaskStatus[];

function partlySeen({ own, asked, objects }: Visibility): ReadonlySet<string> {
  return new Set([...own, ...asked.map(({ flow }) => flow), ...objects]);
}

/** Looks at whoever finished the newest task of a node. */
function isAllowed({ flow, node, done }: FourEyes, person: number): Conditions {
  const did = `(SELECT done.owner FROM task AS done
    WHERE done.process = task.process AND done.node = ? AND done.status = 'DONE' ORDER BY done.id DESC LIMIT 1) IS ?`;
  const ways = done.map(() => did).join(" OR ");
  return new Conditions().and(
    `NOT (task.flow = ? AND task.node = ? AND (${ways}))`,
    flow,
    node,
    ...done.flatMap((name) => [name, person]),
  );
}
