import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Desk, FlowError } from "../../../engine/index.ts";
import { fewOrMany } from "../../support/few-or-many.ts";
import { buying, type Name, parent } from "../support/buying.ts";
import { Office } from "../support/office.ts";

const people = ["ada", "ben", "eve", "root"] as const;

interface Step {
  readonly who: Name;
  readonly what: keyof typeof attempts;
  /** Which process, task, comment or entry; many don't exist. */
  readonly pick: number;
  readonly other: Name;
}

/** What anybody may try at any time. What is refused changes nothing. */
const attempts = {
  start: (desk: Desk) => desk.starts.start("buying", "ask", { artifact: { what: "pens" } }).entry,
  parent: (desk: Desk) => desk.starts.start("parent", "begin", {}).entry,
  assign: (desk: Desk, pick: number) => desk.tasks.assign(one(desk.tasks.list("queue").rows, pick)).entry,
  approve: (desk: Desk, pick: number) => desk.tasks.complete(mine(desk, pick), { data: { decision: "yes" } }).entry,
  sendBack: (desk: Desk, pick: number) => desk.tasks.complete(mine(desk, pick), { data: { decision: "back" } }).entry,
  reassign: (desk: Desk, pick: number, other: number) => desk.tasks.reassign(mine(desk, pick), other).entry,
  withdraw: (desk: Desk, pick: number) => desk.requests.withdraw(pick, "Never mind").entry,
  plan: (desk: Desk, pick: number) => (desk.requests.planWithdraw(pick), null),
  remind: (desk: Desk, pick: number) => desk.requests.remind(pick).entry,
  say: (desk: Desk, pick: number) => desk.comments.add(pick, { text: "@ada @ben @eve @root" }).entry,
  ask: (desk: Desk, pick: number, other: number) => desk.comments.add(pick, { text: "Well?", ask: other }).entry,
  answer: (desk: Desk, pick: number) => desk.comments.add(Math.ceil(pick / 4), { text: "So", answers: pick }).entry,
  edit: (desk: Desk, pick: number) => desk.comments.edit(pick, `Rather ${pick}`).entry,
  unsay: (desk: Desk, pick: number) => desk.comments.withdraw(1 + (pick % 8)).entry,
  attach: (desk: Desk, pick: number) => desk.attachments.add(pick, { note: { title: "N", text: "Note" } }).entry,
  remove: (desk: Desk, pick: number) => desk.attachments.remove(1 + (pick % 4)).entry,
  look: (desk: Desk, pick: number) => (desk.notifications.seeProcess(pick), null),
  cancel: (desk: Desk, pick: number) => (desk.manage.cancelProcess(pick), null),
} satisfies Record<string, (desk: Desk, pick: number, other: number) => number | null>;

function mine(desk: Desk, pick: number): number {
  return one(desk.tasks.list("inbox").rows, pick);
}

/** One of them; now and then any other, which may not exist. */
function one(rows: readonly { readonly id: number }[], pick: number): number {
  return rows[pick % (rows.length + 1)]?.id ?? pick;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...people),
  what: fc.constantFrom(...(Object.keys(attempts) as (keyof typeof attempts)[])),
  pick: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 24 })),
  other: fc.constantFrom(...people),
});

it("leaves rows as their history says, and tells nobody of what they don't see, whatever people do and undo", () => {
  const done = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 120, maxLength: 120 }), (steps) => {
      const office = new Office("in memory", [buying, parent]);
      for (const name of ["ada", "ben"] as const) {
        office.desk(name).starts.start("buying", "ask", { artifact: { what: name } });
      }
      for (const [{ who, what, pick, other }, undoes] of steps) {
        office.clock.advance(3_600_000);
        const entry = attempt(() => attempts[what](office.desk(who), pick, office.personId(other)));
        if (entry === undefined) continue;
        done.add(what);
        if (undoes && entry !== null && attempt(() => office.desk(who).undoCommand(entry)) !== undefined)
          done.add(`-${what}`);
      }
      expect(office.desk("root").audit.checkRows(0)).toMatchObject({ differing: null, finished: true });
      expect(office.engine.verifyAudit()).toBeNull();
      for (const name of people) check(office.desk(name));
    }),
    { seed: 20_261_130, numRuns: fewOrMany({ few: 15, many: 500 }) },
  );
  // a walk on which little succeeds shows little
  expect(
    [...Object.keys(attempts), "-withdraw", "-say", "-unsay", "-attach", "-remove"].filter((what) => !done.has(what)),
  ).toEqual([]);
});

/** Undefined when it is refused; what nobody foresaw is thrown. */
function attempt<Value>(body: () => Value): Value | undefined {
  try {
    return body();
  } catch (error) {
    if (error instanceof FlowError) return undefined;
    throw error;
  }
}

function check(desk: Desk): void {
  const seen = new Set(desk.processes.list({ limit: 200 }).rows.map(({ id }) => id));
  const told = desk.notifications.list({ limit: 200 }).rows;
  expect(told.filter(({ processId }) => !seen.has(processId))).toEqual([]);
  const unread = told.filter(({ read }) => read === null);
  expect(desk.notifications.counts().count).toBe(unread.length);
  // a request is in one group, and counted there
  const groups = (["action", "running", "ended"] as const).map(
    (group) => desk.requests.list({ group, limit: 200 }).rows,
  );
  const [action, running, ended] = groups.map(({ length }) => length);
  expect(desk.requests.counts()).toMatchObject({ action, running, ended });
  const rows = groups.flat();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const row of rows) {
    expect(desk.requests.get(row.id)).toMatchObject({ group: row.group, unread: row.unread, waitsFor: row.waitsFor });
    expect(row.unread).toBe(unread.some(({ processId }) => processId === row.id));
    expect((row.withdrawn !== null) <= (row.status === "CANCELED")).toBe(true);
  }
}
