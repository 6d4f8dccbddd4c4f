import type {
  FormValues,
  Person,
  ProcessDetail,
  TaskDetail,
  TaskRow,
  TimelineEntry,
} from "../../../engine/contract/index.ts";
import { approveForm } from "./fake-flows.ts";

export const ada: Person = { id: 1, name: "ada", displayName: "Ada Lovelace" };
export const ben: Person = { id: 2, name: "ben", displayName: "Ben Müller-Lüdenscheidt" };

const flow = { flowId: "hello-world", flowTitle: "Hello world" } as const;
const day = 86_400_000;

/** Everything the fake remembers: hello world and nothing else. */
export class FakeDesk {
  readonly processes = new Map<number, ProcessDetail>();
  readonly tasks = new Map<number, TaskRow>();
  #entry = 0;

  text(processId: number): string {
    return this.processes.get(processId)?.artifact?.label ?? "";
  }

  #task(processId: number, fields: Pick<TaskRow, "node" | "title" | "brief" | "kind" | "status">, at: number): TaskRow {
    const done = fields.status === "DONE";
    const task: TaskRow = {
      id: this.tasks.size + 1,
      processId,
      ...flow,
      token: "0",
      owner: null,
      created: at,
      assigned: null,
      started: null,
      finished: done ? at : null,
      due: null,
      previous: [],
      error: null,
      ...fields,
    };
    this.tasks.set(task.id, task);
    return task;
  }

  change(task: TaskRow, change: Partial<TaskRow>): TaskRow {
    const changed = { ...task, ...change };
    this.tasks.set(task.id, changed);
    return changed;
  }

  #tell(processId: number, lines: readonly Partial<TimelineEntry>[], at: number): void {
    this.#entry += 1;
    const entry = this.#entry;
    const told = lines.map((line) => ({
      entry,
      at,
      event: "task.created" as const,
      actor: null,
      task: null,
      person: null,
      changes: [],
      note: null,
      ...line,
    }));
    this.changeProcess(processId, (process) => ({ timeline: [...process.timeline, ...told] }));
  }

  changeProcess(processId: number, change: (process: ProcessDetail) => Partial<ProcessDetail>): void {
    const process = this.processes.get(processId);
    if (process !== undefined) this.processes.set(processId, { ...process, ...change(process) });
  }

  start(person: Person, text: string, at: number, due = at + 3 * day): number {
    const id = this.processes.size + 1;
    const widget = { type: "text", multiline: false } as const;
    this.processes.set(id, {
      id,
      ...flow,
      flowVersion: 1,
      brief: text,
      status: "NEW",
      created: at,
      finished: null,
      startedBy: person,
      data: [{ name: "approved", title: "Approved", value: false, widget: { type: "boolean" } }],
      artifact: {
        id,
        type: "message",
        title: "Message",
        label: text,
        revision: 1,
        fields: [{ name: "text", title: "Text", value: text, widget }],
      },
      seed: null,
      tasks: [],
      timeline: [],
    });
    const start = this.#task(
      id,
      { node: "start", title: "Write message", brief: text, kind: "HUMAN_START", status: "DONE" },
      at,
    );
    this.change(start, { owner: person });
    const brief = `“${text}” waits for approval`;
    const approve = this.#task(
      id,
      { node: "approve", title: "Approve message", brief, kind: "HUMAN", status: "NEW" },
      at,
    );
    this.change(approve, { due, previous: [start.id] });
    const changes = [{ name: "text", title: "Text", before: null, after: text }];
    this.#tell(
      id,
      [
        { event: "process.started", actor: person },
        { event: "artifact.created", actor: person, task: this.#ref(start), changes },
        { event: "task.finished", actor: person, task: this.#ref(start) },
        { event: "task.created", task: this.#ref(approve) },
      ],
      at,
    );
    return id;
  }

  #ref({ id, node, title, kind }: TaskRow): TimelineEntry["task"] {
    return { id, node, title, kind };
  }

  assign(task: TaskRow, person: Person, at: number): void {
    this.change(task, { status: "ASSIGNED", owner: person, assigned: at });
    this.#tell(task.processId, [{ event: "task.assigned", actor: person, task: this.#ref(task), person }], at);
  }

  unassign(task: TaskRow, person: Person, at: number): void {
    this.change(task, { status: "NEW", owner: null, assigned: null });
    this.#tell(task.processId, [{ event: "task.unassigned", actor: person, task: this.#ref(task) }], at);
  }

  complete(task: TaskRow, person: Person, values: FormValues, at: number): void {
    const approved = values.data?.["approved"] === true;
    this.change(task, { status: "DONE", finished: at, brief: approved ? "Approved" : "Rejected" });
    const send = approved
      ? this.#task(task.processId, { node: "send", title: "Send", brief: "Sent", kind: "JOB", status: "DONE" }, at)
      : null;
    this.changeProcess(task.processId, () => ({ status: "DONE", finished: at }));
    this.#tell(
      task.processId,
      [
        {
          event: "data.changed",
          actor: person,
          task: this.#ref(task),
          changes: [{ name: "approved", title: "Approved", before: false, after: approved }],
        },
        { event: "task.finished", actor: person, task: this.#ref(task) },
        ...(send === null ? [] : [{ event: "task.finished" as const, task: this.#ref(send) }]),
        { event: "process.finished" },
      ],
      at,
    );
  }

  detail(task: TaskRow, me: Person): TaskDetail {
    const mine = task.owner?.id === me.id;
    const restricted = this.processes.get(task.processId)?.startedBy?.id === me.id;
    const assigned = task.status === "ASSIGNED";
    const owned = assigned ? (mine ? {} : { refusal: "not-the-owner" as const }) : { refusal: "wrong-status" as const };
    return {
      ...task,
      description: task.node === "approve" ? "Read the message and decide whether it may be sent." : null,
      processBrief: this.text(task.processId),
      form:
        task.node === "approve"
          ? approveForm({ artifact: { text: this.text(task.processId) }, data: { approved: false } })
          : null,
      actions: [
        {
          action: "assign",
          ...(task.status === "NEW"
            ? restricted
              ? { refusal: "restricted" as const }
              : {}
            : { refusal: "wrong-status" }),
        },
        { action: "unassign", ...owned },
        { action: "complete", ...owned },
      ],
    };
  }
}
