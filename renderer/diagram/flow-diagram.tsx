import { type KeyboardEvent, useMemo } from "react";
import { arrowHead, type Badge, badgeOf } from "../../contract/diagram/badge.ts";
import type { DrawnEdge, DrawnNode, FlowDrawing } from "../../contract/diagram/drawing.ts";
import { holdsItsLines, nodeLines } from "../../contract/diagram/node-lines.ts";
import { noteOf, type NoteTexts } from "../../contract/diagram/note.ts";
import { outOfReach } from "../../contract/diagram/out-of-reach.ts";
import {
  edgeKey,
  type FlowProgress,
  isRefusal,
  type NodeMark,
  type NodeState,
  noProgress,
} from "../../contract/diagram/progress.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./diagram.module.css";
import { nodeSentence } from "./node-sentence.ts";
import { nextNode } from "./next-node.ts";
import { useNoteTexts } from "./use-note-texts.ts";

interface EdgeViewProps {
  readonly edge: DrawnEdge;
  readonly taken: boolean;
  readonly faded: boolean;
}

function EdgeView({ edge, taken, faded }: EdgeViewProps) {
  const { d, points, lines, compensation } = edge;
  return (
    <g
      className={classes["edge"]}
      aria-hidden="true"
      data-taken={taken}
      data-compensation={compensation}
      data-faded={faded}
    >
      <path className={classes["way"]} d={d} />
      <path className={classes["head"]} d={arrowHead(points)} />
      {lines.map(({ x, y, text }) => (
        <text key={y} className={classes["label"]} x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
}

function BadgeView({ x, y, size, d }: Badge) {
  return (
    <g className={classes["badge"]}>
      <rect x={x} y={y} width={size} height={size} rx={size / 2} />
      <path d={d} />
    </g>
  );
}

/** A refusal looks like what went wrong does. */
function shownState(node: DrawnNode, mark: NodeMark | undefined): NodeState | "refused" | undefined {
  return mark !== undefined && isRefusal(node, mark) ? "refused" : mark?.state;
}

interface NodeViewProps {
  readonly node: DrawnNode;
  readonly state: NodeState | "refused" | undefined;
  readonly faded: boolean;
  readonly label: string;
  readonly chosen: boolean;
  /** Whether Tab leads here. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** Above all nodes, and no part of the buttons: their names say it in a sentence. */
function NodeLabels(props: {
  readonly node: DrawnNode;
  readonly mark: NodeMark | undefined;
  readonly faded: boolean;
  readonly texts: NoteTexts;
}) {
  const { node, mark, faded, texts } = props;
  const note = mark ? noteOf(node, mark, texts) : null;
  const badge = mark ? badgeOf(node, mark) : null;
  return (
    <g className={classes["over"]} data-state={shownState(node, mark)} data-faded={faded}>
      {nodeLines(node, note !== null).map(({ x, y, text }) => (
        <text key={y} x={x} y={y} className={holdsItsLines(node) ? classes["title"] : classes["label"]}>
          {text}
        </text>
      ))}
      {note === null || node.noteAt === null ? null : (
        <text className={classes["note"]} data-late={note.isLate} x={node.noteAt.x} y={node.noteAt.y}>
          {note.text}
        </text>
      )}
      {badge === null ? null : <BadgeView {...badge} />}
    </g>
  );
}

function NodeView({ node, state, faded, label, chosen, isStop, onChoose }: NodeViewProps) {
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
      data-faded={faded}
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
  readonly onPaper?: boolean;
  readonly onChoose: (node: string) => void;
}

/** A flow at one moment: nothing but what it is given. Arrow keys go from node to node. */
export function FlowDiagram({ drawing, progress = null, chosen, onPaper = false, onChoose }: FlowDiagramProps) {
  const speech = useText();
  const texts = useNoteTexts(onPaper);
  const { marks, taken } = progress ?? noProgress;
  const faded = useMemo(() => outOfReach(drawing, progress ?? noProgress), [drawing, progress]);
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
        <EdgeView
          key={edge.d}
          edge={edge}
          taken={taken.has(edgeKey(edge.from, edge.to))}
          faded={faded.ways.has(edge)}
        />
      ))}
      {drawing.nodes.map((node) => (
        <NodeView
          key={node.name}
          node={node}
          state={shownState(node, marks[node.name])}
          faded={faded.nodes.has(node.name)}
          label={nodeSentence(node, drawing, marks[node.name], progress !== null, speech)}
          chosen={node.name === chosen}
          isStop={node.name === stop}
          onChoose={() => onChoose(node.name)}
        />
      ))}
      <g aria-hidden="true">
        {drawing.nodes.map((node) => (
          <NodeLabels
            key={node.name}
            node={node}
            mark={marks[node.name]}
            faded={faded.nodes.has(node.name)}
            texts={texts}
          />
        ))}
      </g>
    </svg>
  );
}
