import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import { describe, expect, it } from "vitest";
import { runInWorker } from "../../../host/run-in-worker.ts";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { flowBpmn } from "../../../host/diagram/flow-bpmn.ts";
import { flowMap } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { trip } from "./support/trip.ts";

async function readBack(xml: string) {
  const { rootElement, warnings, elementsById } = await new BpmnModdle().fromXML(xml);
  const [process] = rootElement.get("rootElements") as ModdleElement[];
  const [diagram] = rootElement.get("diagrams") as ModdleElement[];
  const plane = diagram?.get("plane") as ModdleElement;
  return { process, planeElements: plane.get("planeElement") as ModdleElement[], warnings, elementsById };
}

const name = (element: unknown) => (element as ModdleElement | undefined)?.get("name");

describe.each([...flows, ...specimens, trip].map((flow) => ({ flow })))("$flow.id", ({ flow }) => {
  it("comes back from BPMN without a warning, node for node and way for way", async () => {
    const drawing = await drawFlow(flowMap(flow, "de"));
    const { process, warnings } = await readBack(await flowBpmn(drawing));
    expect(warnings).toEqual([]);
    expect([name(process), process?.get("isExecutable")]).toEqual([drawing.title, false]);
    const elements = process?.get("flowElements") as ModdleElement[];
    const titles = new Map(drawing.nodes.map((node) => [node.name, node.title]));
    const ways = elements.filter(({ $type }) => $type === "bpmn:SequenceFlow");
    expect(ways.map((way) => [name(way.get("sourceRef")), name(way.get("targetRef")), name(way)])).toEqual(
      drawing.edges
        .filter(({ compensation }) => !compensation)
        .map(({ from, to, label }) => [titles.get(from), titles.get(to), label ?? undefined]),
    );
    expect(elements.slice(0, drawing.nodes.length).map(name)).toEqual(drawing.nodes.map(({ title }) => title));
  });

  it("keeps every place", async () => {
    const drawing = await drawFlow(flowMap(flow, "en"));
    const { planeElements } = await readBack(await flowBpmn(drawing));
    const shapes = planeElements.filter(({ $type }) => $type === "bpmndi:BPMNShape");
    const boxes = shapes.slice(0, drawing.nodes.length).map((shape) => {
      const bounds = shape.get("bounds") as ModdleElement;
      return { x: bounds.get("x"), y: bounds.get("y"), width: bounds.get("width"), height: bounds.get("height") };
    });
    expect(boxes).toEqual(drawing.nodes.map(({ box }) => box));
    const edges = planeElements.filter(({ $type }) => $type === "bpmndi:BPMNEdge");
    const points = edges.map((edge) =>
      (edge.get("waypoint") as ModdleElement[]).map((point) => ({ x: point.get("x"), y: point.get("y") })),
    );
    expect(points.toSorted(byText)).toEqual(drawing.edges.map((edge) => edge.points).toSorted(byText));
  });
});

it("is the same when another thread writes it", async () => {
  const drawing = await drawFlow(flowMap(trip, "en"));
  expect(await runInWorker("write-bpmn", drawing)).toBe(await flowBpmn(drawing));
});

it("says what hangs where, what interrupts, and what takes back", async () => {
  const { elementsById } = await readBack(await flowBpmn(await drawFlow(flowMap(trip, "en"))));
  const boundaries = Object.values(elementsById).filter(({ $type }) => $type === "bpmn:BoundaryEvent");
  const picture = boundaries.map((boundary) => [
    name(boundary.get("attachedToRef")),
    (boundary.get("eventDefinitions") as ModdleElement[]).map(({ $type }) => $type),
    boundary.get("cancelActivity"),
  ]);
  expect(picture).toEqual([
    ["Check the receipts", ["bpmn:TimerEventDefinition"], false],
    ["Check the receipts", ["bpmn:TimerEventDefinition"], true],
    ["Pay", ["bpmn:ErrorEventDefinition"], true],
    ["Look up", ["bpmn:CompensateEventDefinition"], true],
  ]);
  const back = Object.values(elementsById).find(({ $type }) => $type === "bpmn:Association");
  const target = back?.get("targetRef") as ModdleElement | undefined;
  expect([name(target), target?.get("isForCompensation")]).toEqual(["Cancel bookings", true]);
});

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
