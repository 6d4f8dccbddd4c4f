import type { KeyboardEvent } from "react";
import { arrowHead, badgeOf, ownerText } from "../../contract/diagram/badge.ts";
import type { DrawnEdge, DrawnNode, FlowDrawing } from "../../contract/diagram/drawing.ts";
import {
  edgeKey,
  type FlowProgress,
  type NodeMark,
  type NodeState,
  noProgress,
} from "../../contract/diagram/progress.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./diagram.module.css";
import { nodeSentence } from "./node-sentence.ts";
import { nextNode } from "./next-node.ts";

function EdgeView(props: { readonly edge: DrawnEdge; readonly taken: boolean }) {
  const { d, points, label, compensation } = props.edge;
  return (
    <g className={classes["edge"]} aria-hidden="true" data-taken={props.taken} data-compensation={compensation}>
      <path className={classes["way"]} d={d} />
      <path className={classes["head"]} d={arrowHead(points)} />
      {label === null ? null : (
        <text className={classes["label"]} x={label.x} y={label.y}>
          {label.text}
        </text>
      )}
    </g>
  );
}

function MarkView(props: { readonly node: DrawnNode; readonly mark: NodeMark }) {
  const { node, mark } = props;
  const { formats } = useText();
  const badge = badgeOf(node, mark);
  const { ownerAt, dueAt } = node;
  return (
    <>
      {ownerAt === null || mark.owners.length === 0 ? null : (
        <text className={classes["note"]} x={ownerAt.x} y={ownerAt.y}>
          {ownerText(mark, ownerAt.width)}
        </text>
      )}
      {dueAt === null || mark.due === null ? null : (
        <text className={classes["note"]} x={dueAt.x} y={dueAt.y}>
          {formats.date(mark.due)}
        </text>
      )}
      {badge === null ? null : (
        <g className={classes["badge"]}>
          <rect x={badge.x} y={badge.y} width={badge.width} height={badge.height} rx={badge.height / 2} />
          <path d={badge.d} />
          {badge.count === null ? null : (
            <text x={badge.count.x} y={badge.count.y}>
              {badge.count.text}
            </text>
          )}
        </g>
      )}
    </>
  );
}

interface NodeViewProps {
  readonly node: DrawnNode;
  readonly state: NodeState | undefined;
  readonly label: string;
  readonly chosen: boolean;
  /** Whether Tab leads here. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** Above all nodes, and no part of the buttons: their names say it in a sentence. */
function NodeLabels(props: { readonly node: DrawnNode; readonly mark: NodeMark | undefined }) {
  const { node, mark } = props;
  return (
    <g className={classes["over"]} data-state={mark?.state}>
      {node.lines.map(({ x, y, text }) => (
        <text key={y} x={x} y={y} className={node.box.width > 100 ? classes["title"] : classes["label"]}>
          {text}
        </text>
      ))}
      {mark ? <MarkView node={node} mark={mark} /> : null}
    </g>
  );
}

function NodeView({ node, state, label, chosen, isStop, onChoose }: NodeViewProps) {
  const { box } = node;
  return (
    <g
      className={classes["node"]}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a button of HTML can't stand in a drawing
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      data-node={node.name}
      data-state={state}
      onClick={onChoose}
      onFocus={onChoose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose();
      }}
    >
      {node.strokes.map(({ d, role, width, dashed }) => (
        <path
          key={d}
          d={d}
          className={classes[role]}
          strokeWidth={width}
          strokeDasharray={dashed ? "4 3" : undefined}
        />
      ))}
      <rect
        className={classes["ring"]}
        x={box.x - 4}
        y={box.y - 4}
        width={box.width + 8}
        height={box.height + 8}
        rx={10}
      />
    </g>
  );
}

interface FlowDiagramProps {
  readonly drawing: FlowDrawing;
  /** How a process stood; without one, the flow by itself. */
  readonly progress?: FlowProgress | null;
  readonly chosen: string | null;
  readonly onChoose: (node: string) => void;
}

/** A flow at one moment: nothing but what it is given. Arrow keys go from node to node. */
export function FlowDiagram({ drawing, progress = null, chosen, onChoose }: FlowDiagramProps) {
  const speech = useText();
  const { marks, taken } = progress ?? noProgress;
  const stop = chosen ?? drawing.nodes[0]?.name;
  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || stop === undefined) return;
    const next = nextNode(event.key, stop, drawing);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the buttons in it
    <svg
      className={classes["picture"]}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag of SVG groups buttons
      role="group"
      aria-label={speech.t("diagram.picture", { title: drawing.title })}
      onKeyDown={move}
    >
      {drawing.edges.map((edge) => (
        <EdgeView key={edge.d} edge={edge} taken={taken.has(edgeKey(edge.from, edge.to))} />
      ))}
      {drawing.nodes.map((node) => (
        <NodeView
          key={node.name}
          node={node}
          state={marks[node.name]?.state}
          label={nodeSentence(node, drawing, marks[node.name], progress !== null, speech)}
          chosen={node.name === chosen}
          isStop={node.name === stop}
          onChoose={() => onChoose(node.name)}
        />
      ))}
      <g aria-hidden="true">
        {drawing.nodes.map((node) => (
          <NodeLabels key={node.name} node={node} mark={marks[node.name]} />
        ))}
      </g>
    </svg>
  );
}
