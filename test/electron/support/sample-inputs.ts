import type { ChannelName } from "../../../electron/ipc/channels.ts";
import type { Input } from "../../../electron/ipc/contract.ts";

/** One good question for every channel; the compiler asks for a new one with every new channel. */
export const sampleInputs: { readonly [Channel in ChannelName]: Input<Channel> } = {
  "app.info": undefined,
  "session.people": undefined,
  "session.current": undefined,
  "session.signIn": { personId: 1 },
  "session.signOut": undefined,
  "settings.get": undefined,
  "settings.set": { language: "de" },
  "places.count": undefined,
  "task.list": { place: "queue", limit: 10 },
  "task.count": { place: "inbox", filter: { text: "hello" } },
  "task.get": { taskId: 1 },
  "task.candidates": { taskId: 1 },
  "task.assign": { taskId: 1 },
  "task.unassign": { taskId: 1 },
  "task.reassign": { taskId: 1, personId: 2 },
  "task.setDue": { taskId: 1, due: 1_800_000_000_000 },
  "task.setPriority": { taskId: 1, priority: 1 },
  "task.cancel": { taskId: 1 },
  "task.undo": { taskId: 1 },
  "task.revive": { taskId: 1 },
  "task.retry": { taskId: 1 },
  "action.takeBack": { entry: 1 },
  "task.complete": { taskId: 1, values: { data: { approved: true } } },
  "start.list": undefined,
  "start.form": { flowId: "hello-world", node: "start" },
  "process.start": { flowId: "hello-world", node: "start", values: { artifact: { text: "Hello" } } },
  "process.get": { processId: 1 },
  "process.list": { filter: { status: "NEW" }, sort: "oldest", limit: 10 },
  "process.count": {},
  "process.cancel": { processId: 1 },
  "flow.list": undefined,
  "search.find": { text: "hello" },
  "log.report": { message: "Something went wrong", details: { screen: "inbox" } },
};

/** Channels that answer before anyone has said who they are. */
export const openChannels: ReadonlySet<ChannelName> = new Set<ChannelName>([
  "app.info",
  "session.people",
  "session.current",
  "session.signIn",
  "session.signOut",
  "settings.get",
  "settings.set",
  "log.report",
]);
