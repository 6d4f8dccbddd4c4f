import { expect, it } from "vitest";
import { z } from "zod";
import {
  defineArtifact,
  defineFlow,
  type Desk,
  fileField,
  type FileRef,
  notTheOwnerOf,
} from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("who takes part in a process", (open) => {
  it("sees what they started, without the flow's view: its tasks, record, history and picture", () => {
    const office = open([leave]);
    allow(office, "eve", "leave.ask");
    office.desk("eve").starts.start("leave", "ask", { artifact: { reason: "Sea" } });
    office.desk("ada").starts.start("leave", "ask", { artifact: { reason: "Hills" } });
    expect(seenBy(office.desk("eve"))).toEqual(only(1, [1, 2]));
    const eve = office.desk("eve");
    expect([eve.processes.overview(1).artifact?.label, eve.history.page(1).lines.length > 0]).toEqual(["Sea", true]);
    expect([eve.flows.list().map(({ id }) => id), eve.flows.map("leave").title]).toEqual([["leave"], "Leave"]);
    expect(codeOf(() => eve.processes.get(2))).toBe("process.unknown");
  });

  it("goes on seeing a task that they handed on or gave back, and its process", () => {
    const office = open([leave]);
    for (const reason of ["Sea", "Hills", "Town"]) {
      office.desk("ada").starts.start("leave", "ask", { artifact: { reason } });
    }
    const group = allow(office, "eve", "leave.view", "leave.decide");
    office.desk("eve").tasks.assign(2);
    office.desk("eve").tasks.unassign(2);
    office.desk("eve").tasks.assign(4);
    office.desk("eve").tasks.reassign(4, office.personId("ben"));
    office.desk("root").groups.delete(group, { evenIfInUse: true });
    expect(seenBy(office.desk("eve"))).toEqual({
      processes: [2, 1],
      count: 2,
      tasks: [4, 3, 2, 1],
      countOfTasks: 4,
      found: [],
      records: [2, 1],
    });
    expect(codeOf(() => office.desk("eve").tasks.assign(2))).toBe("permission.denied");
    expect(codeOf(() => office.desk("eve").tasks.get(6))).toBe("task.unknown");
  });

  it("reads a file of it, and of no other", () => {
    const office = open([leave]);
    const group = allow(office, "eve", "leave.view", "leave.decide");
    const [mine, other] = ["mine", "others"].map((text) =>
      office.engine.files.write({ name: "a.txt", type: "text/plain" }, Buffer.from(text)),
    );
    if (!mine || !other) throw new Error("There are no files.");
    office.engine.start(leave, "import", { reason: "Sea", paper: mine });
    office.engine.start(leave, "import", { reason: "Hills", paper: other });
    office.desk("eve").tasks.assign(2);
    office.desk("root").groups.delete(group, { evenIfInUse: true });
    expect(Buffer.from(office.desk("eve").files.part(mine.file, 0) ?? []).toString()).toBe("mine");
    expect(codeOf(() => office.desk("eve").files.part(other.file, 0))).toBe("file.unknown");
  });

  it("is kept with the process: a start that fails leaves nobody in it", () => {
    const office = open([leave]);
    allow(office, "eve", "leave.ask");
    expect(codeOf(() => office.desk("eve").starts.start("leave", "ask", { artifact: { reason: 3 } }))).toBe(
      "values.invalid",
    );
    office.desk("ada").starts.start("leave", "ask", { artifact: { reason: "Hills" } });
    expect(seenBy(office.desk("eve"))).toEqual(nothing);
  });
});

underBothDrivers('a flow with view: "own"', (open) => {
  it("shows who may view it what they take part in and what waits for them, and nothing else", () => {
    const office = open([ownLeave]);
    for (const name of ["ada", "ben"] as const) {
      office.desk(name).starts.start("ownLeave", "ask", { artifact: { reason: "Sea" } });
    }
    allow(office, "eve", "ownLeave.view", "ownLeave.ask");
    expect(seenBy(office.desk("eve"))).toEqual(nothing);
    expect(codeOf(() => office.desk("eve").tasks.get(2))).toBe("task.unknown");
    expect(
      office
        .desk("eve")
        .flows.list()
        .map(({ id }) => id),
    ).toEqual(["ownLeave"]);
    allow(office, "eve", "ownLeave.decide");
    expect(
      office
        .desk("eve")
        .tasks.list("queue")
        .rows.map(({ id }) => id),
    ).toEqual([4, 2]);
    expect(office.desk("eve").tasks.counts()).toEqual(counted(0, 2));
    expect(seenBy(office.desk("eve"))).toMatchObject({ processes: [2, 1], count: 2, tasks: [4, 3, 2, 1] });
    expect(office.desk("eve").tasks.get(2).processId).toBe(1);
    office.desk("eve").tasks.assign(2);
    office.desk("ada").tasks.assign(4);
    expect(seenBy(office.desk("eve"))).toEqual({ ...only(1, [1, 2]), records: [1] });
    expect(codeOf(() => office.desk("eve").processes.get(2))).toBe("process.unknown");
  });

  it("shows who manages it all", () => {
    const office = open([ownLeave]);
    office.desk("ada").starts.start("ownLeave", "ask", { artifact: { reason: "Sea" } });
    allow(office, "eve", "ownLeave.manage");
    expect(seenBy(office.desk("eve"))).toEqual(only(1, [1, 2]));
    expect(seenBy(office.desk("root"))).toEqual(only(1, [1, 2]));
  });

  it("keeps the next page in its place, and says nothing of where a hidden task would be", () => {
    const office = open([ownLeave]);
    for (let count = 0; count < 3; count += 1) {
      office.desk("ada").starts.start("ownLeave", "ask", { artifact: { reason: "Sea" } });
    }
    office.desk("ben").tasks.assign(4);
    office.desk("ben").tasks.setPriority(4, 2);
    allow(office, "eve", "ownLeave.view", "ownLeave.decide");
    const eve = office.desk("eve");
    for (const sort of ["newest", "oldest", "due", "flow", "starter", "priority"] as const) {
      const behind = eve.tasks.list("queue", { sort, after: 4 }).rows.map(({ id }) => id);
      // as behind a task of which nothing but its id is known
      expect([sort, behind]).toEqual([
        sort,
        { newest: [2], oldest: [6], due: [6], flow: [2, 6], starter: [2, 6], priority: [2] }[sort],
      ]);
    }
    const [first, second] = [eve.processes.list({ limit: 1 }), eve.processes.list({ limit: 1, after: 3 })];
    expect([first.rows, second.rows].map((rows) => rows.map(({ id }) => id))).toEqual([[3], [1]]);
  });
});

underBothDrivers("a change", (open) => {
  it("is heard of by who sees it, with what they see", () => {
    const office = open([leave, ownLeave]);
    allow(office, "eve", "ownLeave.view");
    office.desk("ada").starts.start("leave", "ask", { artifact: { reason: "Sea" } });
    office.desk("ada").starts.start("ownLeave", "ask", { artifact: { reason: "Sea" } });
    const heard = (name: "ada" | "ben" | "eve" | "root") =>
      office.desk(name).visibleChanges({ processIds: [1, 2], taskIds: [2, 4] });
    const both = { processIds: [1, 2], taskIds: [2, 4] };
    expect([heard("ada"), heard("ben"), heard("root"), heard("eve")]).toEqual([both, both, both, null]);
    office.desk("ben").tasks.assign(4);
    allow(office, "eve", "ownLeave.decide");
    expect(heard("eve")).toEqual({ processIds: [], taskIds: [] });
    expect(office.desk("eve").visibleChanges({ processIds: [1], taskIds: [2] })).toBeNull();
    // a new owner changes a task and not its process
    expect(office.desk("eve").visibleChanges({ processIds: [], taskIds: [2] })).toBeNull();
    expect(office.desk("ada").visibleChanges({ processIds: [], taskIds: [2] })).toEqual({
      processIds: [],
      taskIds: [2],
    });
    expect(office.desk("eve").visibleChanges({ processIds: [], taskIds: [] })).toEqual({ processIds: [], taskIds: [] });
  });
});

underBothDrivers("a view for one object", (open) => {
  it("shows the processes with a task for it, in lists and one by one, and lets their tasks be taken", () => {
    const office = open([sites]);
    for (const site of ["north", "south", "north"]) office.engine.start(sites, "start", site);
    const { people } = office.engine;
    people.createGroup("northerners", "Northerners");
    people.grant("northerners", "sites.view", { object: "north" });
    people.grant("northerners", "check", { object: "north" });
    people.addToGroup("eve", "northerners");
    const eve = office.desk("eve");
    expect(seenBy(eve)).toMatchObject({ processes: [3, 1], count: 2, tasks: [6, 5, 2, 1], countOfTasks: 4 });
    expect([eve.tasks.list("queue").rows.map(({ id }) => id), eve.tasks.counts()]).toEqual([[6, 2], counted(0, 2)]);
    expect([codeOf(() => eve.processes.get(2)), codeOf(() => eve.tasks.assign(4))]).toEqual([
      "process.unknown",
      "task.unknown",
    ]);
    office.desk("eve").tasks.assign(2);
    expect(office.desk("eve").processes.get(1).status).toBe("NEW");
  });

  it("is all there is: managing can't be given for one object", () => {
    const office = open([sites]);
    const { people } = office.engine;
    people.createGroup("heads", "Heads");
    expect(codeOf(() => people.grant("heads", "sites.manage", { object: "north" }))).toBe("values.invalid");
    const root = office.desk("root");
    const heads = root.groups.list().find(({ title }) => title === "Heads")?.id ?? 0;
    const change = { groupId: heads, permission: "sites.manage", object: "north", granted: true };
    expect(codeOf(() => root.permissions.change([change]))).toBe("values.invalid");
  });
});

/** Everything that lists show of processes. */
function seenBy(desk: Desk) {
  return {
    processes: desk.processes.list().rows.map(({ id }) => id),
    count: desk.processes.count(),
    tasks: desk.tasks.listAll().rows.map(({ id }) => id),
    countOfTasks: desk.tasks.countAll(),
    found: desk.processes.list({ text: "sea", status: "DONE" }).rows.map(({ id }) => id),
    records: desk.records.list("leave").rows.map(({ id }) => id),
  };
}

const nothing = { processes: [], count: 0, tasks: [], countOfTasks: 0, found: [], records: [] };

function only(process: number, tasks: readonly number[]) {
  const newestFirst = tasks.toReversed();
  return {
    ...nothing,
    processes: [process],
    count: 1,
    tasks: newestFirst,
    countOfTasks: tasks.length,
    records: [process],
  };
}

function counted(inbox: number, queue: number) {
  return { inbox: { count: inbox, more: false }, queue: { count: queue, more: false } };
}

/** Lets somebody do something, by a group of their own; returns the group. */
function allow(office: Office, name: string, ...permissions: readonly string[]): number {
  const { people } = office.engine;
  const title = permissions.join();
  people.createGroup(title, title);
  for (const permission of permissions) people.grant(title, permission);
  people.addToGroup(name, title);
  return (
    office
      .desk("root")
      .groups.list()
      .find((group) => group.title === title)?.id ?? 0
  );
}

const record = defineArtifact({
  id: "leave",
  title: "Leave",
  schema: z.object({ reason: z.string() }),
  label: ({ reason }) => reason,
});

const leave = defineFlow({
  id: "leave",
  version: 1,
  title: "Leave",
  description: "Somebody wants to be away.",
  data: z.object({ paper: fileField().optional() }),
  artifact: record,
  nodes: (node) => ({
    ask: node
      .start({ artifact: ["reason"] })
      .permission({ autoCreate: true })
      .next("decide"),
    import: node
      .startHandle(({ process }, { reason, paper }: { reason: string; paper: FileRef }) => {
        process.createArtifact({ reason });
        process.data.paper = paper;
      })
      .next("decide"),
    decide: node
      .view()
      .permission({ autoCreate: true })
      .assign(() => null)
      .next("done"),
    done: node.end(),
  }),
});

const ownLeave = defineFlow({
  id: "ownLeave",
  version: 1,
  title: "Leave",
  description: "Somebody wants to be away, and it is nobody's business.",
  view: "own",
  data: z.object({}),
  artifact: record,
  nodes: (node) => ({
    ask: node
      .start({ artifact: ["reason"] })
      .permission({ autoCreate: true })
      .next("decide"),
    decide: node.view().permission({ autoCreate: true }).restrict(notTheOwnerOf("ask")).next("done"),
    done: node.end(),
  }),
});

const sites = defineFlow({
  id: "sites",
  version: 1,
  title: "Sites",
  description: "Somebody checks a site.",
  data: z.object({ site: z.string().default("") }),
  nodes: (node) => ({
    start: node.startHandle(({ process }, site: string) => void (process.data.site = site)).next("check"),
    check: node
      .view()
      .permission("check", { object: ({ process }) => process.data.site })
      .next("done"),
    done: node.end(),
  }),
});

it("each flow shows all of its processes unless it says otherwise", () => {
  expect([leave.view, ownLeave.view]).toEqual(["all", "own"]);
});
