import { answer, channel } from "./channel.ts";
import type { TaskListCounts } from "../engine/contract/index.ts";
import { nothing } from "./inputs.ts";

/** What a window may ask about the lists of tasks as a whole. */
export const taskListChannels = {
  "taskList.count": channel({ input: nothing, output: answer<TaskListCounts>() }),
} as const;
