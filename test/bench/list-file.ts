import Sqlite from "better-sqlite3";
import { z } from "zod";
import { defineFlow, type Flow, notTheOwnerOf, openEngine } from "../../engine/index.ts";
import { departments } from "./flows.ts";

const people = 50;
/** So many objects there are; the surveyor may check every second one. */
const sites = 20_000;
export const subjects = ["Invoice", "Contract", "Complaint", "Order", "Travel", "Leave", "Licence", "Parcel"];

/** Approved by somebody else than whoever began it. */
const fourEyes = defineFlow({
  id: "four-eyes",
  version: 1,
  title: "Four eyes",
  description: "",
  data: z.object({ subject: z.string().optional() }),
  nodes: (node) => ({
    start: node.start({ data: ["subject"] }).next("approve"),
    approve: node.view().permission({ autoCreate: true }).restrict(notTheOwnerOf("start")).next("end"),
    end: node.end(),
  }),
});

/** Each task for one object. */
const survey = defineFlow({
  id: "survey",
  version: 1,
  title: "Survey",
  description: "",
  data: z.object({ subject: z.string().optional() }),
  nodes: (node) => ({
    start: node.start({ data: ["subject"] }).next("check"),
    check: node
      .view()
      .permission("survey.check", { object: ({ process }) => process.data.subject ?? "" })
      .next("end"),
    end: node.end(),
  }),
});

export const listFlows: readonly Flow[] = [...departments, fourEyes, survey];

/**
 * Rows as the engine would have written them, by bare statements: a million through the engine would take half an hour. Of
 * `size` open tasks half are assigned to one of fifty people; most others wait in the queues of ten departments, a tenth of them for four eyes
 * (all begun by `requester`) and a tenth for objects.
 */
export function fillListFile(file: string, size: number): void {
  hire(file);
  const sqlite = new Sqlite(file);
  sqlite.pragma("synchronous = OFF");
  sqlite.pragma("journal_mode = MEMORY");
  const requester = sqlite.prepare("SELECT id FROM person WHERE name = 'requester'").pluck().get() as number;
  const process = sqlite.prepare(
    "INSERT INTO process (id, flow, flow_version, status, created, started_by, data) VALUES (?, ?, 1, 'NEW', ?, ?, ?)",
  );
  const task = sqlite.prepare(
    `INSERT INTO task (process, flow, node, kind, status, token, created, started_by, assigned, finished, due, owner, permission, permission_object, priority, data)
     VALUES (?, ?, ?, ?, ?, 'start', ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')`,
  );
  const words = sqlite.prepare("INSERT INTO process_text (rowid, words) VALUES (?, ?)");
  const part = sqlite.prepare("INSERT OR IGNORE INTO process_person (person, flow, process) VALUES (?, ?, ?)");
  sqlite.transaction(() => {
    for (let id = 1; id <= size; id += 1) {
      const { flow, node, permission, object } = kindOf(id);
      const created = 1_700_000_000_000 + id * 1_000;
      const subject = `${subjects[(id * 31) % 8]} ${id}`;
      const person = flow === "four-eyes" ? requester : ((id * 104_729) % people) + 1;
      const owner = id % 2 === 0 ? person : null;
      process.run(id, flow, created, person, JSON.stringify({ subject: object ?? subject }));
      words.run(id, subject);
      part.run(person, flow, id);
      task.run(id, flow, "start", "HUMAN_START", "DONE", created, person, null, created, null, person, null, null, 0);
      const due = id % 3 === 0 ? null : created + ((id * 13) % 90) * 86_400_000;
      const status = owner === null ? "NEW" : "ASSIGNED";
      const priority = (id % 4) - 1;
      const assigned = owner && created;
      task.run(
        id,
        flow,
        node,
        "HUMAN",
        status,
        created,
        person,
        assigned,
        null,
        due,
        owner,
        permission,
        object,
        priority,
      );
    }
  })();
  sqlite.exec("ANALYZE");
  sqlite.pragma("journal_mode = WAL");
  sqlite.close();
}

function kindOf(id: number) {
  if (id % 20 === 1) return { flow: "four-eyes", node: "approve", permission: "four-eyes.approve", object: null };
  if (id % 20 === 11) {
    return { flow: "survey", node: "check", permission: "survey.check", object: `site-${(id * 7_919) % sites}` };
  }
  const flow = `department-${(id * 7_919) % 10}`;
  return { flow, node: "work", permission: `${flow}.work`, object: null };
}

function hire(file: string): void {
  const engine = openEngine({ file, flows: listFlows });
  for (let index = 0; index < 10; index += 1) {
    const group = `group-${index}`;
    engine.people.createGroup(group, group);
    for (const right of ["view", "work"]) engine.people.grant(group, `department-${index}.${right}`);
  }
  for (let index = 0; index < people; index += 1) {
    const name = `person-${index}`;
    engine.people.createPerson({ name, displayName: name });
    for (const near of [0, 1, 2]) engine.people.addToGroup(name, `group-${(index + near) % 10}`);
  }
  for (const [name, permissions] of [
    ["requester", ["four-eyes.view", "four-eyes.approve"]],
    ["surveyor", ["survey.view"]],
  ] as const) {
    engine.people.createPerson({ name, displayName: name });
    engine.people.createGroup(name, name);
    engine.people.addToGroup(name, name);
    for (const permission of permissions) engine.people.grant(name, permission);
  }
  engine.people.createPerson({ name: "root", displayName: "root", superuser: true });
  engine.close();
  const sqlite = new Sqlite(file);
  const grant = sqlite.prepare(
    `INSERT INTO group_permission (person_group, permission, object)
     SELECT id, 'survey.check', ? FROM person_group WHERE name = 'surveyor'`,
  );
  sqlite.transaction(() => {
    // an odd id times an odd number is odd
    for (let site = 1; site < sites; site += 4) for (const one of [site, site + 1]) grant.run(`site-${one}`);
  })();
  sqlite.close();
}
