import { expect, it } from "vitest";
import { helloWorld } from "../../../../flows/hello-world/hello-world.ts";
import { codeOf, type Office, underBothDrivers } from "../../support/office.ts";

function groupId(office: Office, title: string): number {
  return (
    office
      .desk("root")
      .groups.list()
      .find((group) => group.title === title)?.id ?? 0
  );
}

underBothDrivers("administering groups", (open) => {
  it("is for administrators alone", () => {
    const office = open([helloWorld]);
    const attempts = [
      () => office.desk("ada").groups.list(),
      () => office.desk("ada").groups.get(1),
      () => office.desk("ada").groups.create("Mine"),
      () => office.desk("ada").groups.rename(1, "Mine"),
      () => office.desk("ada").groups.setMembers(1, []),
      () => office.desk("ada").groups.delete(1, { evenIfInUse: true }),
    ];
    expect(attempts.map(codeOf)).toEqual(attempts.map(() => "permission.denied"));
  });

  it("gives a group members and permissions that count at once", () => {
    const office = open([helloWorld]);
    const { groupId } = office.desk("root").groups.create("Readers");
    office.desk("root").groups.setMembers(groupId, [office.personId("eve")]);
    const start = { groupId, permission: "hello-world.start", object: null };
    office.desk("root").permissions.change([{ ...start, granted: true }]);
    expect(office.desk("eve").starts.list()).toHaveLength(1);
    expect(office.desk("root").groups.list()).toContainEqual({
      id: groupId,
      title: "Readers",
      members: 1,
      permissions: 1,
    });
    expect(office.desk("root").groups.get(groupId)).toMatchObject({
      members: [{ name: "eve" }],
      may: [{ permission: "hello-world.start", object: null, gives: [{ right: { kind: "start", node: "start" } }] }],
    });
    office.desk("root").permissions.change([{ ...start, granted: false }]);
    expect(office.desk("eve").starts.list()).toEqual([]);
  });

  it("refuses a title twice, and a group that isn't there", () => {
    const office = open([helloWorld]);
    const desk = () => office.desk("root").groups;
    expect(codeOf(() => desk().create("STAFF"))).toBe("group.exists");
    expect(codeOf(() => desk().create(" "))).toBe("name.unfit");
    expect(codeOf(() => desk().get(99))).toBe("group.unknown");
    expect(codeOf(() => desk().setMembers(1, [99]))).toBe("person.unknown");
    expect(codeOf(() => desk().rename(1, "Staff"))).toBe("nothing");
  });

  it("keeps the name that programs use when a group is renamed, also for a later group of the old title", () => {
    const office = open([helloWorld]);
    const desk = () => office.desk("root").groups;
    const { groupId: first } = desk().create("Readers");
    desk().rename(first, "Writers");
    desk().create("Readers");
    office.engine.people.addToGroup("eve", "Readers");
    expect(office.desk("root").groups.get(first).members).toMatchObject([{ name: "eve" }]);
  });

  it("deletes an empty group at once, and one in use when told so", () => {
    const office = open([helloWorld]);
    const { groupId: empty } = office.desk("root").groups.create("Empty");
    office.desk("root").groups.delete(empty);
    const staff = groupId(office, "Staff");
    expect(codeOf(() => office.desk("root").groups.delete(staff))).toBe("group.in-use");
    office.desk("root").groups.delete(staff, { evenIfInUse: true });
    expect(office.desk("root").groups.list()).toEqual([]);
    expect(office.desk("ada").starts.list()).toEqual([]);
  });
});
