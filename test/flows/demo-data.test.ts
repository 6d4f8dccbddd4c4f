import { beforeAll, describe, expect, it } from "vitest";
import { type Engine, type Flow, openEngine } from "../../engine/index.ts";
import { FakeClock } from "../../engine/testing/index.ts";
import { flows, loadDemoData, type DemoData } from "../../flows/index.ts";
import { groups } from "../../flows/demo-data/people.ts";

const passwordCost = { cost: 2, blockSize: 1, parallel: 1 };
const now = Date.UTC(2026, 10, 24, 14);

function open() {
  const clock = new FakeClock(now);
  const engine = openEngine({ file: ":memory:", flows, clock, passwordCost, random: () => 0 });
  return { engine, clock, load: () => loadDemoData(engine, { clock, pause: () => Promise.resolve() }) };
}

describe("the sample office", () => {
  let engine: Engine;
  let sample: DemoData;
  beforeAll(async () => {
    const office = open();
    engine = office.engine;
    sample = await office.load();
    expect(office.clock.now()).toBe(now);
    return () => engine.close();
  });
  const ida = () => engine.as(engine.people.findByName("ida")?.id ?? 0);

  it("has eight people who can sign in, and each has something to do or to take", async () => {
    const names = sample.people.map(({ name }) => name);
    expect(names).toEqual(["ada", "ben", "clara", "david", "emmy", "felix", "hedy", "ida"]);
    for (const { id, name } of sample.people) {
      expect(await engine.authentication.signIn(name, sample.password)).toMatchObject({ id });
      const { inbox, queue } = engine.as(id).tasks.counts();
      expect([name, inbox.count + queue.count]).not.toContain(0);
    }
  });

  it("has sixty processes and more, in every state, begun over two months", () => {
    const [running, done, canceled] = (["NEW", "DONE", "CANCELED"] as const).map((status) =>
      ida().processes.count({ status }),
    ) as [number, number, number];
    expect(running + done + canceled).toBeGreaterThanOrEqual(60);
    expect(Math.min(running, done, canceled)).toBeGreaterThan(0);
    const begun = ida().processes.list({ sort: "oldest", limit: 1 }).rows[0]?.created ?? now;
    expect(now - begun).toBeGreaterThan(56 * 86_400_000);
  });

  it.each(flows.map(({ id }) => id))("shows %s running and done", (flow) => {
    expect(ida().processes.count({ flow, status: "NEW" })).toBeGreaterThan(0);
    expect(ida().processes.count({ flow, status: "DONE" })).toBeGreaterThan(0);
  });

  it("has tasks in every state that people meet, late ones, and one whose job failed", () => {
    const count = (status: "NEW" | "ASSIGNED" | "SCHEDULED" | "STARTED" | "ERROR") =>
      ida().tasks.countAll({ statuses: [status] });
    for (const status of ["NEW", "ASSIGNED", "SCHEDULED", "STARTED"] as const) {
      expect([status, count(status)]).not.toContain(0);
    }
    expect(ida().tasks.listAll({ statuses: ["ERROR"] }).rows).toMatchObject([
      { flowId: "invoice", node: "pay", error: { title: expect.stringContaining("100,000 euros") as string } },
    ]);
    expect(ida().tasks.countAll({ statuses: ["NEW", "ASSIGNED"], due: { until: now } })).toBeGreaterThan(3);
    expect(engine.as(engine.people.findByName("ada")?.id ?? 0).tasks.list("inbox").rows).toContainEqual(
      expect.objectContaining({ node: "correct", hasDraft: true }),
    );
  });

  it("has a request that was withdrawn, one about which a question was answered, and news of today alone", () => {
    const emmy = engine.as(engine.people.findByName("emmy")?.id ?? 0);
    const ended = emmy.requests.list({ group: "ended" }).rows.find(({ withdrawn }) => withdrawn !== null);
    expect(ended?.title).toBe("Second screen");
    const waiting = emmy.requests.list({ group: "action" }).rows;
    const scanner = waiting.find(({ title }) => title === "Scanner for the archive");
    expect(scanner).toMatchObject({ comments: 2, question: null, reminded: expect.any(Number) as number });
    expect(scanner?.waitsFor.map(({ owner }) => owner?.name)).toEqual(["emmy", "ben"]);
    for (const { id } of sample.people) {
      const { rows } = engine.as(id).notifications.list({ unread: true });
      expect(rows.filter(({ at }) => now - at > 3 * 86_400_000)).toEqual([]);
    }
    const ben = engine.as(engine.people.findByName("ben")?.id ?? 0);
    expect(ben.notifications.list({ unread: true }).rows.map(({ kind }) => kind)).toContain("reminded");
  });

  it("has a history that holds, and rows that say what it says", () => {
    expect(engine.verifyAudit()).toBeNull();
    engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
    const { audit } = engine.as(engine.people.findByName("root")?.id ?? 0);
    let progress = audit.checkRows(0);
    while (!progress.finished) progress = audit.checkRows(progress.last);
    expect(progress.differing).toBeNull();
  });
});

it("lets somebody do whatever a flow asks for, and names no permission that no flow has", () => {
  const granted = new Set(Object.values(groups).flatMap(({ permissions }) => permissions));
  const asked = new Set(flows.flatMap(permissionsOf));
  expect([...asked].filter((permission) => !granted.has(permission))).toEqual([]);
  const known = new Set([...asked, ...flows.flatMap(({ id }) => [`${id}.view`, `${id}.manage`])]);
  expect([...granted].filter((permission) => !known.has(permission))).toEqual([]);
});

it("changes nothing of who is there already, and does nothing twice", async () => {
  const { engine, load } = open();
  engine.people.createPerson({ name: "ada", displayName: "Ada Byron" });
  await engine.people.setPassword("ada", "my own password");
  await load();
  const ida = engine.as(engine.people.findByName("ida")?.id ?? 0);
  const before = ida.processes.count();
  await load();
  expect(ida.processes.count()).toBe(before);
  expect(await engine.authentication.signIn("ada", "my own password")).toMatchObject({ displayName: "Ada Byron" });
  engine.close();
});

/** The permissions that a flow's nodes ask for. */
function permissionsOf({ id, nodes }: Flow): readonly string[] {
  return Object.values(nodes).flatMap((node) => {
    const { permission } = node as { permission?: string | { autoCreate: boolean } | null };
    if (permission === null || permission === undefined) return [];
    return [typeof permission === "string" ? permission : `${id}.${node.name}`];
  });
}
