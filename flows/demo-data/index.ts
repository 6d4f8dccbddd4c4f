import type { Engine, Person } from "../../engine/index.ts";
import { DemoPeople } from "./demo-people.ts";
import { groups, type Name, password, people } from "./people.ts";
import { complaints } from "./scenarios/complaints.ts";
import { contracts } from "./scenarios/contracts.ts";
import { documents } from "./scenarios/documents.ts";
import { invoices } from "./scenarios/invoices.ts";
import { leave } from "./scenarios/leave.ts";
import { messages } from "./scenarios/messages.ts";
import { onboarding } from "./scenarios/onboarding.ts";
import { purchases } from "./scenarios/purchases.ts";
import { reading } from "./scenarios/reading.ts";
import { shipments } from "./scenarios/shipments.ts";
import { trips } from "./scenarios/trips.ts";
import { playScenarios, type TimelineServices } from "./timeline.ts";

/** Whom one can sign in as to try Intray, all with the same password. */
export interface DemoData {
  readonly people: readonly Person[];
  readonly password: string;
}

const day = 86_400_000;
const firstWorkingHour = 9 * 3_600_000;

/**
 * An office to try Intray with: eight people, their groups, and two months of their work, all of it done through the
 * engine; `clock` goes through those months and ends where it began. Who is there already stays as they are, but for a
 * password if they have none; nothing is done in an office that has processes.
 */
export async function loadDemoData(engine: Engine, services: TimelineServices): Promise<DemoData> {
  const { people: directory, authentication } = engine;
  for (const [name, displayName] of Object.entries(people)) {
    if (!directory.findByName(name)) directory.createPerson({ name, displayName });
    if (!authentication.people().some((person) => person.name === name)) await directory.setPassword(name, password);
  }
  for (const [name, { title, members, permissions }] of Object.entries(groups)) {
    if (!directory.hasGroup(name)) directory.createGroup(name, title);
    for (const permission of permissions) directory.grant(name, permission);
    for (const member of members) directory.addToGroup(member, name);
    await services.pause();
  }
  if (isEmpty(engine)) await playScenarios(engine, scenarios(engine, services.clock.now()), services);
  return { people: directory.list().filter(({ name }) => Object.hasOwn(people, name)), password };
}

function isEmpty(engine: Engine): boolean {
  const ida = engine.people.findByName("ida" satisfies Name);
  return ida !== null && ida !== undefined && engine.as(ida.id).processes.count() === 0;
}

/** Every story, with when it begins: at nine o'clock and a little later each, so that a day has an order. */
function scenarios(engine: Engine, now: number) {
  const cast = new DemoPeople(engine, now);
  const all = [
    ...leave,
    ...purchases,
    ...invoices,
    ...trips,
    ...complaints,
    ...contracts,
    ...documents,
    ...shipments,
    ...messages,
    ...onboarding,
    ...reading,
  ];
  const midnight = now - (now % day);
  return all.map((example, at) => {
    const from = midnight + example.days * day + firstWorkingHour + at * 240_000;
    // what happens today has happened already, whatever time it is
    return { from: example.days === 0 ? Math.min(from, now - 1_800_000) : from, scenario: example.scenario(cast) };
  });
}
