import { z } from "zod";
import type {
  Done,
  FlowSummary,
  Page,
  Person,
  PlaceCount,
  PlaceCounts,
  ProcessRow,
  StartForm,
  Startable,
  TaskDetail,
  TaskRow,
} from "../engine/contract/index.ts";
import type { AppInfo } from "./app-info.ts";
import { answer, channel } from "./channel.ts";
import { values } from "./form.ts";
import {
  id,
  lockChoices,
  moment,
  name,
  page,
  place,
  processFilter,
  processSort,
  taskFilter,
  taskSort,
} from "./inputs.ts";
import type { LinkTarget } from "./link.ts";
import { password, typedName } from "./office.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { Session } from "./session.ts";
import type { EffectiveSettings } from "./settings.ts";

const task = z.strictObject({ taskId: id });
const nothing = z.undefined();

/** Largest text one field may carry over a channel, in UTF-16 units; schemas of flows are stricter. */
const longestText = 1_000_000;
const scalar = z.union([z.string().max(longestText), z.number(), z.boolean(), z.null()]);

/** What a window may ask for, by channel: the shape of the question. Strict: an unknown key is refused. */
export const programChannels = {
  "app.info": channel({ desktop: true, input: nothing, output: answer<AppInfo>(), open: true }),
  /** Whose work is in Intray, with their licences, as plain text. */
  "app.licenses": channel({ desktop: true, input: nothing, output: answer<string>(), open: true }),
  /** Where an `intray://` address leads; null when there is none. It is told once. */
  "link.take": channel({ desktop: true, input: nothing, output: answer<LinkTarget | null>() }),
  /** The files that Intray was opened with and that nobody has dealt with. */
  "opened.list": channel({ desktop: true, input: nothing, output: answer<readonly OpenedFile[]>() }),
  "opened.putAway": channel({ desktop: true, input: nothing, output: answer<null>() }),
  /** 256 KiB at most; empty behind the end. */
  "opened.read": channel({
    desktop: true,
    input: z.strictObject({ openedId: id, from: z.int().min(0) }),
    output: answer<Uint8Array>(),
  }),
  "session.people": channel({ input: nothing, output: answer<readonly Person[]>(), open: true }),
  "session.current": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.signIn": channel({
    input: z.strictObject({ name: typedName, password }),
    output: answer<Session>(),
    open: true,
  }),
  "session.signOut": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.lock": channel({ input: nothing, output: answer<Session>(), open: true }),
  "session.unlock": channel({ input: z.strictObject({ password }), output: answer<Session>(), open: true }),
  "session.changePassword": channel({
    input: z.strictObject({ present: password, next: password }),
    output: answer<null>(),
  }),
  "settings.get": channel({ desktop: true, input: nothing, output: answer<EffectiveSettings>(), open: true }),
  "settings.set": channel({
    desktop: true,
    input: z.strictObject({
      language: z.enum(["system", "en", "de"]).optional(),
      colorScheme: z.enum(["system", "light", "dark"]).optional(),
      density: z.enum(["comfortable", "compact"]).optional(),
      lockAfterMinutes: z.literal(lockChoices).nullable().optional(),
    }),
    output: answer<EffectiveSettings>(),
    open: true,
  }),
  "places.count": channel({ input: nothing, output: answer<PlaceCounts>() }),
  "task.list": channel({
    input: z.strictObject({ ...page, place, filter: taskFilter.optional(), sort: taskSort.optional() }),
    output: answer<Page<TaskRow>>(),
  }),
  "task.count": channel({
    input: z.strictObject({ place, filter: taskFilter.optional() }),
    output: answer<PlaceCount>(),
  }),
  "task.get": channel({ input: task, output: answer<TaskDetail>() }),
  "task.candidates": channel({ input: task, output: answer<readonly Person[]>() }),
  "task.assign": channel({ input: task, output: answer<Done>() }),
  "task.unassign": channel({ input: task, output: answer<Done>() }),
  "task.reassign": channel({ input: z.strictObject({ taskId: id, personId: id }), output: answer<Done>() }),
  "task.setDue": channel({ input: z.strictObject({ taskId: id, due: moment.nullable() }), output: answer<Done>() }),
  "task.setPriority": channel({
    input: z.strictObject({ taskId: id, priority: z.literal([-1, 0, 1, 2]) }),
    output: answer<Done>(),
  }),
  /** `awaits`: the task of a job that wants to be waited for. */
  "task.complete": channel({
    input: z.strictObject({ taskId: id, values, base: values.optional() }),
    output: answer<{ readonly processId: number; readonly awaits: number | null } & Done>(),
  }),
  "task.cancel": channel({ input: task, output: answer<Done>() }),
  "task.undo": channel({ input: task, output: answer<Done>() }),
  "task.revive": channel({ input: task, output: answer<{ readonly taskId: number }>() }),
  "task.retry": channel({ input: task, output: answer<{ readonly taskId: number }>() }),
  "action.takeBack": channel({ input: z.strictObject({ entry: id }), output: answer<Done>() }),
  "start.list": channel({ input: nothing, output: answer<readonly Startable[]>() }),
  "start.form": channel({ input: z.strictObject({ flowId: name, node: name }), output: answer<StartForm>() }),
  "process.start": channel({
    input: z.strictObject({ flowId: name, node: name, values }),
    output: answer<{ readonly processId: number } & Done>(),
  }),
  "process.list": channel({
    input: z.strictObject({ ...page, filter: processFilter.optional(), sort: processSort.optional() }),
    output: answer<Page<ProcessRow>>(),
  }),
  "process.count": channel({ input: z.strictObject({ filter: processFilter.optional() }), output: answer<number>() }),
  "process.cancel": channel({ input: z.strictObject({ processId: id }), output: answer<null>() }),
  "flow.list": channel({ input: nothing, output: answer<readonly FlowSummary[]>() }),
  /** The newest of each that have all the words. */
  "search.find": channel({
    input: z.strictObject({ text: z.string().min(1).max(200) }),
    output: answer<{ readonly tasks: readonly TaskRow[]; readonly processes: readonly ProcessRow[] }>(),
  }),
  "log.report": channel({
    desktop: true,
    input: z.strictObject({
      message: z.string().max(2_000),
      stack: z.string().max(10_000).optional(),
      details: z.record(z.string().max(100), scalar).optional(),
    }),
    output: answer<null>(),
    open: true,
  }),
} as const;
