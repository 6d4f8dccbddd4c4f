import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import { bpmnElements } from "./bpmn-elements.ts";
import type { Box, DrawnEdge, DrawnNode, FlowDrawing, Point, TextLine } from "../../contract/diagram/drawing.ts";
import { lineHeight, textSize, textWidth } from "../../contract/diagram/text-lines.ts";

/**
 * The drawing as BPMN 2.0 XML with the same places in it: other tools open and show it. It documents the flow: what
 * Intray runs, the functions in its code, is not part of it.
 */
export function flowBpmn(drawing: FlowDrawing): Promise<string> {
  return new BpmnWriter(drawing).write();
}

/** The circle by which BPMN says that something can be taken back. */
const backSize = 24;

class BpmnWriter {
  readonly #moddle = new BpmnModdle();
  readonly #drawing: FlowDrawing;
  readonly #nodes: ReadonlyMap<string, ModdleElement>;

  constructor(drawing: FlowDrawing) {
    this.#drawing = drawing;
    this.#nodes = new Map(drawing.nodes.map((node, index) => [node.name, this.#node(node, index)]));
  }

  async write(): Promise<string> {
    const { flowId, title, description, nodes, edges } = this.#drawing;
    for (const { name, host } of nodes) if (host !== null) this.#at(name).set("attachedToRef", this.#at(host));
    const ways = edges.map((edge, index) => (edge.compensation ? this.#back(edge, index) : this.#edge(edge, index)));
    const process = this.#create("bpmn:Process", {
      id: idOf("process", flowId),
      name: title,
      isExecutable: false,
      documentation: description === "" ? [] : [this.#create("bpmn:Documentation", { text: description })],
      flowElements: [...this.#nodes.values(), ...ways.flatMap(({ elements }) => elements)],
      artifacts: ways.flatMap(({ artifacts }) => artifacts),
    });
    const plane = this.#create("bpmndi:BPMNPlane", {
      id: "plane",
      bpmnElement: process,
      planeElement: [...nodes.map((node) => this.#shapeOf(node)), ...ways.flatMap(({ drawn }) => drawn)],
    });
    const definitions = this.#create("bpmn:Definitions", {
      id: idOf("definitions", flowId),
      targetNamespace: "urn:intray:flow",
      exporter: "Intray",
      rootElements: [process],
      diagrams: [this.#create("bpmndi:BPMNDiagram", { id: "diagram", name: title, plane })],
    });
    return (await this.#moddle.toXML(definitions, { format: true })).xml;
  }

  #create(type: string, attributes: Readonly<Record<string, unknown>>): ModdleElement {
    return this.#moddle.create(type, attributes);
  }

  #at(name: string): ModdleElement {
    const element = this.#nodes.get(name);
    if (!element) throw new Error(`The drawing has no node "${name}".`);
    return element;
  }

  #node({ name, title, shape, interrupting, host }: DrawnNode, index: number): ModdleElement {
    const { type, event } = bpmnElements[shape];
    const takesBack = this.#drawing.edges.some(({ to, compensation }) => compensation && to === name);
    return this.#create(type, {
      id: idOf(`node-${index}`, name),
      name: title,
      ...(event === undefined ? {} : { eventDefinitions: [this.#definition(event, index)] }),
      ...(host === null ? {} : { cancelActivity: interrupting }),
      ...(takesBack ? { isForCompensation: true } : {}),
      ...(shape === "callActivities"
        ? { loopCharacteristics: this.#create("bpmn:MultiInstanceLoopCharacteristics", {}) }
        : {}),
    });
  }

  #definition(type: string, index: number): ModdleElement {
    const id = `event-${index}`;
    if (type !== "bpmn:ConditionalEventDefinition") return this.#create(type, { id });
    // the standard asks for one; ours is a function
    return this.#create(type, { id, condition: this.#create("bpmn:FormalExpression", { body: "in the flow's code" }) });
  }

  #edge(edge: DrawnEdge, index: number): Written {
    const [source, target] = [this.#at(edge.from), this.#at(edge.to)];
    const flow = this.#create("bpmn:SequenceFlow", {
      id: `way-${index}`,
      ...(edge.label === null ? {} : { name: edge.label }),
      sourceRef: source,
      targetRef: target,
    });
    (source.get("outgoing") as ModdleElement[]).push(flow);
    (target.get("incoming") as ModdleElement[]).push(flow);
    return { elements: [flow], artifacts: [], drawn: [this.#drawn(flow, edge, index)] };
  }

  /** What takes back is no next step: it hangs, by an association, at an event on the border of what it takes back. */
  #back(edge: DrawnEdge, index: number): Written {
    const event = this.#create("bpmn:BoundaryEvent", {
      id: `back-${index}`,
      attachedToRef: this.#at(edge.from),
      eventDefinitions: [this.#create("bpmn:CompensateEventDefinition", { id: `back-event-${index}` })],
    });
    const association = this.#create("bpmn:Association", {
      id: `way-${index}`,
      associationDirection: "One",
      sourceRef: event,
      targetRef: this.#at(edge.to),
    });
    const [start = { x: 0, y: 0 }] = edge.points;
    const box = { x: start.x - backSize / 2, y: start.y - backSize / 2, width: backSize, height: backSize };
    const drawn = [this.#shape(`back-shape-${index}`, event, box, []), this.#drawn(association, edge, index)];
    return { elements: [event], artifacts: [association], drawn };
  }

  #shapeOf(node: DrawnNode): ModdleElement {
    const element = this.#at(node.name);
    const outside = node.box.width < 100 ? node.lines : [];
    return this.#shape(`${String(element.get("id"))}-shape`, element, node.box, outside);
  }

  #shape(id: string, bpmnElement: ModdleElement, box: Box, lines: readonly TextLine[]): ModdleElement {
    const bounds = this.#create("dc:Bounds", { ...box });
    return this.#create("bpmndi:BPMNShape", { id, bpmnElement, bounds, ...this.#label(lines) });
  }

  #drawn(bpmnElement: ModdleElement, { points, lines }: DrawnEdge, index: number): ModdleElement {
    const waypoint = points.map(({ x, y }: Point) => this.#create("dc:Point", { x, y }));
    const words = this.#label(lines);
    return this.#create("bpmndi:BPMNEdge", { id: `way-${index}-edge`, bpmnElement, waypoint, ...words });
  }

  #label(lines: readonly TextLine[]): { readonly label?: ModdleElement } {
    const [first] = lines;
    if (!first) return {};
    const width = Math.max(...lines.map(({ text }) => textWidth(text, textSize.label)));
    const height = lines.length * lineHeight.label;
    const bounds = this.#create("dc:Bounds", { x: first.x - width / 2, y: first.y - textSize.label, width, height });
    return { label: this.#create("bpmndi:BPMNLabel", { bounds }) };
  }
}

interface Written {
  readonly elements: readonly ModdleElement[];
  readonly artifacts: readonly ModdleElement[];
  readonly drawn: readonly ModdleElement[];
}

/** What XML takes for an id, beginning with `prefix`. */
function idOf(prefix: string, name: string): string {
  return `${prefix}-${name.replaceAll(/[^\w.-]/gu, "_")}`;
}
