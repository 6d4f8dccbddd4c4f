import { describe, expect, it } from "vitest";
import { type ChannelName, channelNames } from "../../contract/channels.ts";
import { channels } from "../../contract/channels.ts";
import { channelCases } from "../host/channel-cases.ts";

const accepts = (channel: ChannelName, input: unknown): boolean => channels[channel].input.safeParse(input).success;

describe.each(channelNames)("the schema of %s", (channel) => {
  it("takes a good question", () => {
    expect(accepts(channel, channelCases[channel].sample)).toBe(true);
  });

  it("refuses an unknown key", () => {
    const sample: unknown = channelCases[channel].sample;
    expect(accepts(channel, { ...(sample as object | undefined), extra: 1 })).toBe(false);
  });

  it.each([{ input: null }, { input: "" }, { input: 0 }, { input: [] }, { input: true }])(
    "refuses $input",
    ({ input }) => {
      expect(accepts(channel, input)).toBe(false);
    },
  );
});

describe("a question of the right shape with the wrong content", () => {
  const values = (part: unknown) => ({ taskId: 1, values: { data: part } });
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  it.each<readonly [string, ChannelName, unknown]>([
    ["an id of zero", "task.get", { taskId: 0 }],
    ["an id with a fraction", "task.get", { taskId: 1.5 }],
    ["an id too large to count with", "process.get", { processId: 2 ** 53 }],
    ["an id as text", "person.get", { personId: "1" }],
    ["not a number", "person.get", { personId: Number.NaN }],
    ["a sign-in by number", "session.signIn", { personId: 1, password: "correct horse" }],
    ["a password far too long", "session.signIn", { name: "ada", password: "x".repeat(1_001) }],
    ["a time to lock that is not offered", "settings.set", { lockAfterMinutes: 7 }],
    ["a time to lock of no time", "settings.set", { lockAfterMinutes: 0 }],
    ["an unknown list", "task.list", { listName: "__proto__" }],
    ["a key that is there but undefined", "task.list", { listName: "inbox", limit: undefined }],
    ["more rows than a page holds", "task.list", { listName: "inbox", limit: 201 }],
    ["no rows", "task.list", { listName: "inbox", limit: 0 }],
    ["an unknown language", "settings.set", { language: "fr" }],
    ["an empty name", "start.form", { flowId: "", node: "start" }],
    ["a name too long", "start.form", { flowId: "x".repeat(201), node: "start" }],
    ["too many fields", "task.complete", values(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [at, 1])))],
    ["a field name too long", "task.complete", values({ ["x".repeat(201)]: 1 })],
    ["a value that is not JSON", "task.complete", values({ when: new Date(0) })],
    ["values as a list", "task.complete", values([1])],
    ["a fourth part", "task.complete", { taskId: 1, values: { person: {} } }],
    ["a report too long", "log.report", { message: "x".repeat(2_001) }],
    ["a stack too long", "log.report", { message: "x", stack: "x".repeat(10_001) }],
    ["details inside details", "log.report", { message: "x", details: { inner: {} } }],
  ])("is refused: %s", (_, channel, input) => {
    expect(accepts(channel, input)).toBe(false);
  });

  it("does not overflow the stack with lists in lists", () => {
    expect(() => accepts("task.complete", values({ deep: nested(500) }))).not.toThrow();
  });

  it("keeps no __proto__ that would change how values are read", () => {
    const input: unknown = JSON.parse('{"taskId":1,"values":{"data":{"__proto__":{"approved":true}}}}');
    const parsed = channels["task.complete"].input.safeParse(input);
    const data = parsed.success ? parsed.data.values.data : undefined;
    expect(Object.getPrototypeOf(data ?? {})).toBe(Object.prototype);
    expect((data as { approved?: unknown } | undefined)?.approved).toBe(undefined);
  });
});

it("looks at no field of a form that has more than any", () => {
  let looked = 0;
  const field = { enumerable: true, get: () => (looked += 1) };
  const data = Object.defineProperties(
    {},
    Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`field ${at}`, field])),
  );
  expect([accepts("task.complete", { taskId: 1, values: { data } }), looked]).toEqual([false, 0]);
});
