import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("comments on a process", (open) => {
  it("are read and written by who sees it, oldest or newest first, page by page", () => {
    const office = begun(open([asking]));
    for (const text of ["One", "Two", "Three"]) office.desk("ben").comments.add(1, { text: ` ${text}\r\n` });
    expect(said(office)).toEqual(["Ben: One", "Ben: Two", "Ben: Three"]);
    const newest = office.desk("ada").comments.list(1, { newestFirst: true, limit: 2 });
    expect([newest.rows.map(({ text }) => text), newest.next]).toEqual([["Three", "Two"], 2]);
    expect(
      office
        .desk("ada")
        .comments.list(1, { newestFirst: true, after: 2 })
        .rows.map(({ text }) => text),
    ).toEqual(["One"]);
    const eve = office.desk("eve").comments;
    expect([codeOf(() => eve.list(1)), codeOf(() => eve.add(1, { text: "Me too" }))]).toEqual([
      "process.unknown",
      "process.unknown",
    ]);
    expect([codeOf(() => eve.edit(1, "x")), codeOf(() => eve.withdraw(1)), codeOf(() => eve.people(1, ""))]).toEqual([
      "comment.unknown",
      "comment.unknown",
      "process.unknown",
    ]);
  });

  it("name those who see the process, by either name, tell them, and leave all else text", () => {
    const office = begun(open([asking]));
    office.engine.people.createPerson({ name: "mary", displayName: "Mary Somerville" });
    const text = "@ben, and @ADA: ask @Eve, @Mary Somerville, @nobody or me@ben.org; @Ben’s call";
    office.desk("ada").comments.add(1, { text });
    const [comment] = office.desk("ada").comments.list(1).rows;
    const named = comment?.mentions.map(({ person, from, to }) => `${person.name} ${text.slice(from, to)}`);
    expect(named).toEqual(["ben @ben", "ada @ADA", "ben @Ben"]);
    expect(told(office, "ben")).toEqual(["mentioned by Ada"]);
    expect([told(office, "ada"), told(office, "eve")]).toEqual([[], []]);
    office.desk("root").comments.add(1, { text: "@Mary Somerville should know this." });
    const mary = office.engine.as(office.personId("mary"));
    expect([mary.comments.list(1).rows.length, mary.notifications.counts().count]).toEqual([2, 1]);
    expect(office.desk("root").audit.checkRows(0)).toMatchObject({ differing: null, finished: true });
  });

  it("offer whom one may name by what is typed", () => {
    const office = begun(open([asking]));
    const names = (name: "ada" | "root", text: string) =>
      office
        .desk(name)
        .comments.people(1, text)
        .map((person) => person.name);
    expect([names("ada", ""), names("ada", "BE"), names("ada", "ev")]).toEqual([["ben", "root"], ["ben"], []]);
    expect(names("root", "ev")).toEqual(["eve"]);
  });

  it("ask somebody, who is waited for until the question is answered", () => {
    const office = begun(open([asking]));
    const ask = office.personId("ben");
    office.desk("ada").comments.add(1, { text: "Since when, @ben?", ask });
    expect(told(office, "ben")).toEqual(["asked by Ada"]);
    expect(office.desk("ada").requests.get(1).question).toMatchObject({
      asked: { name: "ben" },
      by: { name: "ada" },
      text: "Since when, @ben?",
    });
    expect(office.desk("ben").comments.list(1).rows[0]?.actions).toEqual(["answer"]);
    const { receipt, commentId } = answered(office, "Since May.");
    expect([office.desk("ada").requests.get(1).question, told(office, "ada")]).toEqual([null, ["answered by Ben"]]);
    expect(told(office, "ben")).toEqual([]);
    expect(
      office
        .desk("ada")
        .comments.list(1)
        .rows.map((row) => [row.answer, row.answers]),
    ).toEqual([
      [commentId, null],
      [null, 1],
    ]);
    expect(codeOf(() => office.desk("ben").comments.add(1, { text: "Or June.", answers: 1 }))).toBe("comment.refused");
    office.desk("ben").undoCommand(receipt);
    expect([office.desk("ada").requests.get(1).question?.commentId, told(office, "ada")]).toEqual([1, []]);
  });

  it("ask nobody who may not see the process, but by who manages it, and then they see it", () => {
    const office = begun(open([asking]));
    const ask = office.personId("eve");
    expect(codeOf(() => office.desk("ada").comments.add(1, { text: "Eve?", ask }))).toBe("permission.denied");
    expect(codeOf(() => office.desk("ada").comments.add(1, { text: "Me?", ask: office.personId("ada") }))).toBe(
      "permission.denied",
    );
    expect(codeOf(() => office.desk("ada").comments.add(1, { text: "Who?", ask: 99 }))).toBe("person.unknown");
    office.desk("root").comments.add(1, { text: "Eve, do you know?", ask });
    expect(office.desk("eve").processes.get(1).status).toBe("NEW");
    office.desk("eve").comments.add(1, { text: "I do.", answers: 1 });
    expect([told(office, "root"), told(office, "ada")]).toEqual([
      ["answered by Eve"],
      ["commented by Eve", "commented by Root"],
    ]);
  });

  it("wait for nobody who has left, and tell them nothing", () => {
    const office = begun(open([asking]));
    office.desk("ada").comments.add(1, { text: "Since when?", ask: office.personId("ben") });
    office.desk("root").people.deactivate(office.personId("ben"), null);
    expect(office.desk("ada").requests.get(1).question).toBeNull();
    office.desk("ada").comments.add(1, { text: "Anybody? @ben @root" });
    expect(
      office
        .desk("ada")
        .comments.list(1)
        .rows[1]?.mentions.map(({ person }) => person.name),
    ).toEqual(["root"]);
    office.desk("root").comments.add(1, { text: "Since May.", answers: 1 });
    expect(told(office, "ada")).toEqual(["answered by Root"]);
  });

  it("are edited by their author and withdrawn by them or who manages, and leave a trace", () => {
    const office = begun(open([asking]));
    office.desk("ben").comments.add(1, { text: "Rubbish" });
    expect([
      codeOf(() => office.desk("ada").comments.edit(1, "Good")),
      codeOf(() => office.desk("ada").comments.withdraw(1)),
      codeOf(() => office.desk("root").comments.edit(1, "Good")),
    ]).toEqual(["comment.refused", "comment.refused", "comment.refused"]);
    office.clock.advance(1_000);
    office.desk("ben").comments.edit(1, "Not good, @ada");
    expect(office.desk("ben").comments.edit(1, "Not good, @ada").entry).toBeNull();
    expect(told(office, "ada")).toEqual(["mentioned by Ben", "commented by Ben"]);
    expect(lines(office)).toEqual(["comment.added Rubbish", "comment.edited Not good, @ada"]);
    const { entry } = office.desk("root").comments.withdraw(1);
    expect(office.desk("ada").comments.list(1).rows[0]).toMatchObject({
      text: null,
      mentions: [],
      withdrawn: { by: { name: "root" } },
      actions: [],
    });
    expect([told(office, "ada"), office.desk("ada").requests.get(1).comments]).toEqual([[], 0]);
    expect(lines(office)).toEqual(["comment.added null", "comment.edited null", "comment.withdrawn null"]);
    office.desk("root").undoCommand(entry ?? 0);
    expect(said(office)).toEqual(["Ben: Not good, @ada"]);
    expect(lines(office)).toEqual([
      "comment.added Rubbish",
      "comment.edited Not good, @ada",
      "comment.withdrawn null",
      "comment.restored null",
    ]);
    expect(office.desk("root").audit.checkRows(0)).toMatchObject({ differing: null, finished: true });
    expect(office.engine.verifyAudit()).toBeNull();
  });

  it("are said in the rows of lists, of each process its own", () => {
    const office = begun(begun(begun(open([asking]))));
    const { comments } = office.desk("ada");
    for (const text of ["One", "Two"]) comments.add(1, { text });
    comments.add(2, { text: "Which, @ben?", ask: office.personId("ben") });
    comments.withdraw(comments.add(2, { text: "Never mind" }).commentId);
    const { rows } = office.desk("root").tasks.list("queue", { sort: "oldest" });
    expect(rows.map((row) => [row.processId, row.comments, row.question?.text ?? null])).toEqual([
      [1, 2, null],
      [2, 1, "Which, @ben?"],
      [3, 0, null],
    ]);
    for (const { id, comments: count, question } of rows) {
      expect(office.desk("root").tasks.get(id)).toMatchObject({ comments: count, question });
    }
  });

  it("are found by their words as long as they stand", () => {
    const office = begun(open([asking]));
    const { receipt } = answeredNothing(office, "A quagmire of dates");
    const found = () => office.desk("ada").processes.list({ text: "quagmire" }).rows.length;
    expect(found()).toBe(1);
    office.desk("ben").undoCommand(receipt);
    expect(found()).toBe(0);
  });

  it("are not built upon: what somebody did before can still be undone", () => {
    const office = begun(open([asking]));
    office.desk("ben").tasks.assign(2);
    const { entry } = office.desk("ben").tasks.complete(2, {});
    office.desk("ada").comments.add(1, { text: "Thank you" });
    office.desk("ben").undoCommand(entry ?? 0);
    expect(office.picture()).toContain("decide ASSIGNED start");
  });

  it("have some text, and not too much", () => {
    const office = begun(open([asking]));
    const add = (text: string) => codeOf(() => office.desk("ada").comments.add(1, { text }));
    expect(["", " \n\u200B", "x".repeat(5_001)].map(add)).toEqual(Array.from({ length: 3 }, () => "values.invalid"));
    expect(add("x".repeat(5_000))).toBe("nothing");
    office.desk("ada").comments.add(1, { text: "a\u0000b\u202Ec\uD800\r\nd" });
    expect(said(office).at(-1)).toBe("Ada: abc\uFFFD\nd");
  });
});

/** Ada has asked; the task is in the queue. */
function begun(office: Office): Office {
  office.desk("ada").starts.start("asking", "ask", {});
  return office;
}

function answered(office: Office, text: string) {
  const { commentId, entry } = office.desk("ben").comments.add(1, { text, answers: 1 });
  return { commentId, receipt: entry ?? 0 };
}

function answeredNothing(office: Office, text: string) {
  const { entry } = office.desk("ben").comments.add(1, { text });
  return { receipt: entry ?? 0 };
}

function said(office: Office): readonly string[] {
  return office
    .desk("ada")
    .comments.list(1)
    .rows.map(({ by, text }) => `${by.displayName}: ${text}`);
}

function told(office: Office, name: "ada" | "ben" | "eve" | "root"): readonly string[] {
  const { rows } = office.desk(name).notifications.list({ unread: true });
  return rows.map(({ kind, by }) => `${kind} by ${by?.displayName}`);
}

function lines(office: Office): readonly string[] {
  const { lines } = office.desk("ada").history.page(1, { filter: { kind: "talk" } });
  return lines.map(({ event, note }) => `${event} ${note}`);
}

const asking = defineFlow({
  id: "asking",
  version: 1,
  title: "Asking",
  description: "Somebody asks, somebody decides.",
  data: z.object({ granted: z.boolean().default(false) }),
  nodes: (node) => ({
    ask: node.start({}).permission({ autoCreate: true }).next("decide"),
    decide: node
      .view({ data: ["granted"] })
      .permission({ autoCreate: true })
      .next("done"),
    done: node.end(),
  }),
});
