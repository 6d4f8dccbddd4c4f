import { localize } from "../base/localize.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { ProcessStep, ProcessSteps } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { hasForm, isBoundary, isHuman, rulesOf } from "../nodes/index.ts";
import { shownDecision } from "./decision.ts";
import { type FollowingStep, followingSteps, isStep } from "./following-steps.ts";
import type { ReadServices } from "./read-services.ts";
import { taskTitle } from "./subject.ts";
import { personOf } from "./person-of.ts";

/** As many open tasks as are looked at, the newest. */
const maxOpen = 50;

/**
 * Where a process stands, in words: the last step that a person did, what is open now, that of `focus` first, and what comes
 * next as far as it can be told. Costs the same in a process of any size.
 */
export function processSteps(reader: ReadServices, process: ProcessRecord, focus: number | null = null): ProcessSteps {
  const { status } = process;
  const flow = reader.flows.find(process.flow);
  if (!flow) return { status, steps: [] };
  const telling = new StepTeller(reader, process, flow);
  const open = status === "NEW" ? telling.open(focus) : [];
  const last = telling.lastOf((node) => hasForm(node));
  const end = status === "DONE" ? telling.lastOf((node) => rulesOf(node.kind).edgeCount === "none") : undefined;
  const before = [last, end].flatMap((task) => (task ? [telling.done(task)] : []));
  return { status, steps: [...before, ...telling.now(open), ...telling.next(open)] };
}

class StepTeller {
  readonly #reader: ReadServices;
  readonly #process: ProcessRecord;
  readonly #flow: Flow;

  constructor(reader: ReadServices, process: ProcessRecord, flow: Flow) {
    this.#reader = reader;
    this.#process = process;
    this.#flow = flow;
  }

  /** Open tasks that are steps, what people do before what goes on by itself. */
  open(focus: number | null): readonly TaskRecord[] {
    const steps = this.#reader.stores.tasks.openIn(this.#process.id, maxOpen).filter((task) => {
      const node = this.#flow.nodes[task.node];
      return node !== undefined && isStep(node) && !isBoundary(node);
    });
    const rank = (task: TaskRecord) => (task.id === focus ? 0 : isHuman(this.#flow.nodes[task.node]) ? 1 : 2);
    return steps.toSorted((a, b) => rank(a) - rank(b));
  }

  /** The task that was done last at any of some nodes. */
  lastOf(isMeant: (node: FlowNode) => boolean): TaskRecord | undefined {
    const { tasks } = this.#reader.stores;
    return Object.values(this.#flow.nodes)
      .filter(isMeant)
      .flatMap(({ name }) => tasks.newestDone(this.#process.id, name) ?? [])
      .toSorted((a, b) => (a.finished ?? 0) - (b.finished ?? 0) || a.id - b.id)
      .at(-1);
  }

  done(task: TaskRecord): ProcessStep {
    const isForPeople = hasForm(this.#flow.nodes[task.node]);
    const person = personOf(this.#reader, task.owner ?? (isForPeople ? task.startedBy : null));
    return {
      ...toCome,
      state: "done",
      node: task.node,
      title: taskTitle(this.#reader, task),
      people: person ? [person] : [],
      isForPeople,
      at: task.finished,
      outcome: shownDecision(this.#reader, task.decision)?.outcome ?? null,
      tone: task.decision?.tone ?? this.#flow.nodes[task.node]?.annotation.tone ?? null,
    };
  }

  now(open: readonly TaskRecord[]): readonly ProcessStep[] {
    const [first] = open;
    if (!first) return [];
    const here = open.filter(({ node }) => node === first.node);
    const owners = new Set(here.flatMap(({ owner }) => owner ?? []));
    const dues = here.flatMap(({ due }) => due ?? []);
    const others = new Set(open.map((task) => task.node).filter((node) => node !== first.node));
    return [
      {
        ...toCome,
        state: "now",
        node: first.node,
        title: taskTitle(this.#reader, first),
        people: [...owners].flatMap((owner) => personOf(this.#reader, owner) ?? []),
        isForPeople: isHuman(this.#flow.nodes[first.node]),
        at: Math.min(...here.map(({ assigned, started, created }) => assigned ?? started ?? created)),
        due: dues.length === 0 ? null : Math.min(...dues),
        hasFailed: here.some(({ status }) => status === "ERROR"),
        beside: [...others].map((node) => this.#title(node)),
      },
    ];
  }

  /** The step after what is open, and the one after that. */
  next(open: readonly TaskRecord[]): readonly ProcessStep[] {
    const [focused] = open;
    if (!focused) return [];
    const here = new Set(open.map(({ node }) => node));
    const first = this.#following([focused.node], here);
    if (!first) return [];
    const second = this.#following([first.node], new Set([...here, first.node]));
    return second ? [first, second] : [first];
  }

  /** What follows, told by the step that its author may have meant to be the usual one: the first that isn't an end. */
  #following(from: readonly string[], besides: ReadonlySet<string>): ProcessStep | undefined {
    const found = followingSteps(this.#flow, from).filter(({ node }) => !besides.has(node.name));
    const [usual, ...others] = found.toSorted((a, b) => rankOf(a) - rankOf(b));
    if (!usual) return undefined;
    const titlesOf = (some: readonly FollowingStep[]) =>
      some.map(({ node }) => localize(node.annotation.title, this.#reader.language));
    return {
      ...toCome,
      node: usual.node.name,
      title: this.#title(usual.node.name),
      isForPeople: isHuman(usual.node),
      beside: titlesOf(others.filter(({ way }) => way === usual.way)),
      instead: usual.way === "" ? [] : titlesOf(others.filter(({ way }) => way !== usual.way)),
    };
  }

  #title(node: string): string {
    return taskTitle(this.#reader, { flow: this.#flow.id, node });
  }
}

const toCome = {
  state: "next",
  people: [],
  at: null,
  due: null,
  hasFailed: false,
  outcome: null,
  tone: null,
  beside: [],
  instead: [],
} as const satisfies Partial<ProcessStep>;

/** What comes for certain before what may, and what goes on before what ends. */
function rankOf({ node, way }: FollowingStep): number {
  return (way === "" ? 0 : 2) + (node.edges.length === 0 ? 1 : 0);
}
