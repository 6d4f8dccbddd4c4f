import type { ChannelName, OpenChannel } from "../../../electron/ipc/channels.ts";
import type { Input, IpcError } from "../../../electron/ipc/contract.ts";

type Code = IpcError["code"];

/** A question, and what it gets who holds no right at all: the code of a refusal, or an answer with nothing in it. */
interface Attempt<Channel extends ChannelName> {
  readonly input: Input<Channel>;
  readonly gets: Code | { readonly nothing: unknown };
}

const nothing = (value: unknown) => ({ nothing: value });
const counted = (count: number) => ({ count, more: false });

/**
 * For every channel behind the sign-in: the worst that Eve, who has no rights, can ask. Process 1 is Ada's, its task 2
 * is Ben's, and audit entry 12 is Ben's taking it. The compiler asks for a new line with every new channel.
 */
export const attempts: { readonly [Channel in Exclude<ChannelName, OpenChannel>]: Attempt<Channel> } = {
  "session.changePassword": { input: { present: "not mine, Ada's", next: "correct horse" }, gets: "password.wrong" },
  "places.count": { input: undefined, gets: nothing({ inbox: counted(0), queue: counted(0) }) },
  "task.list": { input: { place: "queue", filter: { owner: 2 } }, gets: nothing({ rows: [] }) },
  "task.count": { input: { place: "inbox", filter: { owner: 2 } }, gets: nothing(counted(0)) },
  "task.get": { input: { taskId: 2 }, gets: "permission.denied" },
  "task.candidates": { input: { taskId: 2 }, gets: "permission.denied" },
  "task.assign": { input: { taskId: 2 }, gets: "task.not-assignable" },
  "task.unassign": { input: { taskId: 2 }, gets: "task.not-yours" },
  "task.reassign": { input: { taskId: 2, personId: 3 }, gets: "task.not-yours" },
  "task.setDue": { input: { taskId: 2, due: 1 }, gets: "task.not-yours" },
  "task.setPriority": { input: { taskId: 2, priority: 2 }, gets: "task.not-yours" },
  "task.complete": { input: { taskId: 2, values: { data: { approved: true } } }, gets: "task.not-yours" },
  "task.cancel": { input: { taskId: 2 }, gets: "permission.denied" },
  "task.undo": { input: { taskId: 1 }, gets: "permission.denied" },
  "task.revive": { input: { taskId: 2 }, gets: "permission.denied" },
  "task.retry": { input: { taskId: 2 }, gets: "permission.denied" },
  "task.changes": { input: { taskId: 2, base: {} }, gets: "permission.denied" },
  "form.compute": { input: { place: { taskId: 1 }, values: {} }, gets: "permission.denied" },
  "draft.keep": { input: { place: { taskId: 2 }, values: {}, base: {} }, gets: "task.not-yours" },
  "draft.discard": { input: { place: { taskId: 2 } }, gets: nothing(null) },
  "relation.find": { input: { target: { to: "record", record: "message" }, text: "" }, gets: nothing([]) },
  "relation.card": { input: { type: "message", id: 1 }, gets: "artifact.unknown" },
  "relation.starts": { input: { type: "message" }, gets: nothing([]) },
  "file.begin": { input: { name: "a", type: "", size: 2 ** 40 }, gets: "file.too-large" },
  "file.add": { input: { uploadId: 1, bytes: new Uint8Array(1) }, gets: "file.unknown" },
  "file.finish": { input: { uploadId: 1 }, gets: "file.unknown" },
  "file.cancel": { input: { uploadId: 1 }, gets: nothing(null) },
  "file.save": { input: { file: "0".repeat(64), name: "a" }, gets: "file.unknown" },
  "file.open": { input: { file: "0".repeat(64), name: "a.pdf" }, gets: "file.unknown" },
  "action.takeBack": { input: { entry: 12 }, gets: "undo.impossible" },
  "start.list": { input: undefined, gets: nothing([]) },
  "start.form": { input: { flowId: "hello-world", node: "start" }, gets: "permission.denied" },
  "process.start": {
    input: { flowId: "hello-world", node: "start", values: { artifact: { text: "Mine" } } },
    gets: "permission.denied",
  },
  "process.get": { input: { processId: 1 }, gets: "permission.denied" },
  "process.overview": { input: { processId: 1 }, gets: "permission.denied" },
  "process.tasks": { input: { processId: 1 }, gets: "permission.denied" },
  "process.history": { input: { processId: 1 }, gets: "permission.denied" },
  "process.historySummary": { input: { processId: 1 }, gets: "permission.denied" },
  "process.moment": { input: { processId: 1, until: { position: 1 } }, gets: "permission.denied" },
  "task.planGoBack": { input: { taskId: 2 }, gets: "permission.denied" },
  "task.goBack": { input: { taskId: 2 }, gets: "permission.denied" },
  "record.types": { input: undefined, gets: nothing([]) },
  "record.list": { input: { type: "message" }, gets: nothing({ rows: [] }) },
  "record.get": { input: { type: "message", id: 1 }, gets: "artifact.unknown" },
  "audit.check": { input: { after: 0 }, gets: "permission.denied" },
  "process.placedTasks": { input: { processId: 1, until: null }, gets: "permission.denied" },
  "process.compare": {
    input: { processId: 1, from: { position: 0 }, to: { position: 1 } },
    gets: "permission.denied",
  },
  "process.list": { input: { filter: { flow: "hello-world" } }, gets: nothing({ rows: [] }) },
  "process.count": { input: { filter: { flow: "hello-world" } }, gets: nothing(0) },
  "process.cancel": { input: { processId: 1 }, gets: "permission.denied" },
  "flow.save": { input: { flowId: "hello-world", processId: 1, format: "bpmn" }, gets: "permission.denied" },
  "case.save": { input: { exportId: 1, format: "csv", of: { processIds: [1] } }, gets: "permission.denied" },
  "case.cancel": { input: { exportId: 1 }, gets: nothing(null) },
  "flow.drawing": { input: { flowId: "hello-world" }, gets: "permission.denied" },
  "flow.list": { input: undefined, gets: nothing([]) },
  "search.find": { input: { text: "hello" }, gets: nothing({ tasks: [], processes: [] }) },
  "person.list": { input: undefined, gets: "permission.denied" },
  "person.get": { input: { personId: 3 }, gets: "permission.denied" },
  "person.create": {
    input: { name: "mallory", displayName: "Mallory", password: "correct horse", groupIds: [1], superuser: true },
    gets: "permission.denied",
  },
  "person.rename": { input: { personId: 3, name: "root2", displayName: "Root" }, gets: "permission.denied" },
  "person.setSuperuser": { input: { personId: 3, superuser: true }, gets: "permission.denied" },
  "person.setGroups": { input: { personId: 3, groupIds: [1] }, gets: "permission.denied" },
  "person.resetPassword": { input: { personId: 4, password: "correct horse" }, gets: "permission.denied" },
  "person.unlock": { input: { personId: 4 }, gets: "permission.denied" },
  "person.planLeaving": { input: { personId: 2, heirId: 3 }, gets: "permission.denied" },
  "person.deactivate": { input: { personId: 4, heirId: 3 }, gets: "permission.denied" },
  "person.reactivate": { input: { personId: 4 }, gets: "permission.denied" },
  "group.list": { input: undefined, gets: "permission.denied" },
  "group.get": { input: { groupId: 1 }, gets: "permission.denied" },
  "group.create": { input: { title: "Mine" }, gets: "permission.denied" },
  "group.rename": { input: { groupId: 1, title: "Mine" }, gets: "permission.denied" },
  "group.setMembers": { input: { groupId: 1, personIds: [3] }, gets: "permission.denied" },
  "group.delete": { input: { groupId: 1, evenIfInUse: true }, gets: "permission.denied" },
  "group.grant": { input: { groupId: 1, permission: "people.manage" }, gets: "permission.denied" },
  "group.revoke": { input: { groupId: 1, permission: "hello-world.view" }, gets: "permission.denied" },
  "access.rights": { input: undefined, gets: "permission.denied" },
  "background.overview": { input: undefined, gets: "permission.denied" },
  "background.list": { input: { state: "failed" }, gets: "permission.denied" },
  "background.get": { input: { taskId: 2 }, gets: "permission.denied" },
  "background.retryAll": { input: {}, gets: "permission.denied" },
  "background.repair": { input: { taskId: 2, values: { data: { approved: true } } }, gets: "permission.denied" },
  "background.pause": { input: undefined, gets: "permission.denied" },
  "background.resume": { input: undefined, gets: "permission.denied" },
  "background.running": { input: { processId: 1 }, gets: "permission.denied" },
  "background.missed": { input: undefined, gets: nothing({ timers: 0 }) },
  "access.get": { input: { flowId: null }, gets: "permission.denied" },
};
