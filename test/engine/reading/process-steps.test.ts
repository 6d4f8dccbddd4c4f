import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type ProcessSteps } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { nothing } from "../support/rows.ts";

underBothDrivers("where a process stands, in words", (open) => {
  it("says who did the last step, who has the next, and what may come, as far as nobody has decided", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "ask", {});
    expect(told(office)).toEqual(["done Ask: Ada", "now Decide", "next Buy, or Refused", "next Unpack, with Pay"]);
    const task = openTask(office, "decide");
    office.desk("ben").tasks.assign(task);
    expect(told(office)[1]).toBe("now Decide: Ben");
  });

  it("says what goes on at the same time, the task that is looked at first, and for certain what all ways lead to", () => {
    const office = decided(open([order]), true);
    expect(told(office)).toEqual(["done Decide: Ben", "now Unpack, with Pay", "next Thank", "next Done"]);
    expect(told(office, openTask(office, "pay"))[1]).toBe("now Pay, with Unpack");
  });

  it("tells what comes together from what comes instead", () => {
    const office = open([both]);
    office.desk("ada").starts.start("both", "ask", {});
    const steps = office.desk("ada").processes.steps(1).steps.map(lineOf);
    expect(steps).toEqual(["done Ask: Ada", "now Check", "next Pay, with Pack, or Refused", "next Done"]);
  });

  it("ends with how it ended", () => {
    expect(told(decided(open([order]), false))).toEqual(["done Decide: Ben", "done Refused"]);
  });

  it("says no end of a process that was canceled", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "ask", {});
    office.desk("root").manage.cancelProcess(1);
    expect(office.desk("ada").processes.steps(1)).toMatchObject({ status: "CANCELED", steps: [{ node: "ask" }] });
  });

  it("is nobody's who may not see the process", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "ask", {});
    expect(() => office.desk("eve").processes.steps(1)).toThrow(expect.objectContaining({ code: "process.unknown" }));
  });
});

/** Ben said yes or no. */
function decided(office: Office, agrees: boolean): Office {
  office.desk("ada").starts.start("order", "ask", {});
  const task = openTask(office, "decide");
  office.desk("ben").tasks.assign(task);
  office.clock.advance(60_000);
  office.desk("ben").tasks.complete(task, { data: { agrees } });
  return office;
}

function openTask(office: Office, node: string): number {
  return (
    office
      .desk("root")
      .processes.overview(1)
      .openTasks.find((task) => task.node === node)?.id ?? 0
  );
}

/** Each step in a line. */
function told(office: Office, focus: number | null = null): readonly string[] {
  return office.desk("ada").processes.steps(1, focus).steps.map(lineOf);
}

function lineOf({ state, title, people, beside, instead }: ProcessSteps["steps"][number]): string {
  const who = people.length === 0 ? "" : `: ${people.map(({ displayName }) => displayName).join(" and ")}`;
  return [`${state} ${title}${who}`, ...beside.map((one) => `with ${one}`), ...instead.map((one) => `or ${one}`)].join(
    ", ",
  );
}

const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "Something is bought.",
  data: z.object({ agrees: z.boolean().default(false) }),
  nodes: (node) => ({
    ask: node.start({}).permission({ autoCreate: true }).next("decide"),
    decide: node
      .view({ data: ["agrees"] })
      .permission({ autoCreate: true })
      .onTimeout({ days: 3 }, "lapsed")
      .next("agrees"),
    lapsed: node.end(),
    agrees: node
      .if(({ process }) => process.data.agrees)
      .then("buy")
      .otherwise("refused"),
    buy: node.function(nothing).next("both"),
    both: node.split().next("unpack").next("pay"),
    unpack: node.manualTask().permission({ autoCreate: true }).next("ready"),
    pay: node.manualTask().permission({ autoCreate: true }).next("ready"),
    ready: node.join().next("isLarge"),
    isLarge: node
      .if(() => true)
      .then("thank")
      .otherwise("thank"),
    thank: node.function(nothing).next("done"),
    done: node.end(),
    refused: node.end(),
  }),
});

const both = defineFlow({
  id: "both",
  version: 1,
  title: "Both",
  description: "Two things at once, or none.",
  data: z.object({ agrees: z.boolean().default(false) }),
  nodes: (node) => ({
    ask: node.start({}).permission({ autoCreate: true }).next("check"),
    check: node
      .view({ data: ["agrees"] })
      .permission({ autoCreate: true })
      .next("isRight"),
    isRight: node
      .if(({ process }) => process.data.agrees)
      .then("split")
      .otherwise("refused"),
    split: node.split().next("pay").next("pack"),
    pay: node.manualTask().permission({ autoCreate: true }).next("ready"),
    pack: node.manualTask().permission({ autoCreate: true }).next("ready"),
    ready: node.join().next("done"),
    done: node.end(),
    refused: node.end(),
  }),
});
