/** Every channel a window may call. The preload allows these and no others. */
export const channelNames = [
  "app.info",
  "app.licenses",
  "firstRun.state",
  "firstRun.create",
  "session.people",
  "session.current",
  "session.signIn",
  "session.signOut",
  "session.lock",
  "session.unlock",
  "session.changePassword",
  "settings.get",
  "settings.set",
  "places.count",
  "task.list",
  "task.get",
  "task.count",
  "task.candidates",
  "task.assign",
  "task.unassign",
  "task.reassign",
  "task.setDue",
  "task.setPriority",
  "task.complete",
  "task.cancel",
  "task.undo",
  "task.revive",
  "task.retry",
  "task.changes",
  "action.takeBack",
  "form.compute",
  "draft.keep",
  "draft.discard",
  "relation.find",
  "relation.card",
  "relation.starts",
  "file.begin",
  "file.add",
  "file.finish",
  "file.cancel",
  "file.save",
  "file.open",
  "start.list",
  "start.form",
  "process.start",
  "process.get",
  "process.overview",
  "process.tasks",
  "process.history",
  "process.historySummary",
  "process.moment",
  "process.placedTasks",
  "process.compare",
  "audit.check",
  "audit.checkRows",
  "record.types",
  "record.list",
  "record.get",
  "process.migrationChoices",
  "process.migrate",
  "task.planGoBack",
  "task.goBack",
  "process.list",
  "process.count",
  "process.cancel",
  "flow.list",
  "flow.drawing",
  "flow.save",
  "case.save",
  "case.cancel",
  "search.find",
  "person.list",
  "person.get",
  "person.create",
  "person.rename",
  "person.setSuperuser",
  "person.setGroups",
  "person.resetPassword",
  "person.unlock",
  "person.planLeaving",
  "person.deactivate",
  "person.reactivate",
  "group.list",
  "group.get",
  "group.create",
  "group.rename",
  "group.setMembers",
  "group.delete",
  "group.grant",
  "group.revoke",
  "access.rights",
  "access.get",
  "backup.state",
  "backup.make",
  "backup.look",
  "backup.restore",
  "backup.showFolder",
  "background.overview",
  "background.list",
  "background.get",
  "background.retryAll",
  "background.repair",
  "background.pause",
  "background.resume",
  "background.running",
  "background.missed",
  "update.state",
  "update.check",
  "update.download",
  "update.cancel",
  "update.install",
  "link.take",
  "opened.list",
  "opened.putAway",
  "opened.read",
  "log.report",
] as const;

export type ChannelName = (typeof channelNames)[number];

type Of<Noun extends string> = Extract<ChannelName, `${Noun}.${string}`>;

/** What the desktop alone can answer: dialogs, the program, its files. */
export type MachineChannel =
  | Of<"app" | "link" | "opened" | "settings" | "log" | "backup" | "update" | "case">
  | "file.save"
  | "file.open"
  | "flow.save";

/** What any host of an office answers. */
export type HostChannel = Exclude<ChannelName, MachineChannel>;

/**
 * What answers before anybody has signed in, and while the window is locked. Everything else asks for an open session
 * first.
 */
const open = [
  "app.info",
  "app.licenses",
  "firstRun.state",
  "firstRun.create",
  "session.people",
  "session.current",
  "session.signIn",
  "session.signOut",
  "session.lock",
  "session.unlock",
  "settings.get",
  "settings.set",
  "log.report",
] as const satisfies readonly ChannelName[];

export type OpenChannel = (typeof open)[number];

export const openChannels: ReadonlySet<ChannelName> = new Set<ChannelName>(open);

/** Every event main may send to a window. */
export const eventNames = [
  "changed",
  "progress",
  "session",
  "settings",
  "menu",
  "case",
  "update",
  "link",
  "opened",
] as const;

export type EventName = (typeof eventNames)[number];
