import type { TaskListName } from "../../engine/contract/index.ts";

/** What one person sees; dropped as a whole when another person sits down. */
const desk = ["desk"] as const;

/** Names of everything the window remembers of main's answers. */
export const keys = {
  appInfo: ["app-info"],
  licenses: ["licenses"],
  people: ["people"],
  firstRun: ["first-run"],
  session: ["session"],
  sessionEnd: ["session-end"],
  settings: ["settings"],
  preferences: ["preferences"],
  desk,
  office: [...desk, "office"],
  update: [...desk, "update"],
  backups: [...desk, "backups"],
  background: [...desk, "background"],
  counts: [...desk, "counts"],
  lists: [...desk, "list"],
  list: (listName: TaskListName, view: object = {}) => [...desk, "list", listName, view] as const,
  listCount: (listName: TaskListName, filter: object) => [...desk, "list", listName, "count", filter] as const,
  listDueCounts: (listName: TaskListName, filter: object, bounds: readonly number[]) =>
    [...desk, "list", listName, "due-counts", filter, bounds] as const,
  processList: (view: object) => [...desk, "list", "processes", view] as const,
  processCount: (view: object) => [...desk, "list", "processes", "count", view] as const,
  tasks: [...desk, "task"],
  task: (taskId: number) => [...desk, "task", taskId] as const,
  changes: (taskId: number, base: object) => [...desk, "task", taskId, "changes", base] as const,
  candidates: (taskId: number) => [...desk, "task", taskId, "candidates"] as const,
  flows: [...desk, "flows"],
  drawing: (flowId: string) => [...desk, "drawing", flowId] as const,
  search: (text: string) => [...desk, "search", text] as const,
  relations: [...desk, "relation"],
  relationChoices: (target: object, text: string) => [...desk, "relation", "choices", target, text] as const,
  recordCard: (type: string, id: number) => [...desk, "relation", "card", type, id] as const,
  recordTypes: [...desk, "relation", "types"],
  recordList: (view: object) => [...desk, "relation", "list", view] as const,
  record: (type: string, id: number) => [...desk, "relation", "record", type, id] as const,
  recordStarts: (type: string) => [...desk, "relation", "starts", type] as const,
  openedFiles: [...desk, "opened-files"],
  startables: [...desk, "startables"],
  startForm: (flowId: string, node: string) => [...desk, "start-form", flowId, node] as const,
  processes: [...desk, "process"],
  overview: (processId: number) => [...desk, "process", processId, "overview"] as const,
  processTasks: (processId: number) => [...desk, "process", processId, "tasks"] as const,
  history: (processId: number, view: object) => [...desk, "process", processId, "history", view] as const,
  historySummary: (processId: number) => [...desk, "process", processId, "history-summary"] as const,
  migrationChoices: (processId: number) => [...desk, "process", processId, "migration"] as const,
  goBackPlan: (processId: number, taskId: number) => [...desk, "process", processId, "go-back", taskId] as const,
  placedTasks: (processId: number, position: number | null) =>
    [...desk, "process", processId, "placed-tasks", position] as const,
  snapshot: (processId: number, position: number) => [...desk, "process", processId, "snapshot", position] as const,
  comparison: (processId: number, from: number, to: number) =>
    [...desk, "process", processId, "comparison", from, to] as const,
  process: (processId: number) => [...desk, "process", processId] as const,
} as const;
