import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, FlowError } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("taking back", (open) => {
  it("gives back a task that was taken, takes one that was given back, and returns one that was given on", () => {
    const office = begun(open([buying]));
    const first = office.desk("ada").tasks.assign(2);
    undoLast(office, "ada", first);
    expect(office.picture()).toContain("decide NEW start");
    office.desk("ada").tasks.assign(2);
    const given = office.desk("ada").tasks.reassign(2, 2);
    undoLast(office, "ada", given);
    expect(office.desk("ada").tasks.get(2).owner?.name).toBe("ada");
    const gone = office.desk("ada").tasks.unassign(2);
    undoLast(office, "ada", gone);
    expect(office.picture()).toContain("decide ASSIGNED start");
    const taken = office.desk("ada").tasks.unassign(2);
    expect(taken.entry).not.toBeNull();
    office.desk("ben").tasks.assign(2);
    expect(reasonOf(() => undoLast(office, "ada", taken))).toBe("built-upon");
  });

  it("restores when a task was due and how urgent it was", () => {
    const office = begun(open([buying]));
    office.desk("ada").tasks.assign(2);
    const due = office.desk("ada").tasks.setDue(2, 1_800_000_000_000);
    expect(office.desk("ada").tasks.get(2).due).toBe(1_800_000_000_000);
    undoLast(office, "ada", due);
    const urgent = office.desk("ada").tasks.setPriority(2, 2);
    expect(office.desk("ada").tasks.setPriority(2, 2).entry).toBeNull();
    undoLast(office, "ada", urgent);
    expect(office.desk("ada").tasks.get(2)).toMatchObject({ due: null, priority: 0 });
  });

  it("opens a completed form again with its person, and what it changed is as before", () => {
    const office = begun(open([buying]));
    office.desk("ada").tasks.assign(2);
    office.desk("ada").tasks.setPriority(2, 1);
    const done = office.desk("ada").tasks.complete(2, { data: { approved: true }, artifact: { what: "two chairs" } });
    undoLast(office, "ada", done);
    expect(office.picture()).toEqual([
      "ask DONE start",
      "decide REVIVED start",
      "decide.timeout CANCELED start",
      "check CANCELED start",
      "order CANCELED start",
      "decide ASSIGNED start",
      "decide.timeout SCHEDULED start",
      "process NEW",
    ]);
    expect(office.desk("ada").tasks.get(6)).toMatchObject({ owner: { name: "ada" }, priority: 1 });
    const { data, artifact } = office.desk("ada").processes.get(1);
    expect(data.map(({ value }) => value)).toEqual([false]);
    expect(artifact).toMatchObject({ label: "chairs", revision: 3 });
    office.desk("ada").tasks.complete(6, { data: { approved: true }, artifact: { what: "chairs" } });
    expect(office.picture()).toContain("order NEW start");
  });

  it("reopens a process that had ended by it", () => {
    const office = begun(open([buying]));
    office.desk("ada").tasks.assign(2);
    const done = office.desk("ada").tasks.complete(2, { data: { approved: false }, artifact: { what: "chairs" } });
    expect(office.picture()).toContain("process DONE");
    undoLast(office, "ada", done);
    expect(office.picture()).toEqual([
      "ask DONE start",
      "decide REVIVED start",
      "decide.timeout CANCELED start",
      "check CANCELED start",
      "refused CANCELED start",
      "decide ASSIGNED start",
      "decide.timeout SCHEDULED start",
      "process NEW",
    ]);
    expect(office.engine.verifyAudit()).toBeNull();
  });

  it("lets a join wait again that the completion had ended", () => {
    const office = open([both]);
    office.desk("ada").starts.start("both", "begin", {});
    office.complete("ada", "left");
    const id = office.idOf("right");
    office.desk("ben").tasks.assign(id);
    const done = office.desk("ben").tasks.complete(id, {});
    expect(office.picture()).toContain("process DONE");
    undoLast(office, "ben", done);
    expect(office.picture()).toEqual([
      "begin DONE start",
      "fork DONE start",
      "left DONE start/2_1",
      "right REVIVED start/2_2",
      "meet REVIVED start",
      "end CANCELED start",
      "right ASSIGNED start/2_2",
      "meet STARTED start",
      "process NEW",
    ]);
    office.complete("ben", "right");
    expect(office.picture().slice(-3)).toEqual(["meet DONE start", "end DONE start", "process DONE"]);
  });

  it("cancels a process that was started, and no longer once somebody took its task", () => {
    const office = open([buying]);
    const started = office.desk("ada").starts.start("buying", "ask", { artifact: { what: "chairs" } });
    undoLast(office, "ada", started);
    expect(office.picture()).toEqual([
      "ask DONE start",
      "decide CANCELED start",
      "decide.timeout CANCELED start",
      "process CANCELED",
    ]);
    const second = office.desk("ada").starts.start("buying", "ask", { artifact: { what: "tables" } });
    const decide = office.idOf("decide", 2);
    office.desk("ben").tasks.assign(decide);
    expect(reasonOf(() => undoLast(office, "ada", second))).toBe("built-upon");
  });

  it("is refused to others, for what can't be unsaid, for lost races, and twice", () => {
    const office = begun(open([buying, telling, racing]));
    const taken = office.desk("ada").tasks.assign(2);
    expect(reasonOf(() => undoLast(office, "ben", taken))).toBe("not-yours");
    expect(reasonOf(() => undoLast(office, "ada", { entry: 99 }))).toBe("not-yours");
    undoLast(office, "ada", taken);
    expect(reasonOf(() => undoLast(office, "ada", taken))).toBe("built-upon");
    const told = office.desk("ada").starts.start("telling", "begin", {});
    expect(reasonOf(() => undoLast(office, "ada", told))).toBe("reached-outside");
    office.desk("ada").starts.start("racing", "begin", {});
    const quick = office.idOf("quick", 3);
    office.desk("ada").tasks.assign(quick);
    const won = office.desk("ada").tasks.complete(quick, {});
    expect(reasonOf(() => undoLast(office, "ada", won))).toBe("built-upon");
  });

  it("leaves everything as it was when it is refused", () => {
    const office = begun(open([buying]));
    office.desk("ada").tasks.assign(2);
    const done = office.desk("ada").tasks.complete(2, { data: { approved: true }, artifact: { what: "chairs" } });
    office.desk("ben").tasks.assign(5);
    const before = office.picture();
    expect(reasonOf(() => undoLast(office, "ada", done))).toBe("built-upon");
    expect(office.picture()).toEqual(before);
  });
});

const thing = defineArtifact({
  id: "thing",
  title: "Thing",
  schema: z.object({ what: z.string().min(1) }),
  label: ({ what }) => what,
});

const buying = defineFlow({
  id: "buying",
  version: 1,
  title: "Buying",
  description: "",
  data: z.object({ approved: z.boolean().default(false) }),
  artifact: thing,
  nodes: (node) => ({
    ask: node.start({ artifact: ["what"] }).next("decide"),
    decide: node
      .view({ data: ["approved"], artifact: ["what"] })
      .permission({ autoCreate: true })
      .onTimeout({ days: 1 }, "refused")
      .next("check"),
    check: node
      .if(({ process }) => process.data.approved)
      .then("order")
      .otherwise("refused"),
    order: node.view().permission({ autoCreate: true }).next("bought"),
    bought: node.end(),
    refused: node.end(),
  }),
});

const both = defineFlow({
  id: "both",
  version: 1,
  title: "Both",
  description: "",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start().next("fork"),
    fork: node.split().next("left").next("right"),
    left: node.view().next("meet"),
    right: node.view().next("meet"),
    meet: node.join().next("end"),
    end: node.end(),
  }),
});

const telling = defineFlow({
  id: "telling",
  version: 1,
  title: "Telling",
  description: "",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start().next("tell"),
    tell: node.sendHandle(() => undefined).next("wait"),
    wait: node.view().next("end"),
    end: node.end(),
  }),
});

const racing = defineFlow({
  id: "racing",
  version: 1,
  title: "Racing",
  description: "",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start().next("race"),
    race: node.splitFirst().next("quick").next("slow"),
    quick: node.view().next("end"),
    slow: node.view().next("end"),
    end: node.end(),
  }),
});

function begun(office: Office): Office {
  office.desk("ada").starts.start("buying", "ask", { artifact: { what: "chairs" } });
  return office;
}

function undoLast(office: Office, name: "ada" | "ben", { entry }: { readonly entry: number | null }): void {
  office.desk(name).undoCommand(entry ?? 0);
}

function reasonOf(body: () => unknown): unknown {
  try {
    body();
    return "nothing";
  } catch (error) {
    return error instanceof FlowError && error.code === "command.not-undoable" ? error.details["reason"] : error;
  }
}
