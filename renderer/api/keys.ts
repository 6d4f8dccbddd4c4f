import type { Place } from "../../engine/contract/index.ts";

/** What one person sees; dropped as a whole when another person sits down. */
const desk = ["desk"] as const;

/** Names of everything the window remembers of main's answers. */
export const keys = {
  appInfo: ["app-info"],
  people: ["people"],
  firstRun: ["first-run"],
  session: ["session"],
  settings: ["settings"],
  desk,
  office: [...desk, "office"],
  counts: [...desk, "counts"],
  lists: [...desk, "list"],
  list: (place: Place) => [...desk, "list", place] as const,
  tasks: [...desk, "task"],
  task: (taskId: number) => [...desk, "task", taskId] as const,
  startables: [...desk, "startables"],
  startForm: (flowId: string, node: string) => [...desk, "start-form", flowId, node] as const,
  processes: [...desk, "process"],
  process: (processId: number) => [...desk, "process", processId] as const,
} as const;
