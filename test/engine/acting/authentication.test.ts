import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEngine } from "../../../engine/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { codeOfAsync, Office, underBothDrivers } from "../support/office.ts";

const right = "correct horse";
const minute = 60_000;

/** Wrong tries, each as soon as it is allowed. Returns the codes. */
async function fail(office: Office, name: string, times: number): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let i = 0; i < times; i++) {
    codes.push(await codeOfAsync(() => office.engine.authentication.signIn(name, "wrong horse")));
    office.clock.advance(minute);
  }
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

  it("is slowed after the third failure, and says until when", async () => {
    const office = await withPasswords("ada");
    for (let i = 0; i < 3; i++) await codeOfAsync(() => office.engine.authentication.signIn("ada", "wrong horse"));
    const refused = office.engine.authentication.signIn("ada", right);
    await expect(refused).rejects.toMatchObject({
      code: "sign-in.slowed",
      details: { until: office.clock.now() + 1_000 },
    });
    office.clock.advance(1_000);
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ada", right))).toBe("nothing");
  });

  it("counts from the beginning after a success", async () => {
    const office = await withPasswords("ada");
    await fail(office, "ada", 9);
    await office.engine.authentication.signIn("ada", right);
    expect(await fail(office, "ada", 3)).toEqual(["sign-in.failed", "sign-in.failed", "sign-in.failed"]);
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ada", right))).toBe("nothing");
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
    expect(await codeOfAsync(() => office.engine.authentication.signIn("root", right))).toBe("nothing");
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
