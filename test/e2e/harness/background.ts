import { type Engine, openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import type { Profile } from "./profile.ts";

/** Approved messages, each of which couldn't be sent however often it was tried: their jobs are in ERROR. */
export async function failSending({ databaseFile }: Profile, messages: readonly string[]): Promise<void> {
  let now = Date.now() - 24 * 3_600_000;
  const engine = openEngine({
    file: databaseFile,
    flows,
    clock: { now: () => now },
    executor: ({ tools }) => {
      tools.log("Calling the mail server.");
      return Promise.reject(new Error("The mail server does not answer."));
    },
  });
  approve(engine, messages);
  for (let next = engine.nextJobAt(); next !== null; next = engine.nextJobAt()) {
    now = Math.max(now, next);
    await engine.runDueJobs();
  }
  engine.close();
}

/** Ada writes, Ben approves. */
function approve(engine: Engine, messages: readonly string[]): void {
  const [ada, ben] = ["ada", "ben"].map((name) => engine.people.findByName(name)?.id ?? 0);
  for (const text of messages) {
    engine.as(ada ?? 0).starts.start("hello-world", "start", { artifact: { text } });
    const [task] = engine.as(ben ?? 0).tasks.list("queue").rows;
    engine.as(ben ?? 0).tasks.assign(task?.id ?? 0);
    engine.as(ben ?? 0).tasks.complete(task?.id ?? 0, { data: { approved: true } });
  }
}
