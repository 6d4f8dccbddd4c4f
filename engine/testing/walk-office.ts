import { FlowError } from "../base/flow-error.ts";
import type { ProcessDetail } from "../contract/index.ts";
import type { Desk } from "../desk.ts";
import { type Engine, type EngineOptions, openEngine } from "../engine.ts";
import { type Duration, milliseconds } from "../flow/duration.ts";
import type { Flow } from "../flow/flow.ts";
import { waitsFor } from "../nodes/index.ts";
import { calledFlow } from "../nodes/subprocess.ts";
import { passTime } from "../pass-time.ts";
import { FakeClock } from "./fake-clock.ts";

export interface WalkOptions extends Pick<EngineOptions, "executor" | "jobGrace" | "substitutes"> {
  /**
   * Who works here and what each of them may do, as `leave-request.approve`; everybody sees every flow. Unless told,
   * `ada`, `ben` and `clara`, who may do everything but manage.
   */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  /** Flows beside the one that is walked; those it starts come along by themselves. */
  readonly flows?: readonly Flow[];
  /** When the walk begins; on Monday, 5 January 2026, 9:00 UTC, unless told. */
  readonly at?: Date;
}

/** Guessing a password is no work here: nobody signs in. */
const noWork = { cost: 2, blockSize: 1, parallel: 1 };

/** An engine in memory, its people, and its time. `root` is there as well, and may do everything. */
export class WalkOffice {
  readonly clock: FakeClock;
  readonly engine: Engine;

  constructor(flow: Flow, { people, flows = [], at, ...options }: WalkOptions) {
    const all = together([flow, ...flows]);
    this.clock = new FakeClock(at?.getTime());
    const fixed = { file: ":memory:", random: () => 0, passwordCost: noWork };
    this.engine = openEngine({ ...options, ...fixed, flows: all, clock: this.clock });
    this.#hire(all, people);
  }

  /** What a person does and sees. */
  desk(name: string): Desk {
    const person = this.engine.people.findByName(name);
    if (person) return this.engine.as(person.id);
    throw new FlowError("person.unknown", `Nobody is called ${name}. Name them among the people of the walk.`, {
      name,
    });
  }

  /** The processes of a flow, oldest first. */
  processes({ id }: Flow): readonly ProcessDetail[] {
    const desk = this.desk("root");
    const found: ProcessDetail[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page = desk.processes.list({ flow: id, sort: "oldest", ...(after > 0 && { after }) });
      found.push(...page.rows.map((row) => desk.processes.get(row.id)));
      after = page.next;
    }
    return found;
  }

  /** Time passes; what comes due on the way happens in its moment. */
  pass(duration: Duration): Promise<void> {
    return passTime(this.engine, { clock: this.clock, until: this.clock.now() + milliseconds(duration) });
  }

  #hire(flows: readonly Flow[], given: WalkOptions["people"]): void {
    const { people } = this.engine;
    const everything = flows.flatMap((flow) => Object.keys(flow.nodes).map((node) => `${flow.id}.${node}`));
    const staff = given ?? { ada: everything, ben: everything, clara: everything };
    people.createPerson({ name: "root", displayName: "Root", superuser: true });
    for (const [name, permissions] of Object.entries(staff)) {
      people.createPerson({ name, displayName: `${name.charAt(0).toUpperCase()}${name.slice(1)}` });
      people.createGroup(name, name);
      people.addToGroup(name, name);
      const views = flows.map((flow) => `${flow.id}.view`);
      for (const permission of [...views, ...permissions]) people.grant(name, permission);
    }
  }
}

/** The flows, and all that they start. */
function together(flows: readonly Flow[]): readonly Flow[] {
  const all = new Set<Flow>(flows);
  // a set walks over what is added on the way as well
  for (const flow of all) {
    for (const node of Object.values(flow.nodes)) {
      if (waitsFor(node, "children")) all.add(calledFlow(node));
    }
  }
  return [...all];
}
