import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { Office } from "../support/office.ts";
import { titleOfGoneNode } from "../../../engine/nodes/default-title.ts";

const about = { version: 1, title: "F", description: "F", data: z.object({}) };
const nothing = () => undefined;

it.each([
  ["confirmGoods", "Confirm goods"],
  ["confirmGoods.timeout", { en: "Confirm goods: time is up", de: "Confirm goods: Zeit abgelaufen" }],
  ["pay.error.2", { en: "Pay: failed", de: "Pay: fehlgeschlagen" }],
  ["item.escalation", { en: "Item: escalated", de: "Item: eskaliert" }],
] as const)("a node of which only the name %s is left is called by words", (name, title) => {
  expect(titleOfGoneNode(name)).toEqual(title);
});

it("a task that failed with a code says what its author calls that, in the person's language", () => {
  const office = new Office("in memory", [pay]);
  office.engine.start(pay, "begin", undefined);
  office.pass(1);
  const titles = (["en", "de"] as const).map((language) => {
    const desk = office.engine.as(office.personId("root"), { language });
    return desk.processes.get(1).tasks.flatMap(({ error }) => (error === null ? [] : [error.title]));
  });
  expect(titles).toEqual([["Account unknown"], ["Konto unbekannt"]]);
});

it("a task whose child ended with an error says how that end is called", () => {
  const office = new Office("in memory", [order, child]);
  office.engine.start(order, "begin", undefined);
  office.pass(1);
  const desk = office.engine.as(office.personId("root"), { language: "de" });
  const failed = desk.processes.get(1).tasks.find(({ status }) => status === "ERROR");
  expect(failed?.error).toMatchObject({ code: "sold-out", title: "Ausverkauft" });
});

const pay = defineFlow({
  ...about,
  id: "pay",
  nodes: (node) => ({
    begin: node.startHandle(nothing).next("wait"),
    wait: node.timer({ hours: 1 }).next("write"),
    write: node
      .function(() => {
        throw Object.assign(new Error("IBAN is undefined"), { code: "no-account" });
      })
      .onError("end", {
        code: "no-account",
        interrupting: false,
        title: { en: "Account unknown", de: "Konto unbekannt" },
      })
      .next("end"),
    end: node.end(),
  }),
});

const child = defineFlow({
  ...about,
  id: "child",
  nodes: (node) => ({
    begin: node.startHandle(nothing).next("wait"),
    wait: node.timer({ hours: 1 }).next("soldOut"),
    soldOut: node.errorEnd("sold-out").annotate({ title: { en: "Sold out", de: "Ausverkauft" } }),
  }),
});

const order = defineFlow({
  ...about,
  id: "order",
  nodes: (node) => ({
    begin: node.startHandle(nothing).next("item"),
    item: node.subprocess(child, "begin", nothing).next("end"),
    end: node.end(),
  }),
});
