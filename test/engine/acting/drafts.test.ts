import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type FormValues } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

const half: FormValues = { artifact: { subject: "Chairs", amount: "twel" } };
const begun = { values: half, base: {} };
const start = { flowId: "order", node: "ask" };

underBothDrivers("a draft", (open) => {
  it("of a start comes back as it was left, right or wrong, and lists tell of it", () => {
    const office = open([order]);
    const saved = office.desk("ada").drafts.save(start, begun);
    expect(office.desk("ada").starts.form("order", "ask").draft).toEqual({ ...begun, saved });
    expect(office.desk("ada").starts.list()).toMatchObject([{ node: "ask", drafted: saved }]);
  });

  it("is its person's own: nobody else is told of it, not even who may do everything", () => {
    const office = open([order]);
    office.desk("ada").drafts.save(start, begun);
    for (const name of ["ben", "root"] as const) {
      expect(office.desk(name).starts.form("order", "ask").draft).toBe(null);
      expect(office.desk(name).starts.list()).toMatchObject([{ drafted: null }]);
    }
  });

  it("of a task is there for whom the task belongs to, and leaves no trace in the history", () => {
    const office = asked(open([order]));
    const before = office.desk("ada").processes.get(1).timeline;
    office.desk("ben").drafts.save({ taskId: 2 }, { values: { artifact: { amount: 4 } }, base: {} });
    expect(office.desk("ben").tasks.list("inbox").rows).toMatchObject([{ id: 2, hasDraft: true }]);
    expect(office.desk("root").tasks.get(2)).toMatchObject({ draft: null, hasDraft: false });
    expect(office.desk("ada").processes.get(1).timeline).toEqual(before);
  });

  it("has room: a person's have twenty megabytes at most, and what is too much replaces nothing", () => {
    const office = asked(open([order]));
    const megabytes = (count: number) => {
      const part = { subject: Array.from({ length: count * 10 }, () => "x".repeat(50_000)) };
      return { values: { artifact: part }, base: { artifact: part } };
    };
    const { drafts, tasks } = office.desk("ben");
    const saved = drafts.save({ taskId: 2 }, megabytes(5));
    drafts.save(start, megabytes(9));
    expect(codeOf(() => drafts.save({ taskId: 2 }, megabytes(12)))).toBe("quota.exceeded");
    expect(tasks.get(2).draft).toEqual({ ...megabytes(5), saved });
    expect(codeOf(() => office.desk("ada").drafts.save(start, megabytes(9)))).toBe("nothing");
  });

  it("waits for its person while somebody else has the task", () => {
    const office = asked(open([order]));
    office.desk("ben").drafts.save({ taskId: 2 }, begun);
    office.desk("ben").tasks.reassign(2, office.personId("ada"));
    expect(codeOf(() => office.desk("ben").drafts.save({ taskId: 2 }, begun))).toBe("task.not-yours");
    office.desk("ada").tasks.reassign(2, office.personId("ben"));
    expect(office.desk("ben").tasks.get(2).draft?.values).toEqual(half);
  });

  it("is gone once its form was sent, or nobody wants it", () => {
    const office = asked(open([order]));
    office.desk("ada").drafts.save(start, begun);
    office.desk("ada").starts.start("order", "ask", good);
    expect(office.desk("ada").starts.form("order", "ask").draft).toBe(null);
    office.desk("ben").drafts.save({ taskId: 2 }, begun);
    office.desk("ben").drafts.discard({ taskId: 2 });
    office.desk("ben").drafts.discard({ taskId: 2 });
    expect(office.desk("ben").tasks.get(2).draft).toBe(null);
    office.desk("ben").drafts.save({ taskId: 2 }, begun);
    office.desk("ben").tasks.complete(2, { artifact: { subject: "Chairs", amount: 4 } });
    expect(office.desk("ben").tasks.get(2).draft).toBe(null);
  });

  it("stays when its form was refused", () => {
    const office = asked(open([order]));
    office.desk("ben").drafts.save({ taskId: 2 }, begun);
    expect(codeOf(() => office.desk("ben").tasks.complete(2, half))).toBe("values.invalid");
    expect(office.desk("ben").tasks.get(2).draft?.values).toEqual(half);
  });

  it("goes to the task that takes the place of its own", () => {
    const office = asked(open([order]));
    office.desk("ben").drafts.save({ taskId: 2 }, begun);
    office.manage("cancel", "check");
    office.manage("revive", "check");
    const revived = office.idOf("check");
    office.desk("ben").tasks.assign(revived);
    expect(office.desk("ben").tasks.get(revived).draft?.values).toEqual(half);
  });

  it("outlives a task that was canceled by thirty days, and one that waits for ever", () => {
    const office = asked(open([order]));
    office.desk("ada").drafts.save(start, begun);
    office.desk("ben").drafts.save({ taskId: 2 }, begun);
    office.manage("cancel", "check");
    office.clock.advance(29 * 24 * 3_600_000);
    office.engine.tidy();
    expect(office.desk("ben").tasks.get(2).draft?.values).toEqual(half);
    office.clock.advance(2 * 24 * 3_600_000);
    office.engine.tidy();
    expect([office.desk("ben").tasks.get(2).draft, office.desk("ada").starts.form("order", "ask").draft]).toEqual([
      null,
      expect.objectContaining(begun),
    ]);
  });

  it("is kept by nobody who could not send the form, and never when it is no JSON", () => {
    const office = asked(open([order]));
    const wrong = { values: { data: { when: new Date(0) } } as unknown as FormValues, base: {} };
    expect([
      codeOf(() => office.desk("eve").drafts.save(start, begun)),
      codeOf(() => office.desk("ada").drafts.save({ taskId: 2 }, begun)),
      codeOf(() => office.desk("ada").drafts.save({ taskId: 99 }, begun)),
      codeOf(() => office.desk("ada").drafts.save({ flowId: "order", node: "correct" }, begun)),
      codeOf(() => office.desk("ada").drafts.save(start, wrong)),
    ]).toEqual(["flow.unknown", "task.not-yours", "task.unknown", "permission.denied", "values.invalid"]);
  });
});

underBothDrivers("a form that others changed meanwhile", (open) => {
  const base = { artifact: { subject: "Chairs", amount: 2 } };

  it("is refused when it would write over what they wrote, and says who changed what", () => {
    const office = both(open([order]));
    office.desk("ada").tasks.complete(5, { artifact: { subject: "Tables" } });
    const send = () => office.desk("ben").tasks.complete(4, { artifact: { subject: "Stools", amount: 3 } }, base);
    expect(send).toThrowError(
      expect.objectContaining({
        code: "values.conflict",
        details: {
          task: 4,
          changes: [expect.objectContaining({ name: "subject", before: "Chairs", after: "Tables" })],
        },
      }),
    );
    expect(office.desk("ben").tasks.changes(4, base)).toEqual([
      expect.objectContaining({ part: "artifact", name: "subject", by: expect.objectContaining({ name: "ada" }) }),
    ]);
    expect(office.desk("ben").tasks.get(4).status).toBe("ASSIGNED");
  });

  it("is taken when it writes the same, or what they wrote, or by who has seen it", () => {
    const office = both(open([order]));
    office.desk("ada").tasks.complete(5, { artifact: { subject: "Tables" } });
    const seen = { artifact: { ...base.artifact, subject: "Tables" } };
    expect(office.desk("ben").tasks.changes(4, seen)).toEqual([]);
    office.desk("ben").tasks.complete(4, { artifact: { subject: "Stools", amount: 3 } }, seen);
    expect(office.desk("ben").processes.get(1).artifact?.revision).toBe(3);

    const again = both(open([order]));
    again.desk("ada").tasks.complete(5, { artifact: { subject: "Tables" } });
    again.desk("ben").tasks.complete(4, { artifact: { subject: "Tables", amount: 3 } }, base);
    expect(again.desk("ben").processes.get(1).status).toBe("DONE");
  });
});

const good: FormValues = { artifact: { subject: "Chairs", amount: 2 } };

type Opened = ReturnType<Parameters<Parameters<typeof underBothDrivers>[1]>[0]>;

/** Ada has asked for chairs; Ben has taken to check it. */
function asked(office: Opened): Opened {
  office.desk("ada").starts.start("order", "ask", good);
  office.desk("ben").tasks.assign(2);
  return office;
}

/** After that, Ben corrects and Ada names, at the same time. */
function both(office: Opened): Opened {
  asked(office).desk("ben").tasks.complete(2, good);
  const ids = ["correct", "name"].map((node) => office.idOf(node));
  expect(ids).toEqual([4, 5]);
  office.desk("ben").tasks.assign(4);
  office.desk("ada").tasks.assign(5);
  return office;
}

const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "Two people work on one record.",
  data: z.object({}),
  artifact: defineArtifact({
    id: "order",
    title: "Order",
    schema: z.object({ subject: z.string().min(1), amount: z.int() }),
    label: ({ subject }) => subject,
  }),
  nodes: (node) => ({
    ask: node
      .start({ artifact: ["subject", "amount"] })
      .permission({ autoCreate: true })
      .next("check"),
    check: node
      .view({ artifact: ["subject", "amount"] })
      .permission({ autoCreate: true })
      .next("both"),
    both: node.split().next("correct").next("name"),
    correct: node
      .view({ artifact: ["subject", "amount"] })
      .permission({ autoCreate: true })
      .next("end"),
    name: node
      .view({ artifact: ["subject"] })
      .permission({ autoCreate: true })
      .next("end"),
    end: node.end(),
  }),
});
