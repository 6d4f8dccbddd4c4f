import { expect, it } from "vitest";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("business records", (open) => {
  it("are listed by type, the newest first, in pages, and found by their words", () => {
    const office = open([helloWorld]);
    for (const text of ["One", "Two", "Three"])
      office.desk("ada").starts.start("hello-world", "start", { artifact: { text } });
    const { records } = office.desk("ben");
    const first = records.list("message", { limit: 2 });
    const second = records.list("message", { limit: 2, after: first.next ?? 0 });
    const found = records.list("message", { text: "two" });
    expect([records.types(), ...[first, second, found].map(({ rows }) => rows.map(({ label }) => label))]).toEqual([
      [{ id: "message", title: "Message" }],
      ["Three", "Two"],
      ["One"],
      ["Two"],
    ]);
  });

  it("tell who changed what when, and which processes touched them", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "One" } });
    office.desk("root").manage.changeData(1, { artifact: { text: "Won" } });
    const { label, revision, revisions, processes } = office.desk("ben").records.get("message", 1);
    expect({
      label,
      revision,
      revisions: revisions.map(({ actor, changes }) => [actor?.name, changes[0]?.before, changes[0]?.after]),
      processes: processes.map(({ id }) => id),
    }).toEqual({
      label: "Won",
      revision: 2,
      revisions: [
        ["root", "One", "Won"],
        ["ada", null, "One"],
      ],
      processes: [1],
    });
  });

  it("show nothing to who may not view their flows", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "One" } });
    const { records } = office.desk("eve");
    expect([records.types(), records.list("message").rows, codeOf(() => records.get("message", 1))]).toEqual([
      [],
      [],
      "artifact.unknown",
    ]);
  });
});
