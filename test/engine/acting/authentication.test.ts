import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openEngine } from "../../../engine/index.ts";
import { deriveKey } from "../../../engine/people/derive-key.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { codeOfAsync, Office, underBothDrivers } from "../support/office.ts";

const right = "correct horse";
const minute = 60_000;
const cheap = { cost: 2, blockSize: 1, parallel: 1 };

/** A try once every wait is over, also one that began when the engine was opened. Returns its code. */
function tryLater({ engine, uptime }: Office, name: string, password: string): Promise<string> {
  uptime.advance(minute);
  return codeOfAsync(() => engine.authentication.signIn(name, password));
}

/** Wrong tries, each as soon as it is allowed. Returns the codes. */
async function fail(office: Office, name: string, times: number): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let i = 0; i < times; i++) codes.push(await tryLater(office, name, "wrong horse"));
  return codes;
}

underBothDrivers("signing in", (open) => {
  async function withPasswords(...names: readonly string[]): Promise<Office> {
    const office = open([helloWorld]);
    for (const name of names) await office.engine.people.setPassword(name, right);
    return office;
  }

  it("takes a name, whatever the case of its letters, and its password", async () => {
    const office = await withPasswords("ada");
    expect(await office.engine.authentication.signIn("ada", right)).toMatchObject({ name: "ada" });
    expect(await office.engine.authentication.signIn(" ADA ", right)).toMatchObject({ name: "ada" });
  });

  it("answers in the same way for a wrong password, a wrong name, someone without a password and someone who left", async () => {
    const office = await withPasswords("ada", "ben", "root");
    office.desk("root").people.deactivate(office.personId("ben"), null);
    const tries = [
      ["ada", "wrong horse"],
      ["adam", right],
      ["eve", right],
      ["ben", right],
    ] as const;
    const answers: unknown[] = [];
    for (const [name, password] of tries) {
      answers.push(await office.engine.authentication.signIn(name, password).catch((error: unknown) => error));
    }
    expect(answers.map((error) => [(error as Error).message, (error as { code: string }).code])).toEqual(
      tries.map(() => ["The name or the password is wrong.", "sign-in.failed"]),
    );
  });

  it("is slowed after the third failure, and says for how long", async () => {
    const office = await withPasswords("ada");
    for (let i = 0; i < 3; i++) await codeOfAsync(() => office.engine.authentication.signIn("ada", "wrong horse"));
    const { authentication } = office.engine;
    office.uptime.advance(300);
    await expect(authentication.signIn("ada", right)).rejects.toMatchObject({
      code: "sign-in.slowed",
      details: { waitMs: 700 },
    });
    office.uptime.advance(700);
    expect(await codeOfAsync(() => authentication.signIn("ada", right))).toBe("nothing");
  });

  it.each([
    ["forward", 24 * 60 * minute],
    ["back", -24 * 60 * minute],
  ])("is slowed for as long when the clock is set %s", async (_, by) => {
    const office = await withPasswords("ada");
    await fail(office, "ada", 5);
    office.clock.advance(by);
    await expect(office.engine.authentication.signIn("ada", right)).rejects.toMatchObject({
      code: "sign-in.slowed",
      details: { waitMs: 4_000 },
    });
  });

  it("counts from the beginning after a success", async () => {
    const office = await withPasswords("ada");
    await fail(office, "ada", 9);
    expect(await tryLater(office, "ada", right)).toBe("nothing");
    expect(await fail(office, "ada", 3)).toEqual(["sign-in.failed", "sign-in.failed", "sign-in.failed"]);
    expect(await tryLater(office, "ada", right)).toBe("nothing");
  });

  it("is locked after ten failures, also for the right password, until an administrator unlocks", async () => {
    const office = await withPasswords("ada", "root");
    await fail(office, "ada", 10);
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ada", right))).toBe("sign-in.locked");
    expect(office.desk("root").people.get(office.personId("ada")).locked).toBe(true);
    office.desk("root").people.unlock(office.personId("ada"));
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ada", right))).toBe("nothing");
  });

  it("never locks the one superuser who could unlock the others", async () => {
    const office = await withPasswords("ada", "root");
    expect(new Set(await fail(office, "root", 12))).toEqual(new Set(["sign-in.failed"]));
    expect(await tryLater(office, "root", right)).toBe("nothing");
    office.desk("root").people.setSuperuser(office.personId("ada"), true);
    await fail(office, "root", 10);
    expect(await codeOfAsync(() => office.engine.authentication.signIn("root", right))).toBe("sign-in.locked");
    expect(new Set(await fail(office, "ada", 12))).toEqual(new Set(["sign-in.failed"]));
  });

  it("leaves no password, salt or hash in the audit trail, and the trail holds", async () => {
    const office = await withPasswords("root");
    const root = office.desk("root");
    const created = await root.people.create({ name: "zoe", displayName: "Zoe", password: "zoes own secret" });
    await office.desk("root").people.resetPassword(created.id, "zoes new secret");
    await office.engine.authentication.changePassword(created.id, "zoes new secret", "zoes third secret");
    expect(office.engine.verifyAudit()).toBe(null);
    const seen = JSON.stringify([office.desk("root").people.list(), office.desk("root").people.get(created.id)]);
    expect(seen).not.toMatch(/secret|salt|hash/u);
  });
});

it("a restart shortens no wait and forgets no failure", async () => {
  const office = new Office("reopened", [helloWorld]);
  await office.engine.people.setPassword("ada", right);
  await fail(office, "ada", 4);
  office.uptime.advance(minute);
  await expect(office.engine.authentication.signIn("ada", right)).rejects.toMatchObject({ details: { waitMs: 2_000 } });
  await fail(office, "ada", 6);
  expect(await tryLater(office, "ada", right)).toBe("sign-in.locked");
});

it("setting the machine's clock opens nothing: unless told, waits are counted by another one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "intray-entrance-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = { file: join(folder, "intray.sqlite"), flows: [helloWorld], passwordCost: cheap };
  let uptime = 0;
  const before = openEngine({ ...options, uptime: () => (uptime += minute) });
  before.people.createPerson({ name: "ada", displayName: "Ada" });
  await before.people.setPassword("ada", right);
  for (let i = 0; i < 9; i++) await codeOfAsync(() => before.authentication.signIn("ada", "wrong horse"));
  before.close();
  const engine = openEngine(options);
  onTestFinished(() => engine.close());
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * 60 * minute });
  onTestFinished(() => void vi.useRealTimers());
  expect(await codeOfAsync(() => engine.authentication.signIn("ada", right))).toBe("sign-in.slowed");
});

describe("guesses", () => {
  const open = async (): Promise<Office> => {
    const office = new Office("in memory", [helloWorld]);
    await office.engine.people.setPassword("ada", right);
    return office;
  };

  it("sent all at once are counted one after the other", async () => {
    const office = await open();
    const codes = await Promise.all(
      Array.from({ length: 6 }, () => codeOfAsync(() => office.engine.authentication.signIn("ada", "wrong horse"))),
    );
    expect(codes).toEqual([
      "sign-in.failed",
      "sign-in.failed",
      "sign-in.failed",
      "sign-in.slowed",
      "sign-in.slowed",
      "sign-in.slowed",
    ]);
  });

  it("under a name that nobody has are slowed and locked just the same", async () => {
    const office = await open();
    const stranger = await fail(office, "Nobody", 11);
    expect(stranger).toEqual([...Array.from({ length: 10 }, () => "sign-in.failed"), "sign-in.locked"]);
    expect(await fail(office, "nobody", 1)).toEqual(["sign-in.locked"]);
  });
});

underBothDrivers("one's own password", (open) => {
  it("is changed by who knows the old one", async () => {
    const office = open([helloWorld]);
    await office.engine.people.setPassword("ada", right);
    const ada = office.personId("ada");
    const change = (old: string, next: string) =>
      codeOfAsync(() => office.engine.authentication.changePassword(ada, old, next));
    expect(await change("wrong horse", "a new password")).toBe("password.wrong");
    expect(await change(right, "short")).toBe("password.unfit");
    expect(await change(right, "a new password")).toBe("nothing");
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ada", right))).toBe("sign-in.failed");
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ada", "a new password"))).toBe("nothing");
  });

  it("must be another one, also when the keyboard puts its letters together differently", async () => {
    const office = open([helloWorld]);
    await office.engine.people.setPassword("ada", "Größenwahn");
    const change = (next: string) =>
      codeOfAsync(() => office.engine.authentication.changePassword(office.personId("ada"), "Größenwahn", next));
    expect(await change("Größenwahn".normalize("NFD"))).toBe("password.unchanged");
    expect(await change("Größenwahn 2")).toBe("nothing");
  });

  it("can't be guessed this way either", async () => {
    const office = open([helloWorld]);
    await office.engine.people.setPassword("ada", right);
    const guess = () =>
      codeOfAsync(() => office.engine.authentication.changePassword(office.personId("ada"), "guess", right));
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([
      "password.wrong",
      "password.wrong",
      "password.wrong",
      "sign-in.slowed",
    ]);
  });
});

it("one's own password isn't changed by who has just shown to know the one that an administrator then replaced", async () => {
  const office = new Office("in memory", [helloWorld], {
    // the third key is that of the new password: an administrator is faster
    deriveKey: async (source) => {
      derived += 1;
      if (derived === 3) await root.people.resetPassword(ada, "a brand new one");
      return deriveKey(source);
    },
  });
  let derived = 0;
  const ada = office.personId("ada");
  const root = office.desk("root");
  const { authentication, people } = office.engine;
  await people.setPassword("ada", right);
  expect(await codeOfAsync(() => authentication.changePassword(ada, right, "a thief's own one"))).toBe(
    "password.wrong",
  );
  expect(await codeOfAsync(() => authentication.signIn("ada", "a brand new one"))).toBe("nothing");
});

underBothDrivers("a password that somebody else set", (open) => {
  const stateOf = (office: Office, name: string) => office.engine.authentication.signInState(office.personId(name));

  it("is a temporary one, and says who set it and when, until its owner has chosen another", async () => {
    const office = open([helloWorld]);
    const root = { by: { id: office.personId("root"), name: "root", displayName: "Root" }, at: office.clock.now() };
    const zoe = await office.desk("root").people.create({ name: "zoe", displayName: "Zoe", password: right });
    expect(stateOf(office, "zoe").password).toEqual({ chosen: null, issued: root, temporary: true });
    const next = "a brand new one";
    office.clock.advance(minute);
    await office.engine.authentication.changePassword(zoe.id, right, next);
    const chosen = office.clock.now();
    expect(stateOf(office, "zoe").password).toEqual({ chosen, issued: root, temporary: false });
    office.clock.advance(minute);
    await office.desk("root").people.resetPassword(zoe.id, "yet another horse");
    const again = { ...root, at: office.clock.now() };
    expect(stateOf(office, "zoe").password).toEqual({ chosen, issued: again, temporary: true });
  });

  it("is the owner's own for the first administrator, and for people whom a program brings along", async () => {
    const office = open([helloWorld]);
    await office.engine.people.setPassword("ada", right);
    expect(stateOf(office, "ada").password).toEqual({ chosen: null, issued: null, temporary: false });
    await office.engine.authentication.createAdministrator({ name: "carol", displayName: "Carol" }, right);
    const chosen = office.clock.now();
    expect(stateOf(office, "carol").password).toEqual({ chosen, issued: null, temporary: false });
  });

  it("ends earlier sessions, and so does one's own change, and leaving", async () => {
    const office = open([helloWorld]);
    const ada = office.personId("ada");
    const revisions = [stateOf(office, "ada").revision];
    const note = () => revisions.push(stateOf(office, "ada").revision);
    await office.engine.people.setPassword("ada", right);
    note();
    await office.engine.authentication.signIn("ada", right);
    note();
    await office.engine.authentication.changePassword(ada, right, "a brand new one");
    note();
    await office.desk("root").people.resetPassword(ada, right);
    note();
    office.desk("root").people.deactivate(ada, null);
    office.desk("root").people.reactivate(ada);
    note();
    expect(revisions).toEqual([0, 1, 1, 2, 3, 4]);
  });
});

it("refuses what is common wherever a password is set", async () => {
  const office = new Office("in memory", [helloWorld], { isCommonPassword: (password) => password.startsWith("12") });
  const { engine } = office;
  const [root, common] = [engine.as(office.personId("root")), "1234567890"];
  const ada = office.personId("ada");
  await engine.people.setPassword("ada", right);
  const attempts = [
    () => engine.authentication.createAdministrator({ name: "carol", displayName: "Carol" }, common),
    () => engine.people.setPassword("ben", common),
    () => root.people.create({ name: "zoe", displayName: "Zoe", password: common }),
    () => root.people.resetPassword(ada, common),
    () => engine.authentication.changePassword(ada, right, common),
  ];
  expect(await Promise.all(attempts.map(codeOfAsync))).toEqual(attempts.map(() => "password.common"));
  expect(await codeOfAsync(() => engine.authentication.signIn("ada", right))).toBe("nothing");
});

underBothDrivers("the first administrator", (open) => {
  it("is made once, by whoever comes first", async () => {
    const office = open([helloWorld]);
    const carol = { name: "carol", displayName: "Carol" };
    expect(office.engine.authentication.needsAdministrator()).toBe(true); // root has no password yet
    expect(await codeOfAsync(() => office.engine.authentication.createAdministrator(carol, "short"))).toBe(
      "password.unfit",
    );
    expect(await codeOfAsync(() => office.engine.authentication.createAdministrator(carol, right))).toBe("nothing");
    expect(office.engine.authentication.needsAdministrator()).toBe(false);
    const dave = { name: "dave", displayName: "Dave" };
    expect(await codeOfAsync(() => office.engine.authentication.createAdministrator(dave, right))).toBe(
      "administrator.exists",
    );
    expect(office.engine.authentication.people().map(({ name }) => name)).toEqual(["carol"]);
    expect(await office.engine.authentication.signIn("carol", right)).toMatchObject({ displayName: "Carol" });
  });
});

it("makes a hash anew when more work has become usual, and keeps taking the password", async () => {
  const folder = mkdtempSync(join(tmpdir(), "intray-entrance-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "intray.sqlite");
  const costOf = async (cost: number) => {
    const engine = openEngine({ file, flows: [helloWorld], passwordCost: { cost, blockSize: 1, parallel: 1 } });
    if (engine.people.list().length === 0) {
      engine.people.createPerson({ name: "ada", displayName: "Ada" });
      await engine.people.setPassword("ada", right);
    }
    await engine.authentication.signIn("ada", right);
    engine.close();
    const sqlite = new Sqlite(file, { readonly: true });
    const kept = sqlite.prepare("SELECT cost FROM credential").pluck().get();
    sqlite.close();
    return kept;
  };
  expect([await costOf(2), await costOf(16), await costOf(4)]).toEqual([2, 16, 16]);
});
