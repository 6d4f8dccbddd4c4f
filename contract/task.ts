import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  Done,
  FormChange,
  GoBackPlan,
  Page,
  Person,
  PlaceCount,
  TaskDetail,
  TaskRow,
} from "../engine/contract/index.ts";
import { id, moment, page, place, taskFilter, taskSort, values } from "./inputs.ts";

const task = z.strictObject({ taskId: id });

/** What a window may ask about a task, and have done with it. */
export const taskChannels = {
  "task.changes": channel({
    input: z.strictObject({ taskId: id, base: values }),
    output: answer<readonly FormChange[]>(),
  }),
  "task.planGoBack": channel({ input: task, output: answer<GoBackPlan>() }),
  "task.goBack": channel({ input: task, output: answer<{ readonly taskId: number } & Done>() }),
  "task.list": channel({
    input: z.strictObject({ ...page, place, filter: taskFilter.exactOptional(), sort: taskSort.exactOptional() }),
    output: answer<Page<TaskRow>>(),
  }),
  "task.count": channel({
    input: z.strictObject({ place, filter: taskFilter.exactOptional() }),
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
    input: z.strictObject({ taskId: id, values, base: values.exactOptional() }),
    output: answer<{ readonly processId: number; readonly awaits: number | null } & Done>(),
  }),
  "task.cancel": channel({ input: task, output: answer<Done>() }),
  "task.undo": channel({ input: task, output: answer<Done>() }),
  "task.revive": channel({ input: task, output: answer<{ readonly taskId: number }>() }),
  "task.retry": channel({ input: task, output: answer<{ readonly taskId: number }>() }),
} as const;
