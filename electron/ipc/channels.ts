/** Every channel a window may call. The preload allows these and no others. */
export const channelNames = [
  "app.info",
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
  "log.report",
] as const;

export type ChannelName = (typeof channelNames)[number];

/**
 * What answers before anybody has signed in, and while the window is locked. Everything else asks for an open session
 * first.
 */
const open = [
  "app.info",
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
export const eventNames = ["changed", "session", "settings", "menu", "case"] as const;

export type EventName = (typeof eventNames)[number];
