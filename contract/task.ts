import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  Receipt,
  FormChange,
  GoBackPlan,
  Page,
  Person,
  TaskDueCounts,
  TaskListCount,
  TaskDetail,
  TaskRow,
} from "../engine/contract/index.ts";
import { id, timestamp, page, taskListName, taskFilter, taskSort, values } from "./inputs.ts";

const task = z.strictObject({ taskId: id });

/** What a window may ask about a task, and have done with it. */
export const taskChannels = {
  "task.changes": channel({
    input: z.strictObject({ taskId: id, base: values }),
    output: answer<readonly FormChange[]>(),
  }),
  "task.planGoBack": channel({ input: task, output: answer<GoBackPlan>() }),
  "task.goBack": channel({ input: task, output: answer<{ readonly taskId: number } & Receipt>() }),
  "task.list": channel({
    input: z.strictObject({
      ...page,
      listName: taskListName,
      filter: taskFilter.exactOptional(),
      sort: taskSort.exactOptional(),
    }),
    output: answer<Page<TaskRow>>(),
  }),
  "task.count": channel({
    input: z.strictObject({ listName: taskListName, filter: taskFilter.exactOptional() }),
    output: answer<TaskListCount>(),
  }),
  /** The list cut by due time; `bounds` in UTC milliseconds, the earliest first. */
  "task.dueCounts": channel({
    input: z.strictObject({
      listName: taskListName,
      filter: taskFilter.exactOptional(),
      bounds: z.array(timestamp).min(1).max(10).readonly(),
    }),
    output: answer<TaskDueCounts>(),
  }),
  "task.get": channel({ input: task, output: answer<TaskDetail>() }),
  "task.candidates": channel({ input: task, output: answer<readonly Person[]>() }),
  "task.assign": channel({ input: task, output: answer<Receipt>() }),
  "task.unassign": channel({ input: task, output: answer<Receipt>() }),
  "task.reassign": channel({ input: z.strictObject({ taskId: id, personId: id }), output: answer<Receipt>() }),
  "task.setDue": channel({
    input: z.strictObject({ taskId: id, due: timestamp.nullable() }),
    output: answer<Receipt>(),
  }),
  "task.setPriority": channel({
    input: z.strictObject({ taskId: id, priority: z.literal([-1, 0, 1, 2]) }),
    output: answer<Receipt>(),
  }),
  /** `take`: also a task that nobody has. `awaits`: the task of a job that wants to be waited for. */
  "task.complete": channel({
    input: z.strictObject({ taskId: id, values, base: values.exactOptional(), take: z.boolean().exactOptional() }),
    output: answer<
      {
        readonly processId: number;
        readonly awaits: number | null;
        /** Who asked for it, if this has told them how it stands. */
        readonly toldRequester: Person | null;
      } & Receipt
    >(),
  }),
  "task.cancel": channel({ input: task, output: answer<Receipt>() }),
  "task.undo": channel({ input: task, output: answer<Receipt>() }),
  "task.revive": channel({ input: task, output: answer<{ readonly taskId: number }>() }),
  "task.retry": channel({ input: task, output: answer<{ readonly taskId: number }>() }),
} as const;
