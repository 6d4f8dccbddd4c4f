import { describe, expect, it } from "vitest";
import { FlowError } from "../../engine/index.ts";
import { featureOf } from "../../contract/channels.ts";
import { features } from "../../contract/features.ts";
import { channelNames, openChannels } from "../../contract/channels.ts";
import { threadTime } from "../support/thread-time.ts";
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

it("asks no handler for who has a password that somebody else set, but those that take another, or a language to read it in", async () => {
  const asked: string[] = [];
  const note = (channel: string) => () => void asked.push(channel);
  const replaced = Object.fromEntries(channelNames.map((channel) => [channel, note(channel)]));
  const { engine, session, call } = openRouter(replaced);
  const root = engine.as(engine.people.findByName("root")?.id ?? 0);
  const zoe = await root.people.create({ name: "zoe", displayName: "Zoe", password: "quick brown fox" });
  session.begin(zoe.id);
  for (const channel of channelNames) await call(channel, channelCases[channel].sample);
  expect(asked.toSorted()).toEqual([...openChannels, "preferences.set", "session.changePassword"].toSorted());
});

describe("what costs more than a question may", () => {
  const shares = (depth: number): unknown => {
    let value: unknown = "x";
    for (let level = 0; level < depth; level += 1) value = [value, value];
    return value;
  };
  const sparse: unknown[] = [];
  sparse.length = 4_000_000_000;

  it.each<readonly [string, unknown]>([
    ["objects that mention others twice, forty deep", shares(40)],
    ["a million numbers", Array.from({ length: 1_000_000 }, (_, at) => at)],
    ["a list that is long and empty", sparse],
    ["megabytes of text", Array.from({ length: 400 }, () => "x".repeat(1_000_000))],
  ])("is refused before anything else looks at it: %s", async (_, inner) => {
    const { call, signIn, log } = openRouter();
    signIn("ada");
    const start = { flowId: "hello-world", node: "start", values: { artifact: { text: inner } } };
    const report = { message: "x", details: { inner } };
    for (const [channel, input] of [
      ["process.start", start],
      ["log.report", report],
    ] as const) {
      expect(await call(channel, input)).toMatchObject({ ok: false, error: { code: "too-large" } });
    }
    expect(log.entries.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("is the largest form there may be, and keeps nobody waiting", async () => {
    const { call, signIn } = openRouter({ "form.compute": () => ({ values: {}, computed: {} }) as never });
    signIn("ada");
    const row = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`field ${at}`, "x"]));
    const values = { data: { rows: Array.from({ length: 4_900 }, () => ({ ...row })) } };
    const ask = () => call("form.compute", { target: { taskId: 1 }, values });
    expect(await ask()).toMatchObject({ ok: true });
    expect(threadTime(() => void ask())).toBeLessThan(50);
  });

  it("is not looked at while nobody is signed in", async () => {
    const { call } = openRouter();
    expect(await call("process.start", shares(40))).toMatchObject({ ok: false, error: { code: "signed-out" } });
  });
});

describe("questions that wait", () => {
  const password = "correct horse";

  it("with a password are two at most, so that a colleague comes in at once", async () => {
    const { call, engine } = openRouter();
    await engine.people.setPassword("ben", password);
    const guesses = Array.from({ length: 25 }, () => call("session.signIn", { name: "ada", password: "a guess" }));
    const codes = (await Promise.all(guesses)).map((answer) => !answer.ok && answer.error.code);
    expect(codes.filter((code) => code === "busy")).toHaveLength(23);
    expect(await call("session.signIn", { name: "ben", password })).toMatchObject({ ok: true });
  });

  it("of any kind are a hundred at most", async () => {
    const { promise, resolve } = Promise.withResolvers<never[]>();
    const { call, signIn } = openRouter({ "person.list": () => promise });
    signIn("ada");
    const waiting = Array.from({ length: 100 }, () => call("person.list", undefined));
    expect(await call("taskList.count", undefined)).toMatchObject({ ok: false, error: { code: "busy" } });
    resolve([]);
    await Promise.all(waiting);
    expect(await call("taskList.count", undefined)).toMatchObject({ ok: true });
  });
});

describe("an error of the operating system", () => {
  it.each([
    ["ENOSPC", "disk.full"],
    ["EDQUOT", "disk.full"],
    ["EACCES", "disk.denied"],
    ["EPERM", "disk.denied"],
    ["EROFS", "disk.read-only"],
    ["EBUSY", "disk.busy"],
    ["ENOENT", "disk.gone"],
    ["EISDIR", "disk.name-unfit"],
    ["EIO", "disk.failed"],
  ])("has words: %s is %s, and no path crosses", async (systemCode, code) => {
    const error = Object.assign(new Error(`${systemCode}: open '/home/ada/secret'`), {
      code: systemCode,
      syscall: "open",
      path: "/home/ada/secret",
    });
    const { call, log } = openRouter({
      "app.info": () => {
        throw error;
      },
    });
    const answer = await call("app.info", undefined);
    expect(answer).toMatchObject({ ok: false, error: { code, details: { systemCode } } });
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(log.entries).toMatchObject([{ level: "warning" }]);
  });
});

describe("a machine's policy", () => {
  it.each([
    ["export", ["flow.save", "export.save"]],
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
    expect(await call("task.list", { listName: "queue" })).toMatchObject({ ok: true, value: { rows: [] } });

    await call("session.signIn", { name: "ben", password });
    expect(await call("task.list", { listName: "queue" })).toMatchObject({
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
