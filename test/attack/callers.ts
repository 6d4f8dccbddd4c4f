import type { ChannelName } from "../../contract/channels.ts";
import { channelCases } from "../host/channel-cases.ts";
import { openRouter } from "../host/support/desk-of-router.ts";

export type AttackedOffice = Awaited<ReturnType<typeof openAttackedOffice>>;

/** Who calls. */
export const roles = [
  "nobody",
  "locked superuser",
  "temporary password",
  "without rights",
  "viewer",
  "starter",
  "approver",
  "manager",
  "administrator",
  "superuser",
] as const;

export type Role = (typeof roles)[number];

const groupOf: { readonly [role in Role]?: readonly string[] } = {
  viewer: ["hello-world.view"],
  starter: ["hello-world.start"],
  approver: ["hello-world.view", "hello-world.approve"],
  manager: ["hello-world.view", "hello-world.manage"],
  administrator: ["people.manage"],
};

/** A superuser whose first password root has set. */
const newcomer = "newcomer";

/** What lies where most must not see it. Each is named after what it lies in. */
export const canaries = {
  process: "canary-in-a-process",
  draft: "canary-in-a-draft",
  comment: "canary-in-a-comment",
  note: "canary-in-a-note",
  file: "canary-in-a-file",
  group: "canary-in-a-group",
  leaver: "canary-who-left",
} as const;

/**
 * The real router over an office in which Ada has started process 1, whose task 2 is Ben's, who said and attached
 * something; with a person for each role, and canaries.
 */
export async function openAttackedOffice(replaced: Parameters<typeof openRouter>[0] = {}) {
  const office = openRouter(replaced);
  const { engine, signIn } = office;
  const call = async (channel: ChannelName, input: unknown) => {
    const answer = await office.call(channel, input);
    if (!answer.ok) throw new Error(`${channel} was refused: ${answer.error.message}`);
  };
  // nobody may come in by a very first run
  await engine.people.setPassword("root", "a canary's own password");
  for (const role of roles) {
    const permissions = groupOf[role];
    if (permissions === undefined) continue;
    engine.people.createGroup(role, `The ${role}s`);
    for (const permission of permissions) engine.people.grant(role, permission);
    engine.people.createPerson({ name: role, displayName: `The ${role}` });
    engine.people.addToGroup(role, role);
  }
  const root = engine.as(engine.people.findByName("root")?.id ?? 0);
  await root.people.create({ name: newcomer, displayName: "New here", superuser: true, password: "set by root" });
  engine.people.createGroup("secret", canaries.group);
  const leaver = engine.people.createPerson({ name: "leaver", displayName: canaries.leaver });
  root.people.deactivate(leaver.id, null);
  engine.files.write({ name: `${canaries.file}.txt` }, new TextEncoder().encode(canaries.file));
  signIn("ada");
  await call("process.start", {
    ...channelCases["process.start"].sample,
    values: { artifact: { text: canaries.process } },
  });
  signIn("ben");
  await call("task.assign", { taskId: 2 });
  const values = { data: { comment: canaries.draft } };
  await call("comment.add", { processId: 1, text: `@ada ${canaries.comment}` });
  await call("attachment.add", {
    processId: 1,
    attachment: { note: { title: canaries.note, text: canaries.note } },
  });
  await call("draft.save", { target: { taskId: 2 }, values, base: {} });
  office.session.end();
  return { ...office, become: (role: Role) => become(office, role) };
}

function become({ session, signIn }: Pick<ReturnType<typeof openRouter>, "session" | "signIn">, role: Role): void {
  session.end();
  if (role === "nobody") return;
  if (role === "locked superuser" || role === "superuser") signIn("root");
  else if (role === "temporary password") signIn(newcomer);
  else signIn(role === "without rights" ? "eve" : role);
  if (role === "locked superuser") session.lock();
}
