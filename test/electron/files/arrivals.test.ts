import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { onArrivals } from "../../../electron/files/arrivals.ts";
import { fakeApp } from "../support/fake-app.ts";

const event = { preventDefault: () => undefined };

it("addresses and files come on the command line, behind the program's own words", async () => {
  for (const [isPackaged, own] of [
    [true, ["intray"]],
    [false, ["electron", "main.js"]],
  ] as const) {
    const { app, folder } = fakeApp({ isPackaged });
    for (const name of ["intray", "electron", "main.js", "receipt.pdf"]) writeFileSync(join(folder, name), "1");
    const told: string[] = [];
    const arrivals = onArrivals(app, (name) => void told.push(name));
    arrivals.arrive([...own, "--lang=de", "receipt.pdf", "intray://task/12"], folder);
    expect(arrivals.links.consume()).toEqual({ to: "task", id: 12 });
    expect(await arrivals.opened.list(1)).toMatchObject([{ name: "receipt.pdf" }]);
    expect(told).toEqual(["link", "opened"]);
  }
});

it("on macOS they come as events", async () => {
  const { app, folder, emit } = fakeApp();
  writeFileSync(join(folder, "receipt.pdf"), "1");
  const { links, opened } = onArrivals(app, () => undefined);
  emit("open-url", event, "intray://process/3");
  emit("open-file", event, join(folder, "receipt.pdf"));
  expect(links.consume()).toEqual({ to: "process", id: 3 });
  expect(await opened.list(1)).toMatchObject([{ name: "receipt.pdf" }]);
});
