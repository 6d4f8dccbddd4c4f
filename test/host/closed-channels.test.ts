import { describe, expect, it } from "vitest";
import {
  type ChannelName,
  channelNames,
  type OpenChannel,
  openChannels,
  temporaryPasswordChannels,
} from "../../contract/channels.ts";
import type { EffectiveSettings } from "../../contract/settings.ts";
import { openRouter } from "./support/desk-of-router.ts";
import { channelCases } from "./channel-cases.ts";

const password = "correct horse";

const closedChannels = channelNames.filter(
  (name): name is Exclude<ChannelName, OpenChannel> => !openChannels.has(name),
);

/** Everything that the file says, besides the counting of wrong passwords. */
function picture({ engine }: ReturnType<typeof openRouter>): unknown {
  const desk = rootOf({ engine });
  const groups = desk.groups.list().map(({ id }) => desk.groups.get(id));
  return [desk.people.list(), groups, desk.processes.list().rows.map(({ id }) => desk.processes.get(id))];
}

/** What root gave Zoe as a first password. */
const given = "quick brown fox";

function rootOf({ engine }: Pick<ReturnType<typeof openRouter>, "engine">) {
  return engine.as(engine.people.findByName("root")?.id ?? 0);
}

/** Root adds Zoe, who may do everything once she has chosen a password. */
function createZoe(office: ReturnType<typeof openRouter>) {
  return rootOf(office).people.create({ name: "zoe", displayName: "Zoe", superuser: true, password: given });
}

/** Ada has started hello world, Ben has taken its task. */
async function openOffice() {
  const office = openRouter();
  await office.engine.people.setPassword("root", password);
  office.signIn("ada");
  await office.call("process.start", channelCases["process.start"].sample);
  office.signIn("ben");
  await office.call("task.assign", { taskId: 2 });
  office.session.end();
  return office;
}

it("lets exactly these be asked before anybody has signed in", () => {
  expect([...openChannels].toSorted()).toEqual([
    "app.info",
    "app.licenses",
    "firstRun.create",
    "firstRun.state",
    "log.report",
    "preferences.get",
    "session.current",
    "session.ended",
    "session.lock",
    "session.people",
    "session.signIn",
    "session.signOut",
    "session.unlock",
    "settings.get",
    "settings.set",
  ]);
});

it("lets exactly this be asked, besides, by who has to choose a password first", () => {
  expect([...temporaryPasswordChannels]).toEqual(["preferences.set", "session.changePassword"]);
});

describe.each(closedChannels)("%s", (channel) => {
  it("is refused while nobody is signed in", async () => {
    const office = await openOffice();
    const before = picture(office);
    const answer = await office.call(channel, channelCases[channel].sample);
    expect(answer).toMatchObject({ ok: false, error: { code: "signed-out", details: {} } });
    expect(picture(office)).toEqual(before);
  });

  it("is refused while the window is locked, also to a superuser", async () => {
    const office = await openOffice();
    office.signIn("root");
    office.session.lock();
    const before = picture(office);
    const answer = await office.call(channel, channelCases[channel].sample);
    expect(answer).toMatchObject({ ok: false, error: { code: "locked", details: {} } });
    expect(picture(office)).toEqual(before);
    expect(office.session.current()?.locked).toBe(true);
  });

  it.skipIf(temporaryPasswordChannels.has(channel))(
    "is refused while the password is one that somebody else set, also to a superuser",
    async () => {
      const office = await openOffice();
      await createZoe(office);
      await office.call("session.signIn", { name: "zoe", password: given });
      const before = picture(office);
      const answer = await office.call(channel, channelCases[channel].sample);
      expect(answer).toMatchObject({ ok: false, error: { code: "password.temporary", details: {} } });
      expect(picture(office)).toEqual(before);
    },
  );

  it("gives nothing to who has no rights, and changes nothing", async () => {
    const office = await openOffice();
    office.signIn("eve");
    const before = picture(office);
    const { sample, withoutRights } = channelCases[channel];
    const answer = await office.call(channel, sample);
    if (typeof withoutRights === "string") expect(answer).toMatchObject({ ok: false, error: { code: withoutRights } });
    else expect(answer).toEqual({ ok: true, value: withoutRights.nothing });
    expect(picture(office)).toEqual(before);
  });
});

describe("a password that somebody else set", () => {
  const own = "a brand new one";

  it("opens nothing but the way to one's own, and says who set it and when", async () => {
    const office = await openOffice();
    await createZoe(office);
    const answer = await office.call("session.signIn", { name: "zoe", password: given });
    const issued = { by: { name: "root" }, at: expect.any(Number) as number };
    expect(answer).toMatchObject({ ok: true, value: { password: { issued, chosen: null, temporary: true } } });
    expect(await office.call("taskList.count", undefined)).toMatchObject({ error: { code: "password.temporary" } });
    const changed = await office.call("session.changePassword", { present: given, next: own });
    expect(changed).toMatchObject({ ok: true, value: { password: { issued, temporary: false } } });
    expect(await office.call("taskList.count", undefined)).toMatchObject({ ok: true });
  });

  it("can't be kept, and stays in use until another one is taken", async () => {
    const office = await openOffice();
    await createZoe(office);
    await office.call("session.signIn", { name: "zoe", password: given });
    for (const [present, next, code] of [
      [given, given, "password.unchanged"],
      ["not this one", own, "password.wrong"],
      [given, "short", "password.unfit"],
      [given, "zoe-2026", "password.personal"],
    ] as const) {
      const answer = await office.call("session.changePassword", { present, next });
      expect(answer).toMatchObject({ ok: false, error: { code } });
      expect(office.session.current()?.password.temporary).toBe(true);
    }
  });

  it("leaves it to the person to sign out, and asks for another at every sign-in until then", async () => {
    const office = await openOffice();
    await createZoe(office);
    for (let times = 0; times < 2; times++) {
      await office.call("session.signIn", { name: "zoe", password: given });
      expect(await office.call("taskList.count", undefined)).toMatchObject({ error: { code: "password.temporary" } });
      expect(await office.call("session.signOut", undefined)).toEqual({ ok: true, value: null });
      expect(await office.call("session.ended", undefined)).toEqual({ ok: true, value: null });
    }
  });

  it("ends the session of its owner at once, and says why", async () => {
    const office = await openOffice();
    await createZoe(office);
    await office.call("session.signIn", { name: "zoe", password: given });
    await office.call("session.changePassword", { present: given, next: own });
    const zoe = office.session.current()?.person.id ?? 0;
    await rootOf(office).people.resetPassword(zoe, "yet another horse");
    expect(await office.call("taskList.count", undefined)).toMatchObject({ error: { code: "signed-out" } });
    expect(await office.call("session.ended", undefined)).toMatchObject({
      value: { person: { name: "zoe" }, reason: "reset" },
    });
  });

  it("is no way out of a session that was ended while one's own change was under way", async () => {
    const office = await openOffice();
    await createZoe(office);
    await office.call("session.signIn", { name: "zoe", password: given });
    const zoe = office.session.current()?.person.id ?? 0;
    const changing = office.call("session.changePassword", { present: given, next: own });
    await rootOf(office).people.resetPassword(zoe, "yet another horse");
    expect(await changing).toMatchObject({ ok: false, error: { code: "password.wrong" } });
    expect(office.session.current()).toBe(null);
  });
});

describe("how long a window stays open with nobody there", () => {
  async function set(name: string, lockAfterMinutes: 5 | 15 | 60 | null) {
    const office = await openOffice();
    office.signIn(name);
    const answer = await office.call("settings.set", { lockAfterMinutes });
    return answer.ok ? (answer.value as EffectiveSettings) : answer.error.code;
  }

  it("is made shorter by anybody", async () => {
    expect(await set("eve", 5)).toMatchObject({ lockAfterMinutes: 5, lockLimitMinutes: 15 });
  });

  it("is made longer by administrators alone, who thereby say what others may choose up to", async () => {
    expect([await set("eve", 60), await set("eve", null), await set("ben", null)]).toEqual(
      [1, 2, 3].map(() => "settings.administrators-only"),
    );
    expect(await set("root", 60)).toMatchObject({ lockAfterMinutes: 60, lockLimitMinutes: 60 });
    expect(await set("root", null)).toMatchObject({ lockAfterMinutes: null, lockLimitMinutes: null });
  });

  it("can be made as long again as administrators allow, but no longer", async () => {
    const office = await openOffice();
    office.signIn("root");
    await office.call("settings.set", { lockAfterMinutes: 30 });
    office.signIn("eve");
    await office.call("settings.set", { lockAfterMinutes: 1 });
    const again = await office.call("settings.set", { lockAfterMinutes: 30 });
    expect(again).toMatchObject({ ok: true, value: { lockAfterMinutes: 30 } });
    expect(await office.call("settings.set", { lockAfterMinutes: 60, language: "de" })).toMatchObject({ ok: false });
    expect(await office.call("settings.get", undefined)).toMatchObject({ value: { lockAfterMinutes: 30 } });
    expect(await office.call("preferences.get", undefined)).toMatchObject({ value: { language: "system" } });
  });

  it("is a matter of who is there: not of a locked window, nor of who has to choose a password first", async () => {
    const office = await openOffice();
    await createZoe(office);
    await office.call("session.signIn", { name: "zoe", password: given });
    expect(await office.call("settings.set", { lockAfterMinutes: 1 })).toMatchObject({
      error: { code: "password.temporary" },
    });
  });
});

describe("a locked window", () => {
  it("still tells who is there, and lets nobody change how soon it locks", async () => {
    const office = await openOffice();
    office.signIn("eve");
    await office.call("session.lock", undefined);
    expect(await office.call("session.current", undefined)).toMatchObject({
      ok: true,
      value: { person: { name: "eve" }, locked: true },
    });
    expect(await office.call("settings.set", { lockAfterMinutes: null })).toMatchObject({
      ok: false,
      error: { code: "locked" },
    });
    expect(await office.call("settings.set", { language: "de" })).toMatchObject({ ok: true });
  });

  it("opens to the same person alone, and counts their wrong passwords", async () => {
    const office = await openOffice();
    office.signIn("root");
    office.session.lock();
    await office.engine.people.setPassword("ben", "bens own horse");
    for (const wrong of ["bens own horse", "", password.toUpperCase()]) {
      const answer = await office.call("session.unlock", { password: wrong });
      expect(answer).toMatchObject({ ok: false, error: { code: "sign-in.failed" } });
    }
    expect(await office.call("session.unlock", { password })).toMatchObject({
      ok: false,
      error: { code: "sign-in.slowed", details: { waitMs: expect.any(Number) as number } },
    });
    expect(office.session.current()?.locked).toBe(true);
  });

  it("opens with the right password, and lets somebody else sign in instead", async () => {
    const office = await openOffice();
    await office.engine.people.setPassword("ben", "bens own horse");
    office.signIn("root");
    office.session.lock();
    expect(await office.call("session.unlock", { password })).toMatchObject({ ok: true, value: { locked: false } });
    office.session.lock();
    await office.call("session.signIn", { name: "ben", password: "bens own horse" });
    expect(office.session.current()).toMatchObject({ person: { name: "ben" }, locked: false });
  });

  it("stays locked for who signed out while the password was looked at", async () => {
    const office = await openOffice();
    office.signIn("root");
    office.session.lock();
    const unlocking = office.call("session.unlock", { password });
    office.session.end();
    expect(await unlocking).toEqual({ ok: true, value: null });
  });

  it("has nothing to unlock when nobody is there", async () => {
    const office = await openOffice();
    expect(await office.call("session.unlock", { password })).toMatchObject({
      ok: false,
      error: { code: "signed-out" },
    });
    expect(await office.call("session.lock", undefined)).toEqual({ ok: true, value: null });
  });
});

describe("the first run", () => {
  const carol = { name: "carol", displayName: "Carol", password, sample: true };

  it("makes one administrator and a sample office, and nobody after that", async () => {
    const office = openRouter(); // its root has no password yet
    expect(await office.call("firstRun.state", undefined)).toEqual({ ok: true, value: { needed: true } });
    const answer = await office.call("firstRun.create", carol);
    expect(answer).toMatchObject({ ok: true, value: { sample: { people: { length: 8 }, password: "hello-intray" } } });
    expect(await office.call("firstRun.state", undefined)).toEqual({ ok: true, value: { needed: false } });
    expect(await office.call("firstRun.create", { ...carol, name: "mallory" })).toMatchObject({
      ok: false,
      error: { code: "administrator.exists" },
    });
    expect(await office.call("session.signIn", { name: "carol", password })).toMatchObject({
      ok: true,
      value: { person: { name: "carol" }, superuser: true, administers: true, locked: false },
    });
  });
});

it("who leaves loses the session at once", async () => {
  const office = await openOffice();
  office.signIn("ben");
  const root = office.engine.people.findByName("root");
  office.engine.as(root?.id ?? 0).people.deactivate(2, null);
  expect(await office.call("taskList.count", undefined)).toMatchObject({ ok: false, error: { code: "signed-out" } });
  expect(await office.call("session.current", undefined)).toEqual({ ok: true, value: null });
  expect(await office.call("session.ended", undefined)).toMatchObject({
    value: { person: { name: "ben" }, reason: "deactivated" },
  });
});
