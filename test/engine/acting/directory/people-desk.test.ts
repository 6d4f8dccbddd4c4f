import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { openEngine } from "../../../../engine/index.ts";
import { helloWorld } from "../../../../flows/hello-world/hello-world.ts";
import { codeOf, codeOfAsync, Office, underBothDrivers } from "../../support/office.ts";

const password = "correct horse";

/** An office in which Ada administers people without being a superuser. */
function administered(office: Office): Office {
  const { people } = office.engine;
  people.createGroup("administration", "Administration");
  people.grant("administration", "people.manage");
  people.addToGroup("ada", "administration");
  return office;
}

underBothDrivers("administering people", (open) => {
  it("is for superusers and those who hold people.manage, and for nobody else", async () => {
    const office = administered(open([helloWorld]));
    const ada = office.personId("ada");
    for (const name of ["root", "ada"] as const) expect(office.desk(name).people.list()).toHaveLength(4);
    const attempts = [
      () => office.desk("ben").people.list(),
      () => office.desk("ben").people.get(ada),
      () => office.desk("ben").people.rename(ada, { name: "eva", displayName: "Eva" }),
      () => office.desk("ben").people.setSuperuser(office.personId("ben"), true),
      () => office.desk("ben").people.setGroups(office.personId("ben"), [1]),
      () => office.desk("ben").people.unlock(ada),
      () => office.desk("ben").people.planLeaving(ada, null),
      () => office.desk("ben").people.deactivate(ada, null),
      () => office.desk("ben").people.reactivate(ada),
    ];
    expect(attempts.map(codeOf)).toEqual(attempts.map(() => "permission.denied"));
    const created = { name: "zoe", displayName: "Zoe", password };
    expect(await codeOfAsync(() => office.desk("ben").people.create(created))).toBe("permission.denied");
    expect(await codeOfAsync(() => office.desk("ben").people.resetPassword(ada, password))).toBe("permission.denied");
    // refused before any work is done for it
    const short = { ...created, password: "short" };
    expect(await codeOfAsync(() => office.desk("ben").people.create(short))).toBe("permission.denied");
    expect(office.engine.people.findByName("zoe")).toBe(undefined);
  });

  it("creates people with a first password, groups and everything that comes with them", async () => {
    const office = administered(open([helloWorld]));
    const staff = office
      .desk("ada")
      .groups.list()
      .find(({ title }) => title === "Staff");
    const created = { name: " zoë ", displayName: "Zoë", groups: [staff?.id ?? 0], password };
    const { id } = await office.desk("ada").people.create(created);
    expect(office.desk("ada").people.get(id)).toMatchObject({
      name: "zoë",
      displayName: "Zoë",
      superuser: false,
      active: true,
      locked: false,
      hasPassword: true,
      groups: [{ title: "Staff" }],
      openTasks: 0,
    });
    expect(await office.engine.authentication.signIn("zoë", password)).toMatchObject({ id });
    expect(
      office.engine
        .as(id)
        .starts.list()
        .map(({ flowId }) => flowId),
    ).toEqual(["hello-world"]);
  });

  it.each([
    ["a name that somebody has", { name: "BEN", displayName: "Ben", password }, "person.exists"],
    ["no name", { name: "  ", displayName: "Zoe", password }, "name.unfit"],
    ["a name that turns the text around", { name: "z\u202Eoe", displayName: "Zoe", password }, "name.unfit"],
    ["no display name", { name: "zoe", displayName: "", password }, "name.unfit"],
    ["a short password", { name: "zoe", displayName: "Zoe", password: "short" }, "password.unfit"],
    ["a group that isn't there", { name: "zoe", displayName: "Zoe", password, groups: [99] }, "group.unknown"],
  ])("creates nobody with %s", async (_, person, code) => {
    const office = open([helloWorld]);
    expect(await codeOfAsync(() => office.desk("root").people.create(person))).toBe(code);
    expect(office.engine.people.findByName("zoe")).toBe(undefined);
  });

  it("lets only superusers make superusers, or touch one", async () => {
    const office = administered(open([helloWorld]));
    const [root, ben] = [office.personId("root"), office.personId("ben")];
    const attempts = [
      () => office.desk("ada").people.setSuperuser(ben, true),
      () => office.desk("ada").people.rename(root, { name: "root", displayName: "Mine" }),
      () => office.desk("ada").people.setGroups(root, []),
      () => office.desk("ada").people.unlock(root),
      () => office.desk("ada").people.deactivate(root, null),
    ];
    expect(attempts.map(codeOf)).toEqual(attempts.map(() => "permission.denied"));
    expect(await codeOfAsync(() => office.desk("ada").people.resetPassword(root, password))).toBe("permission.denied");
    const zoe = { name: "zoe", displayName: "Zoe", superuser: true, password };
    expect(await codeOfAsync(() => office.desk("ada").people.create(zoe))).toBe("permission.denied");
    office.desk("root").people.setSuperuser(ben, true);
    expect(office.desk("ben").capabilities()).toEqual({ superuser: true, administers: true, manages: true });
  });

  it("does nothing of weight to oneself, so that a superuser always stays", async () => {
    const office = open([helloWorld]);
    const root = office.personId("root");
    expect(codeOf(() => office.desk("root").people.deactivate(root, null))).toBe("person.is-oneself");
    expect(codeOf(() => office.desk("root").people.setSuperuser(root, false))).toBe("person.is-oneself");
    expect(await codeOfAsync(() => office.desk("root").people.resetPassword(root, password))).toBe("person.is-oneself");
    office.desk("root").people.setSuperuser(office.personId("ben"), true);
    office.desk("ben").people.setSuperuser(root, false);
    expect(office.desk("root").capabilities()).toEqual({ superuser: false, administers: false, manages: false });
  });

  it("gives a new password to who was locked out, and lets them in again", async () => {
    const office = open([helloWorld]);
    await office.engine.people.setPassword("ben", "forgotten horse");
    for (let i = 0; i < 10; i++) {
      const { authentication } = office.engine;
      office.uptime.advance(60_000);
      await codeOfAsync(() => authentication.signIn("ben", "wrong horse"));
    }
    expect(office.desk("root").people.get(office.personId("ben")).locked).toBe(true);
    await office.desk("root").people.resetPassword(office.personId("ben"), password);
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ben", password))).toBe("nothing");
  });

  it("keeps who left from signing in and from their desk, and takes them back as they were", async () => {
    const office = open([helloWorld]);
    const ben = office.personId("ben");
    await office.engine.people.setPassword("ben", password);
    office.desk("root").people.deactivate(ben, null);
    expect(codeOf(() => office.engine.as(ben))).toBe("person.unknown");
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ben", password))).toBe("sign-in.failed");
    expect(office.desk("root").people.get(ben)).toMatchObject({ active: false, groups: [{ title: "Staff" }] });
    office.desk("root").people.reactivate(ben);
    expect(await codeOfAsync(() => office.engine.authentication.signIn("ben", password))).toBe("nothing");
  });

  it("can't be taken back like work on a task", async () => {
    const office = open([helloWorld]);
    await office.desk("root").people.create({ name: "zoe", displayName: "Zoe", password });
    for (let entry = 1; entry < 30; entry++) {
      expect(codeOf(() => office.desk("root").undoCommand(entry))).toBe("command.not-undoable");
    }
  });
});

it("writes down who did what to whom, and nothing of the password", async () => {
  const folder = mkdtempSync(join(tmpdir(), "intray-people-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows: [helloWorld], passwordCost: { cost: 2, blockSize: 1, parallel: 1 } });
  const root = engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  const desk = engine.as(root.id);
  const { groupId } = desk.groups.create("Staff");
  const zoe = await desk.people.create({ name: "zoe", displayName: "Zoe", groups: [groupId], password });
  desk.people.rename(zoe.id, { name: "zoe", displayName: "Zoe Z." });
  await desk.people.resetPassword(zoe.id, "another horse");
  await engine.authentication.changePassword(zoe.id, "another horse", "my very own");
  desk.people.deactivate(zoe.id, null);
  engine.close();
  const sqlite = new Sqlite(file, { readonly: true });
  const rows = sqlite.prepare<[], { actor: number; command: string; content: string }>("SELECT * FROM audit").all();
  sqlite.close();
  expect(rows.slice(1).map(({ actor, command, content }) => [actor, command, JSON.parse(content) as unknown])).toEqual([
    [1, "group.create", [{ event: "group.created", group: 1, name: "Staff", title: "Staff" }]],
    [
      1,
      "person.create",
      [
        { event: "person.created", person: 2, name: "zoe", title: "Zoe" },
        { event: "person.password-set", person: 2 },
        { event: "group.joined", person: 2, group: 1 },
      ],
    ],
    [1, "person.rename", [{ event: "person.renamed", person: 2, name: "zoe", title: "Zoe Z." }]],
    [1, "person.reset-password", [{ event: "person.password-set", person: 2 }]],
    [2, "person.set-password", [{ event: "person.password-changed", person: 2 }]],
    [1, "person.deactivate", [{ event: "person.deactivated", person: 2 }]],
  ]);
});

it("tells listeners that something changed, so that screens follow", () => {
  const office = new Office("in memory", [helloWorld]);
  let told = 0;
  office.engine.on("changed", () => (told += 1));
  office.desk("root").people.setGroups(office.personId("eve"), [1]);
  office.desk("root").people.setGroups(office.personId("eve"), [1]);
  expect(told).toBe(1);
  expect(office.desk("eve").starts.list()).toHaveLength(1);
});
