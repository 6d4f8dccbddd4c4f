/** Every channel a window may call. The preload allows these and no others. */
export const channelNames = [
  "app.info",
  "session.people",
  "session.current",
  "session.signIn",
  "session.signOut",
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
  "action.takeBack",
  "start.list",
  "start.form",
  "process.start",
  "process.get",
  "process.list",
  "process.count",
  "process.cancel",
  "flow.list",
  "search.find",
  "log.report",
] as const;

export type ChannelName = (typeof channelNames)[number];

/** Every event main may send to a window. */
export const eventNames = ["changed", "session", "settings"] as const;

export type EventName = (typeof eventNames)[number];
