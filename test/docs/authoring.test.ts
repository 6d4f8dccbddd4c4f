import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSoundness } from "../../engine/index.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { moving } from "./nodes/at-once.ts";
import { order } from "./nodes/code.ts";
import { house, room } from "./nodes/others.ts";
import { idea } from "./nodes/people.ts";
import { trip } from "./nodes/trouble.ts";
import { monthEnd, yearEnd } from "./nodes/waiting.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/authoring.md"), "utf8");
const folder = join(import.meta.dirname, "nodes");
const examples = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
const [, kinds = ""] = page.split("## Every kind of node");
const [ofKinds = ""] = kinds.split("\n## ");
const blocks = [...ofKinds.matchAll(/```ts\n(?<code>.*?)```/gsu)].map(({ groups }) => groups?.["code"] ?? "");

describe("the page about flows", () => {
  it("has an example of every kind of node and of everything at a border", () => {
    const said = new Set([...blocks.join("").matchAll(/\.(?<word>\w+)\(/gu)].map(({ groups }) => groups?.["word"]));
    expect(everything.filter((word) => !said.has(word))).toEqual([]);
  });

  it.each(blocks)("shows what is compiled here: %s", (block) => {
    expect(examples.filter((example) => example.includes(block))).toHaveLength(1);
  });

  it.each([idea, order, monthEnd, yearEnd, moving, room, house, trip])("shows the sound flow $id", (flow) => {
    expect(checkSoundness(flow).problems).toEqual([]);
  });
});

/** What an author can write, as the builders name it. */
const everything = `
  start startHandle startTimer view manualTask function sendHandle businessRule messageThrow job handle messageCatch timer
  signalThrow signalCatch conditionalCatch if switch split forEach splitFirst join subprocess nsubprocess escalationThrow
  end terminateEnd errorEnd compensateThrow compensateWith onTimeout onError onEscalation
`
  .trim()
  .split(/\s+/u);

describe("people", () => {
  const walk = walkThrough(idea);

  it("have an idea, rate it, and tell", () => {
    const office = walk();
    office.as("ada").start("have", { data: { text: "Longer breaks" } });
    office.as("ben").complete("rate", { data: { stars: 5 } });
    office.as("ben").complete("tell");
    expect(office.picture()).toEqual(["have DONE", "rate DONE", "tell DONE", "told DONE", "process DONE"]);
    expect(walk.uncovered()).toEqual([]);
  });
});

describe("code", () => {
  const walk = walkThrough(order);

  it("packs one piece as a letter that nobody is told of", () => {
    const office = walk();
    office.startByCode("arrived", 1);
    office.as("ada").complete("stamp");
    expect(office.data()).toEqual({ pieces: 1, weight: 0.4, by: "letter", label: null, told: false });
  });

  it("tells of two, and of a truck", () => {
    const letter = walk();
    letter.startByCode("arrived", 2);
    letter.as("ada").complete("stamp");
    expect(letter.data()).toMatchObject({ by: "letter", told: true });
    const truck = walk();
    truck.startByCode("arrived", 100);
    truck.as("ada").complete("freight");
    expect(truck.data()).toMatchObject({ by: "truck", told: true });
  });

  it("has a label made in the background", async () => {
    const office = walk();
    office.startByCode("arrived", 10);
    await office.runJobs();
    expect(office.data()).toMatchObject({ by: "parcel", label: expect.stringMatching(/ 4 kg$/u) as string });
    expect(walk.uncovered()).toEqual([]);
  });
});

describe("waiting", () => {
  const walk = walkThrough(monthEnd, { flows: [yearEnd] });

  it("begins with the month, and waits for a day, the bank, the rate, the postings and the year", async () => {
    const office = walk();
    await office.pass({ days: 28 });
    office.call("bank", "1,000.00");
    office.call("rate", 1.1);
    office.as("ada").complete("post", { data: { open: 0 } });
    office.within(yearEnd).as("ada").start("approve");
    expect(office.picture()).toEqual([
      "begin DONE",
      "nextDay DONE",
      "bank DONE",
      "rate DONE",
      "count DONE",
      "post DONE count_1",
      "allPosted DONE count_2",
      "both DONE",
      "approved DONE",
      "close DONE",
      "process DONE",
    ]);
  });

  it("can be begun by hand", async () => {
    const office = walk();
    office.as("ada").start("byHand");
    await office.pass({ days: 1 });
    expect(office.picture()).toEqual(["byHand DONE", "nextDay DONE", "bank NEW", "process NEW"]);
    expect(walk.uncovered()).toEqual([]);
  });
});

describe("several things at once", () => {
  const walk = walkThrough(moving);
  const rooms = [{ room: "Hall" }, { room: "Attic" }];

  it("goes on when most is ready, and lets the rest go on", () => {
    const office = walk();
    office.as("ada").start("plan", { data: { rooms, lift: true } });
    for (const node of ["phones", "lift", "pack"] as const) office.as("ben").complete(node);
    office.as("clara").complete("friendCalls");
    office.as("ada").complete("pack");
    expect(office.picture()).toEqual([
      "plan DONE",
      "atOnce DONE",
      "phones DONE atOnce_1",
      "lift DONE atOnce_2",
      "pack DONE atOnce_3",
      "pack DONE atOnce_4",
      "ready DONE",
      "race DONE",
      "firmCalls CANCELED race_1",
      "friendCalls DONE race_2",
      "moved DONE race_2",
      "process DONE",
    ]);
  });

  it("can be won by the firm", () => {
    const office = walk();
    office.as("ada").start("plan", { data: { rooms: rooms.slice(1) } });
    for (const node of ["phones", "pack", "firmCalls"] as const) office.as("ben").complete(node);
    expect(office.picture().at(-1)).toBe("process DONE");
    expect(walk.uncovered()).toEqual([]);
  });
});

describe("other processes", () => {
  const walk = walkThrough(house);
  const begin = () => {
    const office = walk();
    office.as("ada").start("begin", { data: { rooms: ["Attic", "Kitchen"] } });
    return office;
  };

  it("paints the hall, then every room", () => {
    const office = begin();
    for (let rooms = 0; rooms < 3; rooms += 1) office.within(room).as("ben").complete("look");
    expect(office.picture()).toEqual(["begin DONE", "hall DONE", "rooms DONE", "painted DONE", "process DONE"]);
    expect(office.data()).toMatchObject({ painted: 2 });
  });

  it("is told when the hall is damp, and goes on beside", () => {
    const office = begin();
    office
      .within(room)
      .as("ben")
      .complete("look", { data: { isDamp: true } });
    office.as("clara").complete("dry");
    expect(office.picture()).toContain("dried DONE");
    expect(office.picture().at(-1)).toBe("process NEW");
  });

  it("ends when a wall is gone", () => {
    const office = begin();
    office
      .within(room)
      .as("ben")
      .complete("look", { data: { wallGone: true } });
    expect(office.within(room).picture().slice(-2)).toEqual(["noWall DONE", "process DONE"]);
    expect(office.picture().slice(-2)).toEqual(["tearDown DONE", "process DONE"]);
    expect(walk.uncovered()).toEqual([]);
  });
});

describe("trouble", () => {
  const walk = walkThrough(trip);
  const want = (where: string) => {
    const office = walk();
    office.as("ada").start("want", { data: { where } });
    return office;
  };

  it("is none as a rule", async () => {
    const office = want("Vienna");
    office.as("ben").complete("approve");
    await office.runJobs();
    expect(office.picture().slice(-2)).toEqual(["booked DONE", "process DONE"]);
    expect(office.data()).toMatchObject({ seat: true });
  });

  it("is reminded of, and given up after a week", async () => {
    const office = want("Vienna");
    await office.pass({ days: 3 });
    office.as("ben").complete("remind");
    await office.pass({ days: 4 });
    expect(office.picture()).toEqual([
      "want DONE",
      "approve CANCELED",
      "approve.timeout DONE",
      "approve.timeout.2 DONE",
      "remind DONE",
      "reminded DONE",
      "tooLate DONE",
      "process DONE",
    ]);
  });

  it("gives the seat back when there is no hotel", async () => {
    const office = want("Nowhere");
    office.as("ben").complete("approve");
    await office.runJobs();
    expect(office.data()).toMatchObject({ seat: false });
    expect(office.picture().slice(-2)).toEqual(["canceled DONE", "process DONE"]);
    expect(walk.uncovered()).toEqual([]);
  });
});
