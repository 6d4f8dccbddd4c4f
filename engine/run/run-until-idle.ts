import { waitsFor } from "../nodes/index.ts";
import { failTask, move, moveAll } from "./advance.ts";
import { boundaryFor, openBoundary } from "./boundaries.ts";
import { closeProcess } from "./cancel-process.ts";
import type { Command } from "./command.ts";
import { headingOf } from "./heading.ts";

/**
 * Asks, once nothing moves by itself any more, what the command has made possible: joins whose branches are closed,
 * conditions that hold now, processes that are done, and tasks that waited for them. Repeats until nothing moves.
 */
export function runUntilIdle(command: Command): void {
  do {
    advanceJoins(command);
    command.inBackground(() => {
      advanceConditions(command);
      escalate(command);
    });
    closeProcesses(command);
    command.inBackground(() => continueParents(command));
  } while (hasMore(command));
  saveHeadings(command);
  saveSearchText(command);
}

/** Lists show what a process is called without asking its author's code. */
function saveHeadings(command: Command): void {
  const { pending, services, stores, now } = command;
  for (const id of pending.headingChanged) {
    const process = command.process(id);
    const flow = services.flows.find(process.flow);
    const heading = flow ? headingOf(stores, flow, process, now) : null;
    if (JSON.stringify(heading) !== JSON.stringify(process.heading)) command.updateProcess(id, { heading });
  }
}

/** Search finds a process by what lists show of it. */
function saveSearchText(command: Command): void {
  const { pending, services, stores, now } = command;
  for (const id of pending.searchTextChanged)
    stores.search.save(id, services.searchTermsOf(stores, command.process(id), now));
}

function hasMore({ pending }: Command): boolean {
  const { placesToAsk, maybeDone, dataChanged, childEnded, escalations } = pending;
  return placesToAsk.size + maybeDone.size + dataChanged.size + childEnded.size + escalations.length > 0;
}

/** What closed may never come to a join that waited for it alone: it was canceled, or another join took it. */
function advanceJoins(command: Command): void {
  const { pending, stores } = command;
  const places = [...pending.placesToAsk.values()];
  pending.placesToAsk.clear();
  for (const { process, token } of places) {
    if (command.process(process).status !== "NEW") continue;
    const { joins, races } = stores.graph.startedAt(process, token);
    endRaces(command, races);
    moveAll(command.activations(joins.filter((id) => !pending.wasAsked(id))));
  }
}

/** A race is over without a winner once nobody runs any more: all were canceled, or left by a time limit. */
function endRaces(command: Command, races: readonly number[]): void {
  for (const race of command.activations(races)) {
    if (!command.stores.graph.hasActiveSuccessor(race.task.id)) race.abandon();
  }
}

function advanceConditions(command: Command): void {
  for (const process of drain(command.pending.dataChanged)) {
    if (!command.services.flows.hasKind(command.process(process).flow, "CONDITION")) continue;
    moveAll(command.activations(command.stores.graph.startedConditions(process)));
  }
}

/** The nearest task above that listens goes its way; where nobody listens, nothing happens. */
function escalate(command: Command): void {
  const { escalations } = command.pending;
  for (const { process, code } of escalations.splice(0)) {
    for (let parent = parentOf(command, process); parent; parent = parentOf(command, parent.process.id)) {
      const boundary = boundaryFor(parent, "escalation", code);
      if (!boundary || parent.isClosed) continue;
      if (boundary.interrupting) parent.abandon();
      moveAll([openBoundary(parent, boundary.name)]);
      break;
    }
  }
}

function parentOf(command: Command, process: number) {
  const { parentTask } = command.process(process);
  return parentTask === null ? null : command.activation(parentTask);
}

/** A process is done when nothing is active in it and an end was reached. */
function closeProcesses(command: Command): void {
  const { graph } = command.stores;
  for (const id of drain(command.pending.maybeDone)) {
    if (command.process(id).status !== "NEW" || command.pending.undone.has(id)) continue;
    if (!command.hasActive(id) && graph.hasReachedEnd(id)) closeProcess(command, id, "DONE");
  }
}

/** Another process's end is nobody's action: what fails now leaves its node in ERROR. */
function continueParents(command: Command): void {
  const ended = [...command.pending.childEnded];
  command.pending.childEnded.clear();
  for (const [task, error] of ended) {
    const parent = command.activation(task);
    if (parent.task.status !== "STARTED" || !waitsFor(parent.node, "children")) continue;
    if (error === null) move(parent, () => parent.activate());
    else
      failTask(parent, Object.assign(new Error(`A child process ended with the error "${error}".`), { code: error }));
  }
}

function drain<Item>(items: Set<Item>): readonly Item[] {
  const taken = [...items];
  items.clear();
  return taken;
}
