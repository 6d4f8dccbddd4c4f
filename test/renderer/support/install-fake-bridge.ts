import { createFakeBridge } from "./fake-bridge.ts";
import { ada, ben, FakeDesk } from "./fake-desk.ts";

const day = 86_400_000;
const search = new URLSearchParams(window.location.search);
const desk = new FakeDesk();
const now = Date.now();

if (search.get("scene") !== "empty") {
  const count = Number(search.get("rows") ?? 7);
  const texts = [
    "Hello",
    "Die Straßenbahn fährt heute erst um zwölf – größere Verspätungen möglich, bitte weitersagen",
    "Lunch is ready",
    "A message so long that it goes on and on and will surely not fit into any row of any list that anybody would ever draw",
    "Überraschung für Jörg",
    "<b>not bold</b> & 'quotes' {braces}",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsanpassungsausschusssitzung",
  ];
  for (let index = 0; index < count; index += 1) {
    const at = now - (count - index) * 3_600_000 * 5;
    const processId = desk.start(
      index % 3 === 0 ? ben : ada,
      texts[index % texts.length] ?? "",
      at,
      at + (index % 4) * day,
    );
    const task = [...desk.tasks.values()].find((row) => row.processId === processId && row.node === "approve");
    if (task === undefined) continue;
    const person = index % 3 === 0 ? ada : ben;
    if (index % 2 === 0) desk.assign(task, person, at + 600_000);
    if (index === 0) {
      const assigned = desk.tasks.get(task.id);
      if (assigned !== undefined) desk.complete(assigned, person, { data: { approved: true } }, at + day);
    }
  }
}

Object.defineProperty(window, "intray", {
  value: createFakeBridge(desk, {
    settings: search.get("lang") === "de" ? { language: "de", effectiveLanguage: "de", locale: "de-DE" } : {},
  }),
});
