import { z } from "zod";
import type { ChannelName, EventName } from "../../../electron/ipc/channels.ts";
import type {
  EffectiveSettings,
  Input,
  IntrayBridge,
  IpcError,
  Output,
  Session,
} from "../../../electron/ipc/contract.ts";
import type { FormValues, Page, PageQuery, Person, TaskRow } from "../../../engine/contract/index.ts";
import { ada, ben, FakeDesk } from "./fake-desk.ts";
import { everyWidget, startForm } from "./fake-flows.ts";

class Refused extends Error {
  readonly error: IpcError;

  constructor(code: IpcError["code"], details: IpcError["details"] = {}) {
    super(code);
    this.error = { code, message: code, details };
  }
}

type Handlers = { readonly [C in ChannelName]: (input: Input<C>) => Output<C> };

export interface FakeOptions {
  readonly people?: readonly Person[];
  readonly settings?: Partial<EffectiveSettings>;
  /** Refuses these channels with `internal`. */
  readonly broken?: readonly ChannelName[];
}

const startables = [
  {
    flowId: "hello-world",
    node: "start",
    flowTitle: "Hello world",
    title: "Write message",
    description: "A message is written, approved by someone else, and sent.",
  },
  {
    flowId: "leave",
    node: "start",
    flowTitle: "Leave request",
    title: "Leave request",
    description: "Time off, with everything a form can hold.",
  },
] as const;

function paged(rows: readonly TaskRow[], { after, limit = 50 }: PageQuery): Page<TaskRow> {
  const rest = rows.filter((row) => after === undefined || row.id < after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return rest.length > page.length && last !== undefined ? { rows: page, next: last.id } : { rows: page };
}

/** An IntrayBridge without a main process: two people and hello world, in memory. */
export function createFakeBridge(desk = new FakeDesk(), options: FakeOptions = {}): IntrayBridge {
  const people = options.people ?? [ada, ben];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let session: Session = null;
  let settings: EffectiveSettings = {
    language: "system",
    colorScheme: "system",
    effectiveLanguage: "en",
    locale: "en-GB",
    ...options.settings,
  };

  const emit = (event: EventName, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const me = (): Person => {
    if (session === null) throw new Refused("signed-out");
    return session.person;
  };
  const task = (taskId: number): TaskRow => {
    const found = desk.tasks.get(taskId);
    if (found === undefined) throw new Refused("task.unknown", { taskId });
    return found;
  };
  const changed = (row: TaskRow) => emit("changed", { processIds: [row.processId], taskIds: [row.id] });
  const accepts = (schema: object, values: unknown) => {
    const result = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(values);
    if (!result.success) throw new Refused("values.invalid", { issues: result.error.issues as never });
  };
  const rowsOf = (place: Input<"task.list">["place"]): readonly TaskRow[] => {
    const mine = me();
    const rows = [...desk.tasks.values()]
      .toReversed()
      .filter((row) => row.kind === "HUMAN" || row.kind === "HUMAN_START");
    if (place === "queue")
      return rows.filter((row) => row.status === "NEW" && desk.detail(row, mine).actions[0]?.refusal === undefined);
    const status = place === "inbox" ? "ASSIGNED" : "DONE";
    return rows.filter((row) => row.status === status && row.owner?.id === mine.id);
  };
  const start = (flowId: string, node: string) => {
    const found = startables.find((startable) => startable.flowId === flowId && startable.node === node);
    if (found === undefined) throw new Refused("flow.unknown", { flowId });
    return { ...found, form: flowId === "leave" ? everyWidget : startForm };
  };

  const handlers: Handlers = {
    "app.info": () => ({ version: "0.1.0", electron: "45.4.1", platform: "linux" }),
    "session.people": () => people,
    "session.current": () => session,
    "session.signIn": ({ personId }) => {
      const person = people.find(({ id }) => id === personId);
      if (person === undefined) throw new Refused("person.unknown", { personId });
      session = { person };
      return session;
    },
    "session.signOut": () => {
      session = null;
      return session;
    },
    "settings.get": () => settings,
    "settings.set": ({ language = settings.language, colorScheme = settings.colorScheme }) => {
      const effectiveLanguage = language === "system" ? "en" : language;
      settings = { language, colorScheme, effectiveLanguage, locale: effectiveLanguage === "de" ? "de-DE" : "en-GB" };
      emit("settings", settings);
      return settings;
    },
    "places.count": () => ({
      inbox: { count: rowsOf("inbox").length, more: false },
      queue: { count: rowsOf("queue").length, more: false },
    }),
    "task.list": ({ place, after, limit }) =>
      paged(rowsOf(place), {
        ...(after === undefined ? {} : { after }),
        ...(limit === undefined ? {} : { limit }),
      }),
    "task.get": ({ taskId }) => desk.detail(task(taskId), me()),
    "task.assign": ({ taskId }) => {
      if (task(taskId).status !== "NEW") throw new Refused("task.not-assignable", { taskId });
      desk.assign(task(taskId), me(), Date.now());
      changed(task(taskId));
      return desk.detail(task(taskId), me());
    },
    "task.unassign": ({ taskId }) => {
      desk.unassign(task(taskId), me(), Date.now());
      changed(task(taskId));
      return desk.detail(task(taskId), me());
    },
    "task.complete": ({ taskId, values }) => {
      const { form } = desk.detail(task(taskId), me());
      if (form !== null) accepts(form.schema, values);
      desk.complete(task(taskId), me(), values as FormValues, Date.now());
      changed(task(taskId));
      return { processId: task(taskId).processId };
    },
    "start.list": () => startables,
    "start.form": ({ flowId, node }) => start(flowId, node),
    "process.start": ({ flowId, node, values }) => {
      accepts(start(flowId, node).form.schema, values);
      const typed = values.artifact?.["text"] ?? values.data?.["subject"];
      const said = typeof typed === "string" ? typed : "";
      // a rule that only main knows
      if (said.includes("forbidden")) {
        throw new Refused("values.invalid", {
          issues: [{ path: ["artifact", "text"], message: "This word is not allowed." }],
        });
      }
      const processId = desk.start(me(), said, Date.now());
      emit("changed", { processIds: [processId], taskIds: [] });
      return { processId };
    },
    "process.get": ({ processId }) => {
      const process = desk.processes.get(processId);
      if (process === undefined) throw new Refused("process.unknown", { processId });
      return { ...process, tasks: [...desk.tasks.values()].filter((row) => row.processId === processId) };
    },
    "log.report": () => null,
  };

  return {
    invoke: async (channel, input) => {
      try {
        if (options.broken?.includes(channel) === true) throw new Refused("internal", { errorId: "E-42" });
        return { ok: true, value: handlers[channel](input) };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, error: error.error };
        throw error;
      }
    },
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      known.add(listener);
      listeners.set(event, known);
      return () => known.delete(listener);
    },
  };
}
