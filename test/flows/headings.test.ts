import { expect, it } from "vitest";
import type { FormValues } from "../../engine/index.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { helloWorld } from "../../flows/hello-world/hello-world.ts";
import { flows, specimens } from "../../flows/index.ts";
import { leaveRequest } from "../../flows/leave-request/leave-request.ts";
import { purchaseRequest } from "../../flows/purchase-request/purchase-request.ts";

it("is of its author's choice in every flow", () => {
  expect([...flows, ...specimens].filter(({ processTitle }) => processTitle === null)).toEqual([]);
  const without = [...flows, ...specimens].filter(({ keyFigure }) => keyFigure === null).map(({ id }) => id);
  expect(without).toEqual(["hello-world", "document-review"]);
});

it.each<[string, Parameters<typeof walkThrough>[0], string, FormValues, readonly unknown[]]>([
  [
    "leave",
    leaveRequest,
    "ask",
    { artifact: { kind: "holiday", from: "2027-01-09", until: "2027-01-13" } },
    ["Leave, Jan 9 – 13, 2027", "Urlaub, 9.–13. Jan. 2027", 3, "days", "Tage"],
  ],
  [
    "a purchase",
    purchaseRequest,
    "ask",
    {
      artifact: { what: "Stamp", reason: "Worn out", costCentre: "K 4", quotes: [{ supplier: "Satz", price: 20 }] },
    },
    ["Stamp", "Stamp", 20, undefined, undefined],
  ],
  [
    "a message",
    helloWorld,
    "start",
    { artifact: { text: "Hello" } },
    ["“Hello”", "„Hello“", undefined, undefined, undefined],
  ],
])("tells what %s is about, not who wants it", (_name, flow, node, values, expected) => {
  const office = walkThrough(flow)();
  office.as("ada").start(node as never, values);
  const ada = office.engine.people.findByName("ada")?.id ?? 0;
  const [en, de] = (["en", "de"] as const).map((language) => office.engine.as(ada, { language }).processes.get(1));
  const unitOf = (one: typeof en) => (one?.keyFigure?.widget.type === "number" ? one.keyFigure.widget.unit : undefined);
  // the spaces around a dash between dates are thin ones
  const spaced = (text = "") => text.replaceAll(/\s/gu, " ");
  expect([spaced(en?.title), spaced(de?.title), en?.keyFigure?.value, unitOf(en), unitOf(de)]).toEqual(expected);
});
