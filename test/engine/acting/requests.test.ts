import { expect, it } from "vitest";
import type { Desk } from "../../../engine/index.ts";
import { actionsOf, ask, buying, decide, parent, reason, take, told } from "../support/buying.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("my requests", (open) => {
  it("are the processes that I started, by what they wait for, and how they ended", () => {
    const office = open([buying, parent]);
    for (const what of ["pens", "chairs", "desks"]) ask(office, what);
    office.desk("ben").starts.start("buying", "ask", { artifact: { what: "not mine" } });
    decide(office, 1, "back");
    decide(office, 2, "yes");
    expect(groups(office.desk("ada"))).toEqual({ action: ["pens"], running: ["desks"], ended: ["chairs"] });
    expect(office.desk("ada").requests.counts()).toEqual({ action: 1, running: 1, ended: 1, unread: 2 });
    expect(office.desk("eve").requests.counts()).toEqual({ action: 0, running: 0, ended: 0, unread: 0 });
    const [waiting] = office.desk("ada").requests.list({ group: "running" }).rows;
    expect(waiting).toMatchObject({
      id: 3,
      group: "running",
      openCount: 2,
      unread: false,
      withdrawn: null,
      reminded: null,
      waitsFor: [{ title: "Decide", owner: null, groups: ["Staff"], isForPeople: true }],
    });
    office.clock.advance(60_000);
    take(office, "decide", 3);
    expect(office.desk("ada").requests.get(3).waitsFor[0]).toMatchObject({
      owner: { name: "ben" },
      groups: [],
      since: office.clock.now(),
    });
  });

  it("need me while somebody asks me about them, and are nobody's where another process started them", () => {
    const office = open([buying, parent]);
    ask(office, "pens");
    office.desk("ben").comments.add(1, { text: "Red ones?", ask: office.personId("ada") });
    expect(groups(office.desk("ada"))).toEqual({ action: ["pens"], running: [], ended: [] });
    office.desk("ada").comments.add(1, { text: "Blue", answers: 1 });
    office.desk("ada").starts.start("parent", "begin", {});
    expect(groups(office.desk("ada"))).toEqual({ action: [], running: ["Parent", "pens"], ended: [] });
  });

  it("say how long such a one usually takes, from ten on", () => {
    const office = open([buying]);
    for (let hours = 1; hours <= 10; hours += 1) {
      const id = ask(office, `${hours}`);
      office.clock.advance(hours * 3_600_000);
      if (hours === 10) expect(office.desk("ada").requests.get(id).usualDuration).toBeNull();
      decide(office, id, "yes");
    }
    expect(office.desk("ada").requests.get(1).usualDuration).toBe(6 * 3_600_000);
  });

  it("come page by page, the newest first, and what has ended by when it did", () => {
    const office = open([buying]);
    for (const what of ["a", "b", "c", "d"]) ask(office, what);
    const { requests } = office.desk("ada");
    const first = requests.list({ group: "running", limit: 3 });
    expect([first.rows.map(({ id }) => id), first.next]).toEqual([[4, 3, 2], 2]);
    expect(requests.list({ group: "running", limit: 3, after: 2 })).toMatchObject({ rows: [{ id: 1 }] });
    for (const id of [3, 1, 4, 2]) {
      office.clock.advance(1_000);
      decide(office, id, "yes");
    }
    const ended = (query: object) =>
      office
        .desk("ada")
        .requests.list({ group: "ended", ...query })
        .rows.map(({ id }) => id);
    expect([ended({ limit: 2 }), ended({ after: 4 }), ended({ text: "c" }), ended({ flow: "other" })]).toEqual([
      [2, 4],
      [1, 3],
      [3],
      [],
    ]);
  });
});

underBothDrivers("reminding", (open) => {
  it("tells whoever a process waits for, once a working day", () => {
    const office = open([buying]);
    office.engine.setTimeZone("Europe/Berlin");
    const friday = Date.UTC(2026, 10, 27, 10);
    office.clock.advance(friday - office.clock.now());
    ask(office, "pens");
    take(office, "decide");
    const reminded = office
      .desk("ada")
      .requests.remind(1)
      .reminded.map(({ name }) => name);
    expect([reminded, told(office, "ben")]).toEqual([["ben"], ["reminded by Ada"]]);
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("reminded-today");
    expect(actionsOf(office, "ada", 1)).toMatchObject({ remind: "reminded-today" });
    // Saturday night in Berlin; then Monday, to which the weekend belongs
    office.clock.advance(36 * 3_600_000);
    office.desk("ada").requests.remind(1);
    office.clock.advance(36 * 3_600_000);
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("reminded-today");
    office.clock.advance(24 * 3_600_000);
    office.desk("ada").requests.remind(1);
    expect(told(office, "ben")).toHaveLength(3);
    decide(office, 1, "back");
    expect(told(office, "ben")).toEqual([]);
  });

  it("tells those who may take a task that nobody has, and whoever is asked, but never oneself", () => {
    const office = open([buying, parent]);
    ask(office, "pens");
    office.desk("ada").comments.add(1, { text: "Root?", ask: office.personId("root") });
    const { reminded } = office.desk("ada").requests.remind(1);
    expect(reminded.map(({ name }) => name)).toEqual(["ben", "root"]);
    expect(
      office
        .desk("ada")
        .history.page(1, { filter: { kind: "talk" } })
        .lines.at(-1),
    ).toMatchObject({
      event: "process.reminded",
      note: "Ben, Root",
    });
  });

  it("is for who takes part, while it waits for somebody", () => {
    const office = open([buying]);
    ask(office, "pens");
    expect(codeOf(() => office.desk("ben").requests.remind(1))).toBe("permission.denied");
    expect(codeOf(() => office.desk("eve").requests.remind(1))).toBe("process.unknown");
    decide(office, 1, "back");
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("nobody-to-remind");
    office.complete("ada", "correct");
    decide(office, 1, "yes");
    expect(reason(() => office.desk("ada").requests.remind(1))).toBe("process-not-running");
  });
});

underBothDrivers("a request like another", (open) => {
  it("begins with what that one's form says now, but for files", () => {
    const office = open([buying, parent]);
    const paper = office.engine.files.write({ name: "a.txt" }, Buffer.from("a"));
    const { processId } = office.desk("root").starts.start("buying", "ask", {
      artifact: { what: "pens" },
      data: { urgent: true },
    });
    office.desk("root").manage.changeData(processId, { data: { paper } });
    expect(office.desk("ada").requests.copy(processId)).toEqual({
      flowId: "buying",
      node: "ask",
      values: { artifact: { what: "pens" }, data: { urgent: true } },
      withoutFiles: ["Paper"],
    });
    office.desk("ada").starts.start("parent", "begin", {});
    expect(reason(() => office.desk("ada").requests.copy(3))).toBe("not-by-form");
    expect(codeOf(() => office.desk("eve").requests.copy(1))).toBe("process.unknown");
  });
});

function groups(desk: Desk) {
  const of = (group: "action" | "running" | "ended") =>
    desk.requests.list({ group }).rows.map(({ subject }) => subject);
  return { action: of("action"), running: of("running"), ended: of("ended") };
}
