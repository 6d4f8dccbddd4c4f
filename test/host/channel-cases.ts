import type { ChannelName, Input, OpenChannel } from "../../contract/channels.ts";
import type { IpcError } from "../../contract/result.ts";

/** What tests ask of every channel. */
interface OpenCase<Channel extends ChannelName> {
  /** A question of the right shape; the worst that somebody without any right can ask. */
  readonly sample: Input<Channel>;
}

interface ClosedCase<Channel extends ChannelName> extends OpenCase<Channel> {
  /** What it gets who holds no right at all: the code of a refusal, or an answer with nothing in it. */
  readonly withoutRights: IpcError["code"] | { readonly nothing: unknown };
}

const nothing = (value: unknown) => ({ nothing: value });
const ownAdministration = { groupId: 1, permission: "people.manage", object: null, granted: true };
const noFeed = nothing({ step: "off", why: "no-feed" });
/** Everybody has these, and nobody else's. */
const ownPreferences = nothing({
  language: "system",
  colorScheme: "system",
  density: "compact",
  singleKeys: true,
  mutedNotifications: [],
  systemNotifications: true,
  notificationDetails: false,
  quietHours: { from: null, until: null, weekends: false },
  effectiveLanguage: "en",
  locale: "en-US",
});
const counted = (count: number) => ({ count, more: false });

/**
 * A case for every channel; the compiler asks for a new one with every new channel. Process 1 is Ada's, its task 2 is
 * Ben's, and audit entry 12 is Ben's taking it; Eve, who asks, has no rights.
 */
export const channelCases: {
  readonly [Channel in ChannelName]: Channel extends OpenChannel ? OpenCase<Channel> : ClosedCase<Channel>;
} = {
  "command.undo": { sample: { entry: 12 }, withoutRights: "command.not-undoable" },
  "app.info": { sample: undefined },
  "app.licenses": { sample: undefined },
  "attachment.list": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "attachment.add": {
    sample: { processId: 1, attachment: { note: { title: "Call", text: "They called." } } },
    withoutRights: "process.unknown",
  },
  "attachment.remove": { sample: { attachmentId: 1 }, withoutRights: "attachment.unknown" },
  "audit.check": { sample: { after: 0 }, withoutRights: "permission.denied" },
  "audit.checkRows": { sample: { after: 0 }, withoutRights: "permission.denied" },
  "background.overview": { sample: undefined, withoutRights: "permission.denied" },
  "background.list": {
    sample: { state: "failed", flow: "hello-world", limit: 10 },
    withoutRights: "permission.denied",
  },
  "background.get": { sample: { taskId: 2 }, withoutRights: "permission.denied" },
  "background.retryAll": { sample: {}, withoutRights: "permission.denied" },
  "background.repair": {
    sample: { taskId: 2, values: { data: { approved: true } } },
    withoutRights: "permission.denied",
  },
  "background.pause": { sample: undefined, withoutRights: "permission.denied" },
  "background.resume": { sample: undefined, withoutRights: "permission.denied" },
  "background.running": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "background.missed": { sample: undefined, withoutRights: nothing({ timers: 0 }) },
  "backup.state": { sample: undefined, withoutRights: "permission.denied" },
  "backup.make": { sample: undefined, withoutRights: "permission.denied" },
  "backup.inspect": { sample: { name: "2026-11-23T14-05-09-123Z.hourly.sqlite" }, withoutRights: "permission.denied" },
  "backup.restore": { sample: { name: "2026-11-23T14-05-09-123Z.hourly.sqlite" }, withoutRights: "permission.denied" },
  "backup.showFolder": { sample: undefined, withoutRights: "permission.denied" },
  "comment.list": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "comment.people": { sample: { processId: 1, text: "b" }, withoutRights: "process.unknown" },
  "comment.add": { sample: { processId: 1, text: "@ben, when?" }, withoutRights: "process.unknown" },
  "comment.edit": { sample: { commentId: 1, text: "Soon" }, withoutRights: "comment.unknown" },
  "comment.withdraw": { sample: { commentId: 1 }, withoutRights: "comment.unknown" },
  "export.save": {
    sample: { exportId: 1, format: "csv", of: { processIds: [1] } },
    withoutRights: "process.unknown",
  },
  "export.cancel": { sample: { exportId: 1 }, withoutRights: nothing(null) },
  "draft.save": {
    sample: { target: { taskId: 2 }, values: { data: { approved: true } }, base: {} },
    withoutRights: "task.unknown",
  },
  "draft.discard": { sample: { target: { taskId: 2 } }, withoutRights: nothing(null) },
  "file.begin": { sample: { name: "a", type: "", size: 2 ** 40 }, withoutRights: "file.too-large" },
  "file.add": { sample: { uploadId: 1, bytes: new Uint8Array(1) }, withoutRights: "file.unknown" },
  "file.finish": { sample: { uploadId: 1 }, withoutRights: "file.unknown" },
  "file.cancel": { sample: { uploadId: 1 }, withoutRights: nothing(null) },
  "file.part": { sample: { file: "0".repeat(64), position: 0 }, withoutRights: "file.unknown" },
  "file.save": { sample: { file: "0".repeat(64), name: "a" }, withoutRights: "file.unknown" },
  "file.open": { sample: { file: "0".repeat(64), name: "a.pdf" }, withoutRights: "file.unknown" },
  "firstRun.state": { sample: undefined },
  "firstRun.create": { sample: { name: "carol", displayName: "Carol", password: "correct horse", sample: false } },
  "flow.drawing": { sample: { flowId: "hello-world" }, withoutRights: "flow.unknown" },
  "flow.save": { sample: { flowId: "hello-world", processId: 1, format: "bpmn" }, withoutRights: "process.unknown" },
  "flow.list": { sample: undefined, withoutRights: nothing([]) },
  "form.compute": {
    sample: { target: { taskId: 1 }, values: { data: { approved: true } } },
    withoutRights: "task.unknown",
  },
  "group.list": { sample: undefined, withoutRights: "permission.denied" },
  "group.get": { sample: { groupId: 1 }, withoutRights: "permission.denied" },
  "group.create": { sample: { title: "Mine" }, withoutRights: "permission.denied" },
  "group.rename": { sample: { groupId: 1, title: "Mine" }, withoutRights: "permission.denied" },
  "group.setMembers": { sample: { groupId: 1, personIds: [3] }, withoutRights: "permission.denied" },
  "group.delete": { sample: { groupId: 1, evenIfInUse: true }, withoutRights: "permission.denied" },
  "link.consume": { sample: undefined, withoutRights: nothing(null) },
  "log.report": { sample: { message: "Something went wrong", details: { screen: "inbox" } } },
  "notification.list": { sample: {}, withoutRights: nothing({ rows: [] }) },
  "notification.counts": {
    sample: undefined,
    withoutRights: nothing({ ...counted(0), groups: { action: 0, requests: 0, rest: 0 } }),
  },
  "notification.away": { sample: undefined, withoutRights: nothing({ since: null, groups: [] }) },
  "notification.arrive": { sample: undefined, withoutRights: nothing(false) },
  "notification.setRead": { sample: { notificationIds: [1], read: true }, withoutRights: nothing(null) },
  "notification.readAll": { sample: undefined, withoutRights: nothing(null) },
  "notification.seeProcess": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "notification.seeTask": { sample: { taskId: 2, seen: true }, withoutRights: "task.unknown" },
  "opened.list": { sample: undefined, withoutRights: nothing([]) },
  "opened.dismiss": { sample: undefined, withoutRights: nothing(null) },
  "opened.read": { sample: { openedId: 1, from: 0 }, withoutRights: "file.unknown" },
  "permission.matrix": { sample: undefined, withoutRights: "permission.denied" },
  "permission.preview": { sample: { changes: [ownAdministration] }, withoutRights: "permission.denied" },
  "permission.change": { sample: { changes: [ownAdministration] }, withoutRights: "permission.denied" },
  "person.list": { sample: undefined, withoutRights: "permission.denied" },
  "person.get": { sample: { personId: 3 }, withoutRights: "permission.denied" },
  "person.create": {
    sample: { name: "mallory", displayName: "Mallory", password: "correct horse", groupIds: [1], superuser: true },
    withoutRights: "permission.denied",
  },
  "person.rename": { sample: { personId: 3, name: "root2", displayName: "Root" }, withoutRights: "permission.denied" },
  "person.setSuperuser": { sample: { personId: 3, superuser: true }, withoutRights: "permission.denied" },
  "person.setGroups": { sample: { personId: 3, groupIds: [1] }, withoutRights: "permission.denied" },
  "person.resetPassword": { sample: { personId: 4, password: "correct horse" }, withoutRights: "permission.denied" },
  "person.unlock": { sample: { personId: 4 }, withoutRights: "permission.denied" },
  "person.planLeaving": { sample: { personId: 2, replacementId: 3 }, withoutRights: "permission.denied" },
  "person.deactivate": { sample: { personId: 4, replacementId: 3 }, withoutRights: "permission.denied" },
  "person.reactivate": { sample: { personId: 4 }, withoutRights: "permission.denied" },
  "taskList.count": { sample: undefined, withoutRights: nothing({ inbox: counted(0), queue: counted(0) }) },
  "process.get": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "process.overview": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "process.steps": { sample: { processId: 1, taskId: 2 }, withoutRights: "process.unknown" },
  "process.tasks": { sample: { processId: 1, limit: 10 }, withoutRights: "process.unknown" },
  "process.history": {
    sample: { processId: 1, filter: { person: 1, kind: "work", field: "text" }, newestFirst: true },
    withoutRights: "process.unknown",
  },
  "process.historySummary": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "process.snapshot": { sample: { processId: 1, until: { position: 1 } }, withoutRights: "process.unknown" },
  "process.diagramTasks": { sample: { processId: 1, until: null }, withoutRights: "process.unknown" },
  "process.compare": {
    sample: { processId: 1, from: { position: 0 }, to: { position: 1 } },
    withoutRights: "process.unknown",
  },
  "process.migrationChoices": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "process.migrate": { sample: { processId: 1, mapping: { approve: "sent" } }, withoutRights: "process.unknown" },
  "process.start": {
    sample: { flowId: "hello-world", node: "start", values: { artifact: { text: "Hello" } } },
    withoutRights: "flow.unknown",
  },
  "process.list": {
    sample: { filter: { flow: "hello-world" }, sort: "oldest", limit: 10 },
    withoutRights: nothing({ rows: [] }),
  },
  "process.count": {
    sample: { filter: { flow: "hello-world" } },
    withoutRights: nothing({ count: 0, more: false }),
  },
  "process.cancel": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "record.types": { sample: undefined, withoutRights: nothing([]) },
  "record.list": { sample: { type: "message", text: "hello", limit: 10 }, withoutRights: nothing({ rows: [] }) },
  "record.get": { sample: { type: "message", id: 1 }, withoutRights: "artifact.unknown" },
  "relation.find": {
    sample: { target: { to: "record", record: "message" }, text: "hello" },
    withoutRights: nothing([]),
  },
  "relation.card": { sample: { type: "message", id: 1 }, withoutRights: "artifact.unknown" },
  "relation.starts": { sample: { type: "message" }, withoutRights: nothing([]) },
  "request.list": { sample: { group: "running" }, withoutRights: nothing({ rows: [] }) },
  "request.counts": { sample: undefined, withoutRights: nothing({ action: 0, running: 0, ended: 0, unread: 0 }) },
  "request.get": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "request.planWithdraw": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "request.withdraw": { sample: { processId: 1, message: "Not any more." }, withoutRights: "process.unknown" },
  "request.remind": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "request.copy": { sample: { processId: 1 }, withoutRights: "process.unknown" },
  "search.find": {
    sample: { text: "hello" },
    withoutRights: nothing({ tasks: [], processes: [], people: [], records: [] }),
  },
  "session.people": { sample: undefined },
  "session.current": { sample: undefined },
  "session.ended": { sample: undefined },
  "session.signIn": { sample: { name: "ada", password: "correct horse" } },
  "session.signOut": { sample: undefined },
  "session.lock": { sample: undefined },
  "session.unlock": { sample: { password: "correct horse" } },
  "session.changePassword": {
    sample: { present: "not mine, Ada's", next: "correct horse" },
    withoutRights: "password.wrong",
  },
  "preferences.get": { sample: undefined },
  "preferences.set": { sample: { density: "compact" }, withoutRights: ownPreferences },
  "settings.get": { sample: undefined },
  "settings.set": { sample: { language: "de" } },
  "startup.get": { sample: undefined, withoutRights: nothing({ possible: false, enabled: false }) },
  "startup.set": { sample: { enabled: true }, withoutRights: nothing({ possible: false, enabled: false }) },
  "start.list": { sample: undefined, withoutRights: nothing([]) },
  "start.form": { sample: { flowId: "hello-world", node: "start" }, withoutRights: "flow.unknown" },
  "task.changes": { sample: { taskId: 2, base: { data: { approved: false } } }, withoutRights: "task.unknown" },
  "task.planGoBack": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.goBack": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.list": { sample: { listName: "queue", filter: { owner: 2 }, limit: 10 }, withoutRights: nothing({ rows: [] }) },
  "task.count": { sample: { listName: "inbox", filter: { owner: 2 } }, withoutRights: nothing(counted(0)) },
  "task.dueCounts": {
    sample: { listName: "inbox", filter: { owner: 2 }, bounds: [1] },
    withoutRights: nothing([counted(0), counted(0), counted(0)]),
  },
  "task.get": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.candidates": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.assign": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.unassign": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.reassign": { sample: { taskId: 2, personId: 3 }, withoutRights: "task.unknown" },
  "task.setDue": { sample: { taskId: 2, due: 1 }, withoutRights: "task.unknown" },
  "task.setPriority": { sample: { taskId: 2, priority: 2 }, withoutRights: "task.unknown" },
  "task.complete": { sample: { taskId: 2, values: { data: { approved: true } } }, withoutRights: "task.unknown" },
  "task.cancel": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.undo": { sample: { taskId: 1 }, withoutRights: "task.unknown" },
  "task.revive": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "task.retry": { sample: { taskId: 2 }, withoutRights: "task.unknown" },
  "update.state": { sample: undefined, withoutRights: noFeed },
  "update.check": { sample: undefined, withoutRights: noFeed },
  "update.download": { sample: undefined, withoutRights: noFeed },
  "update.cancel": { sample: undefined, withoutRights: noFeed },
  "update.install": { sample: undefined, withoutRights: noFeed },
};
