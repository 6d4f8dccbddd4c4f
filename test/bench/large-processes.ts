import { z } from "zod";
import { defineFlow, type Engine, openEngine } from "../../engine/index.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

/** How much more a command may cost in a large process than in a small one: what measurements differ by anyway. */
const maxRatio = 1.3;
/** What one command may take for a list of 10,000 items, in milliseconds. */
const maxList = 1_000;
const rounds = 60;

/** As many handles wait as there are items, and as many functions have come to a join. */
const crowd = defineFlow({
  id: "crowd",
  version: 1,
  title: "Crowd",
  description: "",
  data: z.object({ size: z.int().default(0), done: z.int().default(0) }),
  nodes: (node) => ({
    start: node.startHandle(({ process }, size: number) => void (process.data.size = size)).next("all"),
    all: node.split().next("work").next("hold").next("open").next("closed"),
    work: node
      .view({ data: ["done"] })
      .assign("ada")
      .next("again"),
    again: node
      .if(({ process }) => process.data.done < 0)
      .then("over")
      .otherwise("work"),
    hold: node.conditionalCatch(({ process }) => process.data.done < 0).next("over"),
    open: node.split().forEach(({ process }) => items(process.data.size), "wait"),
    wait: node.handle(() => undefined).next("gather"),
    gather: node.join().next("over"),
    closed: node
      .split()
      .forEach(({ process }) => items(process.data.size), "step")
      .forEach(() => items(rounds + 2), "late"),
    step: node.function(() => undefined).next("meet"),
    late: node.handle(() => undefined).next("meet"),
    meet: node.join().next("over"),
    over: node.end(),
  }),
});

const list = defineFlow({
  id: "list",
  version: 1,
  title: "List",
  description: "",
  data: z.object({ size: z.int().default(0) }),
  nodes: (node) => ({
    start: node.startHandle(({ process }, size: number) => void (process.data.size = size)).next("each"),
    each: node.split().forEach(({ process }) => items(process.data.size), "step"),
    step: node.function(() => undefined).next("meet"),
    meet: node.join().next("end"),
    end: node.end(),
  }),
});

/** What a command costs beside more and more tasks of its process, and what one costs that goes through a list. */
export function measureLargeProcesses(sizes: readonly number[]): void {
  say(
    `Commands in processes of different sizes, in memory, so that no disk hides what grows; ${rounds} rounds in turn.`,
  );
  measureCommands(sizes);
  measureLists(sizes.slice(1));
}

function measureCommands(sizes: readonly number[]): void {
  const crowds = sizes.map((size) => openCrowd(size));
  const names = Object.keys(crowds[0]?.commands ?? {});
  const times = sizes.map(() => new Map<string, number[]>(names.map((name) => [name, []])));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { commands }] of crowds.entries()) {
      for (const [name, command] of Object.entries(commands)) {
        const took = milliseconds(() => command(round));
        if (round > 0) times[index]?.get(name)?.push(took); // the first round compiles
      }
    }
  }
  for (const name of names) {
    const medians = times.map((one) => percentile(one.get(name) ?? [], 0.5));
    const ratios = medians.map((median) => median / (medians[0] ?? median));
    const told = sizes.map((size, index) => `${size}: ${medians[index]?.toFixed(2)} ms (${ratios[index]?.toFixed(2)})`);
    say(`  ${name}: ${told.join(", ")}`);
    say(
      `    ${against(
        `within ${maxRatio} of the first`,
        ratios.every((ratio) => ratio <= maxRatio),
      )}`,
    );
  }
  for (const { engine, cancel, size } of crowds) {
    say(`  canceling a process in which ${size} tasks wait: ${milliseconds(cancel).toFixed(1)} ms`);
    engine.close();
  }
}

interface Crowd {
  readonly size: number;
  readonly engine: Engine;
  readonly commands: Readonly<Record<string, (round: number) => void>>;
  readonly cancel: () => void;
}

function openCrowd(size: number): Crowd {
  const engine = openEngine({ file: ":memory:", flows: [crowd], maxMoves: 100_000 });
  const ada = engine.as(engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id);
  const { process } = engine.start(crowd, "start", size);
  const { tasks } = ada.processes.get(process);
  const late = tasks.filter(({ node }) => node === "late").map(({ id }) => id);
  let waiting = tasks.find(({ node }) => node === "wait")?.id ?? 0;
  return {
    size,
    engine,
    commands: {
      "completing beside an armed condition"(round) {
        const task = ada.tasks.list("inbox", { limit: 1 }).rows[0]?.id ?? 0;
        ada.tasks.complete(task, { data: { done: round + 1 } });
      },
      "coming to a join": (round) => void engine.run(crowd, "late", late[round] ?? 0),
      "canceling a task": () => void ada.manage.cancel(waiting),
      "reviving it"() {
        waiting = ada.manage.revive(waiting).taskId;
      },
    },
    cancel: () => ada.manage.cancelProcess(process),
  };
}

function measureLists(sizes: readonly number[]): void {
  const engine = openEngine({ file: ":memory:", flows: [list], maxMoves: 20_000 });
  const times = sizes.map((): number[] => []);
  for (let round = 0; round <= 5; round += 1) {
    for (const [index, size] of sizes.entries()) {
      const took = milliseconds(() => engine.start(list, "start", size));
      if (round > 0) times[index]?.push(took);
    }
  }
  engine.close();
  for (const [index, size] of sizes.entries()) {
    const median = percentile(times[index] ?? [], 0.5);
    say(
      `  forEach over ${size} functions: ${median.toFixed(0)} ms, ${((median / size) * 1_000).toFixed(0)} µs an item`,
    );
    if (size === 10_000) say(`    ${against(`below ${maxList} ms`, median < maxList)}`);
  }
}

function items(size: number): readonly Record<string, unknown>[] {
  return Array.from({ length: size }, (_, number) => ({ number }));
}
