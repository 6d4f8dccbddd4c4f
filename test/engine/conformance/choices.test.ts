import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, rows } from "../support/rows.ts";

underBothDrivers("If and Switch", (open) => {
  it.each([
    [true, "yes"],
    [false, "no"],
  ])("an If whose condition is %s takes %s", (ok, end) => {
    const office = open([either]);
    office.engine.start(either, "start", ok);
    expect(office.picture()).toEqual(rows(`start DONE start, check DONE start, ${end} DONE start, process DONE`));
  });

  const either = defineFlow({
    ...common,
    id: "either",
    nodes: (node) => ({
      start: node.startHandle(({ process }, ok: boolean) => void (process.data.ok = ok)).next("check"),
      check: node
        .if(({ process }) => process.data.ok)
        .then("yes")
        .otherwise("no"),
      yes: node.end(),
      no: node.end(),
    }),
  });

  it.each([
    [1, "small"],
    [9, "small"],
    [50, "big"],
    [-1, "other"],
  ])("a Switch with %s takes the first case that holds, else the default wherever it is written: %s", (count, end) => {
    const office = open([cases]);
    office.engine.start(cases, "start", count);
    expect(office.picture()).toEqual(rows(`start DONE start, choose DONE start, ${end} DONE start, process DONE`));
  });

  const cases = defineFlow({
    ...common,
    id: "cases",
    nodes: (node) => ({
      start: node.startHandle(({ process }, count: number) => void (process.data.count = count)).next("choose"),
      choose: node
        .switch()
        .default("other")
        .case(({ process }) => process.data.count > 0 && process.data.count < 10, "small")
        .case(({ process }) => process.data.count > 0, "big"),
      small: node.end(),
      big: node.end(),
      other: node.end(),
    }),
  });

  it("a Switch without a default that holds nowhere fails, and leaves nothing", () => {
    const office = open([strict]);
    expect(codeOf(() => office.engine.start(strict, "start", 0))).toBe("node.failed");
    expect(office.desk("root").processes.count()).toBe(0);
  });

  const strict = defineFlow({
    ...common,
    id: "strict",
    nodes: (node) => ({
      start: node.startHandle(({ process }, count: number) => void (process.data.count = count)).next("choose"),
      choose: node.switch().case(({ process }) => process.data.count > 0, "done"),
      done: node.end(),
    }),
  });

  it("hands data and seed along the way that was taken", () => {
    const office = open([handing]);
    office.engine.start(handing, "start", 7);
    expect(office.engine.start(handing, "start", 7).value).toBe(7);
    expect(office.desk("root").tasks.get(3).form?.values).toEqual({ task: { half: 3.5 } });
  });

  const handing = defineFlow({
    ...common,
    id: "handing",
    nodes: (node) => ({
      start: node
        .startHandle(({ process }, count: number) => {
          process.data.count = count;
          return count;
        })
        .next("check"),
      check: node
        .if(() => true)
        .then("look", { data: ({ process }) => ({ half: process.data.count / 2 }) })
        .otherwise("done"),
      look: node.view({ task: z.object({ half: z.number() }) }).next("done"),
      done: node.end(),
    }),
  });
});
