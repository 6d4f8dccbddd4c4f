import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, notTheOwnerOf } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("a view", (open) => {
  it("belongs to the owner of an earlier node, where the author says so", () => {
    const office = open([flow]);
    office.desk("ben").starts.start("flow", "ask", {});
    office.complete("ada", "check");
    expect(office.picture().slice(1)).toEqual(["check DONE start", "answer ASSIGNED start", "process NEW"]);
    expect(office.desk("root").tasks.get(3).owner?.name).toBe("ben");
  });

  it("whose function names nobody waits in the queue; one who doesn't exist fails the action", () => {
    const office = open([flow]);
    office.engine.start(flow, "begin", null);
    expect(office.picture().slice(1)).toEqual(["named NEW start", "process NEW"]);
    expect(codeOf(() => office.engine.start(flow, "begin", "nobody"))).toBe("person.unknown");
    office.engine.start(flow, "begin", "ada");
    expect(office.picture(2).slice(1)).toEqual(["named ASSIGNED start", "process NEW"]);
    expect(office.desk("root").processes.count()).toBe(2);
  });

  it("does what its author wants when it is created, before anybody sees it", () => {
    const office = open([flow]);
    office.desk("ben").starts.start("flow", "ask", {});
    expect(office.desk("ada").processes.get(1).data).toMatchObject([{ name: "note", value: "checked by a person" }]);
  });

  it("is due after the time that its author gives", () => {
    const office = open([flow]);
    office.desk("ben").starts.start("flow", "ask", {});
    expect(office.desk("ada").tasks.get(2).due).toBe(office.clock.now() + 2 * 3_600_000);
  });

  it("kept from somebody by a rule is not in their queue, and can't be taken or given to them", () => {
    const office = open([flow]);
    office.desk("ben").starts.start("flow", "ask", {});
    const queueOf = (name: "ada" | "ben") =>
      office
        .desk(name)
        .tasks.list("queue")
        .rows.map((row) => row.node);
    expect([queueOf("ben"), queueOf("ada")]).toEqual([[], ["check"]]);
    expect(codeOf(() => office.desk("ben").tasks.assign(2))).toBe("permission.denied");
    office.desk("ada").tasks.assign(2);
    expect(codeOf(() => office.desk("ada").tasks.reassign(2, 2))).toBe("permission.denied");
    expect(
      office
        .desk("ada")
        .tasks.candidates(2)
        .map((person) => person.name),
    ).toEqual(["root"]);
  });

  it("tells in lists what it is about, and afterwards what came of it", () => {
    const office = open([flow]);
    office.desk("ben").starts.start("flow", "ask", {});
    const subject = () => office.desk("root").tasks.get(2).subject;
    const before = subject();
    office.complete("ada", "check");
    expect([before, subject(), office.desk("root").tasks.get(3).subject]).toEqual([
      "A question: checked by a person",
      "It was checked",
      "Answer",
    ]);
  });
});

const flow = defineFlow({
  id: "flow",
  version: 1,
  title: "Flow",
  description: "",
  data: z.object({ note: z.string().optional() }),
  nodes: (node) => ({
    ask: node.start().next("check"),
    check: node
      .view()
      .annotate({ summary: ({ process }) => `A question: ${process.data.note}`, result: "It was checked" })
      .restrict(notTheOwnerOf("ask"))
      .onCreate(({ process }) => void (process.data.note = "checked by a person"))
      .due({ hours: 2 })
      .next("answer"),
    answer: node
      .view()
      .assign(({ ownerOf }) => ownerOf("ask")?.name ?? null)
      .next("end"),
    begin: node
      .startHandle(({ process }, name: string | null) => {
        if (name !== null) process.data.note = name;
      })
      .next("named"),
    named: node
      .view()
      .assign(({ process }) => process.data.note ?? null)
      .next("end"),
    end: node.end(),
  }),
});
