import { describe, expect, it } from "vitest";
import { FlowError } from "../../engine/index.ts";
import { featureOf } from "../../contract/channels.ts";
import { features } from "../../contract/features.ts";
import { channelNames } from "../../contract/channels.ts";
import { openRouter, ours, type Sender } from "./support/desk-of-router.ts";
import { channelCases } from "./channel-cases.ts";

describe("who may call", () => {
  const frame = (origin: string, parent: object | null = null, url = `${origin}/`) => ({ origin, url, parent });

  it.each<readonly [string, Sender["frame"]]>([
    ["no frame: it navigated away", null],
    ["a frame inside our page", frame("app://intray", {})],
    ["another scheme", frame("https://intray")],
    ["a file", frame("file://", null, "file:///app/index.html")],
    ["another host of our scheme", frame("app://elsewhere")],
    ["a host that begins like ours", frame("app://intray.example.com")],
    ["another page whose address names ours", frame("https://example.com", null, "https://example.com/?app://intray")],
    ["our page shut off in a sandbox", frame("null", null, "app://intray/index.html")],
    ["an empty page", frame("null", null, "about:blank")],
    ["no origin", frame("")],
  ])("is not %s", async (_, from) => {
    const { call, session, signIn, log } = openRouter();
    signIn("ada");
    const answer = await call("session.lock", undefined, { ...ours, frame: from });
    expect(answer).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(session.current()?.locked).toBe(false);
    expect(log.entries).toMatchObject([{ level: "warning", message: "A call from elsewhere was refused" }]);
  });

  it("is not our page in a window that is not ours", async () => {
    const { call } = openRouter();
    const answer = await call("app.info", undefined, { ...ours, webContents: 8 });
    expect(answer).toMatchObject({ ok: false, error: { code: "bad-input" } });
  });

  it("is the top frame of our window", async () => {
    const { call } = openRouter();
    expect(await call("app.info", undefined)).toMatchObject({ ok: true });
  });
});

it("listens to every channel of the contract and to no other", () => {
  expect(openRouter().channels).toEqual([...channelNames]);
});

describe.each(channelNames)("%s", (channel) => {
  it("refuses unknown keys, and never reaches its handler", async () => {
    let asked = false;
    const { call, signIn } = openRouter({
      [channel]: () => {
        asked = true;
      },
    });
    signIn("ada");
    const sample: unknown = channelCases[channel].sample;
    expect(await call(channel, { ...(sample as object | undefined), personId: 2, actor: 2 })).toMatchObject({
      ok: false,
      error: { code: "bad-input" },
    });
    expect(asked).toBe(false);
  });

  it("hands its handler what was asked", async () => {
    const asked: unknown[] = [];
    const { call, signIn } = openRouter({ [channel]: (input: unknown) => asked.push(input) });
    signIn("ada");
    expect(await call(channel, channelCases[channel].sample)).toEqual({ ok: true, value: 1 });
    expect(asked).toEqual([channelCases[channel].sample]);
  });

  it("says that Intray is closing once it is", async () => {
    const { call, router } = openRouter();
    router.close();
    expect(await call(channel, channelCases[channel].sample)).toMatchObject({
      ok: false,
      error: { code: "shutting-down" },
    });
  });
});

describe("a machine's policy", () => {
  it.each([
    ["export", ["flow.save", "case.save"]],
    ["files", ["file.save", "file.open"]],
  ] as const)("that forbids %s is obeyed by main, also for superusers", async (feature, channels) => {
    const forbids = openRouter({}, [feature]);
    forbids.signIn("root");
    for (const channel of channels) {
      expect(await forbids.call(channel, channelCases[channel].sample)).toMatchObject({
        ok: false,
        error: { code: "forbidden", details: { feature } },
      });
    }
    expect(forbids.left).toEqual([]);
    expect(await forbids.call("app.info", undefined)).toMatchObject({ ok: true, value: { forbidden: [feature] } });
    expect(channelNames.filter((channel) => featureOf(channel) === feature)).toEqual(
      expect.arrayContaining([...channels]),
    );
  });

  it("keeps nothing else from anybody", async () => {
    const { call, signIn } = openRouter({ "task.list": () => ({ rows: [] }) }, [...features]);
    signIn("ada");
    expect(await call("task.list", channelCases["task.list"].sample)).toMatchObject({ ok: true });
  });
});

describe("an error", () => {
  const failing = (error: unknown) =>
    openRouter({
      "app.info": () => {
        throw error;
      },
    });

  it("of the engine keeps its code and details", async () => {
    const { call } = failing(new FlowError("task.unknown", "There is no task 3.", { taskId: 3 }));
    expect(await call("app.info", undefined)).toEqual({
      ok: false,
      error: { code: "task.unknown", message: "There is no task 3.", details: { taskId: 3 } },
    });
  });

  it("with details that cannot cross the border arrives all the same", async () => {
    const { call } = failing(new FlowError("node.failed", "It failed.", { node: "send", retry: () => undefined }));
    const answer = await call("app.info", undefined);
    expect(structuredClone(answer)).toMatchObject({
      ok: false,
      error: { code: "node.failed", details: { node: "send" } },
    });
  });

  it.each([
    ["a bug", new TypeError("secret is not a function")],
    ["no error at all", "secret"],
    ["nothing", undefined],
  ])("nobody foresaw is logged with an id, and only the id crosses: %s", async (_, thrown) => {
    const { call, log } = failing(thrown);
    const answer = await call("app.info", undefined);
    expect(answer).toEqual({
      ok: false,
      error: {
        code: "internal",
        message: expect.not.stringContaining("secret") as string,
        details: { errorId: expect.stringMatching(/^[\da-f-]{36}$/u) as string },
      },
    });
    const errorId = String(!answer.ok && answer.error.details.errorId);
    expect(log.entries).toEqual([
      { level: "error", message: expect.stringContaining(errorId) as string, details: thrown },
    ]);
  });
});

describe("the person at the desk", () => {
  const password = "correct horse";

  it("is whom the session names, through a whole process", async () => {
    const { call, engine } = openRouter();
    for (const name of ["ada", "ben"]) await engine.people.setPassword(name, password);
    await call("session.signIn", { name: "ada", password });
    expect(await call("process.start", channelCases["process.start"].sample)).toEqual({
      ok: true,
      value: { processId: 1, entry: expect.any(Number) as number },
    });
    expect(await call("task.list", { place: "queue" })).toMatchObject({ ok: true, value: { rows: [] } });

    await call("session.signIn", { name: "ben", password });
    expect(await call("task.list", { place: "queue" })).toMatchObject({
      ok: true,
      value: { rows: [{ node: "approve" }] },
    });
    const start = await call("process.get", { processId: 1 });
    expect(start).toMatchObject({ ok: true, value: { startedBy: { name: "ada" } } });
  });

  it.each([
    ["nobody's name", "nobody"],
    ["no name", ""],
    ["the name of someone without a password", "eve"],
  ])("is nobody after a try with %s", async (_, name) => {
    const { call } = openRouter();
    expect(await call("session.signIn", { name, password })).toMatchObject({
      ok: false,
      error: { code: "sign-in.failed", details: {} },
    });
    expect(await call("session.current", undefined)).toEqual({ ok: true, value: null });
  });
});

describe("what takes a while", () => {
  it("is waited for, and keeps its code when it fails", async () => {
    const { call, signIn } = openRouter({
      "person.list": () => Promise.resolve([]),
      "group.list": () => Promise.reject(new FlowError("group.unknown", "There is no group.", { group: 3 })),
    });
    signIn("ada");
    expect(await call("person.list", undefined)).toEqual({ ok: true, value: [] });
    expect(await call("group.list", undefined)).toEqual({
      ok: false,
      error: { code: "group.unknown", message: "There is no group.", details: { group: 3 } },
    });
  });

  it("and fails because Intray closes meanwhile says so", async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    const { call, signIn, router } = openRouter({ "person.list": () => promise });
    signIn("ada");
    const answer = call("person.list", undefined);
    router.close();
    reject(new TypeError("The database connection is not open"));
    expect(await answer).toMatchObject({ ok: false, error: { code: "shutting-down" } });
  });

  it("is not called slow: nobody waits for it", async () => {
    const { call, signIn, log } = openRouter({
      "person.list": async () => {
        await new Promise((resolve) => {
          setTimeout(resolve, 60);
        });
        return [];
      },
    });
    signIn("ada");
    await call("person.list", undefined);
    expect(log.entries).toEqual([]);
  });
});
