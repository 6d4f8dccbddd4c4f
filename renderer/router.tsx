import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  notFound,
  redirect,
} from "@tanstack/react-router";
import type { TaskListName } from "../engine/contract/index.ts";
import { BackupScreen } from "./admin/backup-screen.tsx";
import { BackupsScreen } from "./admin/backups-screen.tsx";
import { GroupScreen } from "./admin/group-screen.tsx";
import { GroupsScreen } from "./admin/groups-screen.tsx";
import { NewPersonScreen } from "./admin/new-person-screen.tsx";
import { NoBackupOpened, NobodyOpened, NoGroupOpened } from "./admin/nothing-opened.tsx";
import { PeopleScreen } from "./admin/people-screen.tsx";
import { PermissionsScreen } from "./admin/permissions/permissions-screen.tsx";
import { PersonScreen } from "./admin/person-screen.tsx";
import { report } from "./api/report.ts";
import { BackgroundDetailScreen, NothingInBackgroundOpened } from "./background/background-detail.tsx";
import { BackgroundScreen } from "./background/background-screen.tsx";
import { parseBackgroundView } from "./background/background-view.ts";
import { NothingChosen } from "./inbox/empty-task-list.tsx";
import { parseListView } from "./lists/list-view.ts";
import { TaskListScreen } from "./inbox/task-list-screen.tsx";
import { NotificationsScreen } from "./notifications/notifications-screen.tsx";
import { parseProcessView } from "./process/process-view.ts";
import { ProcessesScreen } from "./process/processes-screen.tsx";
import { ProcessScreen } from "./process/process-screen.tsx";
import { RecordScreen } from "./records/record-screen.tsx";
import { parseRecordView } from "./records/record-view.ts";
import { NoRecordOpened, RecordsScreen } from "./records/records-screen.tsx";
import { NoRequestOpened } from "./requests/empty-requests.tsx";
import { RequestScreen } from "./requests/request-screen.tsx";
import { parseRequestsView } from "./requests/requests-view.ts";
import { RequestsScreen } from "./requests/requests-screen.tsx";
import { SettingsScreen } from "./settings/settings-screen.tsx";
import { NotFoundScreen } from "./shell/not-found-screen.tsx";
import { Shell } from "./shell/shell.tsx";
import { NothingToStart, StartFormScreen } from "./start/start-form-screen.tsx";
import { StartScreen } from "./start/start-screen.tsx";
import { TaskScreen } from "./task/task-screen.tsx";
import { CrashScreen } from "./ui/crash-screen.tsx";

const taskListNames = { inbox: "inbox", queue: "queue", archive: "archive" } as const satisfies {
  [P in TaskListName]: P;
};

function parseTaskListName(name: string): TaskListName {
  if (!Object.hasOwn(taskListNames, name)) throw notFound();
  return name as TaskListName;
}

function parseId(id: string): number {
  const value = /^[1-9]\d{0,15}$/.test(id) ? Number(id) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw notFound();
  return value;
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/$listName", params: { listName: "inbox" } });
  },
});

const taskList = createRoute({
  getParentRoute: () => root,
  path: "/$listName",
  params: { parse: (raw) => ({ listName: parseTaskListName(raw.listName) }), stringify: (params) => params },
  validateSearch: parseListView,
  component: TaskListScreen,
});
const taskListHome = createRoute({ getParentRoute: () => taskList, path: "/", component: NothingChosen });
const task = createRoute({
  getParentRoute: () => taskList,
  path: "$taskId",
  params: {
    parse: (raw) => ({ taskId: parseId(raw.taskId) }),
    stringify: (params) => ({ taskId: String(params.taskId) }),
  },
  component: TaskScreen,
});

const start = createRoute({ getParentRoute: () => root, path: "/start", component: StartScreen });
const startHome = createRoute({ getParentRoute: () => start, path: "/", component: NothingToStart });
const startForm = createRoute({ getParentRoute: () => start, path: "$flowId/$node", component: StartFormScreen });

const process = createRoute({
  getParentRoute: () => root,
  path: "/process/$processId",
  params: {
    parse: (raw) => ({ processId: parseId(raw.processId) }),
    stringify: (params) => ({ processId: String(params.processId) }),
  },
  component: ProcessScreen,
});

const processes = createRoute({
  getParentRoute: () => root,
  path: "/processes",
  validateSearch: parseProcessView,
  component: ProcessesScreen,
});

const records = createRoute({
  getParentRoute: () => root,
  path: "/records",
  validateSearch: parseRecordView,
  component: RecordsScreen,
});
const recordsHome = createRoute({ getParentRoute: () => records, path: "/", component: NoRecordOpened });
const record = createRoute({
  getParentRoute: () => records,
  path: "$recordId",
  params: {
    parse: (raw) => ({ recordId: parseId(raw.recordId) }),
    stringify: (params) => ({ recordId: String(params.recordId) }),
  },
  component: RecordScreen,
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: "/notifications",
  component: NotificationsScreen,
});
const requests = createRoute({
  getParentRoute: () => root,
  path: "/requests",
  validateSearch: parseRequestsView,
  component: RequestsScreen,
});
const requestsHome = createRoute({ getParentRoute: () => requests, path: "/", component: NoRequestOpened });
const request = createRoute({
  getParentRoute: () => requests,
  path: "$processId",
  params: {
    parse: (raw) => ({ processId: parseId(raw.processId) }),
    stringify: (params) => ({ processId: String(params.processId) }),
  },
  component: RequestScreen,
});

const settings = createRoute({ getParentRoute: () => root, path: "/settings", component: SettingsScreen });

const admin = createRoute({
  getParentRoute: () => root,
  path: "/admin",
  beforeLoad: () => {
    throw redirect({ to: "/admin/people" });
  },
});
const people = createRoute({ getParentRoute: () => root, path: "/admin/people", component: PeopleScreen });
const peopleHome = createRoute({ getParentRoute: () => people, path: "/", component: NobodyOpened });
const newPerson = createRoute({ getParentRoute: () => people, path: "new", component: NewPersonScreen });
const person = createRoute({
  getParentRoute: () => people,
  path: "$personId",
  params: {
    parse: (raw) => ({ personId: parseId(raw.personId) }),
    stringify: (params) => ({ personId: String(params.personId) }),
  },
  component: PersonScreen,
});
const groups = createRoute({ getParentRoute: () => root, path: "/admin/groups", component: GroupsScreen });
const groupsHome = createRoute({ getParentRoute: () => groups, path: "/", component: NoGroupOpened });
const group = createRoute({
  getParentRoute: () => groups,
  path: "$groupId",
  params: {
    parse: (raw) => ({ groupId: parseId(raw.groupId) }),
    stringify: (params) => ({ groupId: String(params.groupId) }),
  },
  component: GroupScreen,
});
const permissions = createRoute({
  getParentRoute: () => root,
  path: "/admin/permissions",
  component: PermissionsScreen,
});
const backups = createRoute({ getParentRoute: () => root, path: "/admin/backups", component: BackupsScreen });
const backupsHome = createRoute({ getParentRoute: () => backups, path: "/", component: NoBackupOpened });
const backup = createRoute({ getParentRoute: () => backups, path: "$backup", component: BackupScreen });

const background = createRoute({
  getParentRoute: () => root,
  path: "/background",
  validateSearch: parseBackgroundView,
  component: BackgroundScreen,
});
const backgroundHome = createRoute({
  getParentRoute: () => background,
  path: "/",
  component: NothingInBackgroundOpened,
});
const backgroundTask = createRoute({
  getParentRoute: () => background,
  path: "$taskId",
  params: {
    parse: (raw) => ({ taskId: parseId(raw.taskId) }),
    stringify: (params) => ({ taskId: String(params.taskId) }),
  },
  component: BackgroundDetailScreen,
});

const routeTree = root.addChildren([
  home,
  taskList.addChildren([taskListHome, task]),
  start.addChildren([startHome, startForm]),
  processes,
  process,
  records.addChildren([recordsHome, record]),
  notifications,
  requests.addChildren([requestsHome, request]),
  settings,
  admin,
  people.addChildren([peopleHome, newPerson, person]),
  groups.addChildren([groupsHome, group]),
  permissions,
  backups.addChildren([backupsHome, backup]),
  background.addChildren([backgroundHome, backgroundTask]),
]);

/** The addresses of the window, behind the `#`. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultErrorComponent: CrashScreen,
    defaultOnCatch: (error) => report(error, "screen"),
    defaultNotFoundComponent: NotFoundScreen,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
