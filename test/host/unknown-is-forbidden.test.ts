import { describe, expect, it } from "vitest";
import { type ChannelName, channelNames } from "../../contract/channels.ts";
import { channelCases } from "./channel-cases.ts";
import { openRouter } from "./support/desk-of-router.ts";

/** What names one thing, and what is the name of none. */
const unknown = {
  processId: 9_999,
  taskId: 9_999,
  entry: 9_999,
  after: 9_999,
  id: 9_999,
  uploadId: 9_999,
  openedId: 9_999,
  exportId: 9_999,
  groupId: 9_999,
  personId: 9_999,
  flowId: "no-such-flow",
  flow: "no-such-flow",
  node: "no-such-node",
  type: "no-such-type",
  record: "no-such-type",
  file: "f".repeat(64),
} as const;
type Key = keyof typeof unknown;

interface Foreign {
  readonly processId: number;
  readonly taskId: number;
  readonly entry: number;
}

/** More than the samples ask. */
const further: Partial<Record<ChannelName, readonly object[]>> = {
  "draft.save": [{ target: { flowId: "hello-world", node: "start" }, values: {}, base: {} }],
  "draft.discard": [{ target: { flowId: "hello-world", node: "start" } }],
  "form.compute": [{ target: { flowId: "hello-world", node: "start" }, values: {} }],
  "export.save": [{ exportId: 1, format: "json", of: { filter: { flow: "hello-world" } } }],
  "background.retryAll": [{ flow: "hello-world" }],
  "background.list": (["queued", "running", "failed", "timers"] as const).map((state) => ({ state, after: 1 })),
  "task.list": (["newest", "oldest", "due", "flow", "starter", "priority"] as const).flatMap((sort) =>
    (["inbox", "queue", "archive"] as const).map((listName) => ({ listName, sort, after: 1 })),
  ),
  "process.list": [{ after: 1 }],
};

const questions = channelNames.flatMap((channel) =>
  [channelCases[channel].sample as unknown, ...(further[channel] ?? [])].flatMap((sample) =>
    // what kind of file a new one is, is no id
    (channel === "file.begin" ? [] : keysIn(sample)).map((key) => ({ channel, key, sample })),
  ),
);

it("asks every channel that takes an id", () => {
  expect(questions.length).toBeGreaterThan(60);
});

describe.each(["eve", "mia"])("for %s, what is hidden", (name) => {
  it.each(questions)("is unknown to $channel by its $key", async ({ channel, key, sample }) => {
    const { call, foreign } = await openOffice(name);
    const hidden = withIds(sample, foreign);
    const asked = { ...foreign, after: foreign.taskId } as Partial<Record<Key, unknown>>;
    const answers = [await call(channel, hidden), await call(channel, replaced(hidden, key, unknown[key]))];
    const [known, none] = [asked[key] ?? valueOf(sample, key), unknown[key]];
    expect(masked(answers[0], known)).toEqual(masked(answers[1], none));
  });
});

/** Ben has taken a task of Ada's; Eve may do nothing, Mia manages complaints alone. */
async function openOffice(name: string) {
  const { call, signIn, engine, session } = openRouter();
  const { people } = engine;
  people.createPerson({ name: "mia", displayName: "Mia" });
  people.createGroup("complaints", "Complaints");
  for (const permission of ["complaint.manage", "complaint.take"]) people.grant("complaints", permission);
  people.addToGroup("mia", "complaints");
  signIn("ada");
  // so that ids are no numbers that answers have anyway
  for (let count = 0; count < 12; count += 1) {
    await call("process.start", { flowId: "hello-world", node: "start", values: { artifact: { text: "Hello" } } });
  }
  signIn("ben");
  const rows = (await call("process.list", {})) as { value: { rows: readonly { id: number }[] } };
  const processId = rows.value.rows[0]?.id ?? 0;
  const overview = (await call("process.overview", { processId })) as { value: { openTasks: { id: number }[] } };
  const taskId = overview.value.openTasks[0]?.id ?? 0;
  const assigned = (await call("task.assign", { taskId })) as { value: { entry: number } };
  session.end();
  signIn(name);
  return { call, foreign: { processId, taskId, entry: assigned.value.entry } satisfies Foreign };
}

function keysIn(sample: unknown): readonly Key[] {
  if (typeof sample !== "object" || sample === null) return [];
  const found = Object.entries(sample).flatMap(([name, value]): readonly Key[] => {
    if (name === "processIds") return ["processId"];
    return Object.hasOwn(unknown, name) && typeof value !== "object" ? [name as Key] : keysIn(value);
  });
  return [...new Set(found)];
}

/** The sample about what is there and hidden. */
function withIds(sample: unknown, foreign: Foreign): unknown {
  const { processId, taskId, entry } = foreign;
  const ids = { processId, taskId, entry, after: taskId };
  return (Object.keys(ids) as (keyof typeof ids)[]).reduce((given, key) => replaced(given, key, ids[key]), sample);
}

function replaced(sample: unknown, key: Key, by: unknown): unknown {
  if (typeof sample !== "object" || sample === null) return sample;
  if (Array.isArray(sample) || sample instanceof Uint8Array) return sample;
  return Object.fromEntries(
    Object.entries(sample).map(([name, value]) => {
      if (name === "processIds" && key === "processId") return [name, [by]];
      return [name, name === key && typeof value !== "object" ? by : replaced(value, key, by)];
    }),
  );
}

function valueOf(sample: unknown, key: Key): unknown {
  if (typeof sample !== "object" || sample === null) return undefined;
  for (const [name, value] of Object.entries(sample)) {
    const found: unknown = name === key && typeof value !== "object" ? value : valueOf(value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An answer without what the person sent. */
function masked(answer: unknown, sent: unknown): unknown {
  const said = new RegExp(`(?<![\\w-])${String(sent)}(?![\\w-])`, "gu");
  return JSON.parse(JSON.stringify(answer), (_key, value: unknown) => {
    if (value === sent) return "#";
    return typeof value === "string" ? value.replaceAll(said, "#") : value;
  }) as unknown;
}
