/** Opens the engine on a file, looks at its lists, and says what that took: a process of its own for memory.ts. */
const collect = (globalThis as unknown as { gc: () => void }).gc;
collect();
const before = process.memoryUsage().rss;
const { openEngine } = await import("../../engine/index.ts");
const { departments } = await import("./flows.ts");
const engine = openEngine({ file: process.argv[2] ?? ":memory:", flows: departments });
const [person] = engine.people.list();
const desk = engine.as(person?.id ?? 0);
desk.tasks.list("inbox");
desk.tasks.list("queue");
desk.processes.list();
desk.tasks.counts();
collect();
process.stdout.write(JSON.stringify({ before, after: process.memoryUsage().rss }));
engine.close();
