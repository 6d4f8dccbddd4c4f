import type { DrawnNode, FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { NodeMark } from "../../contract/diagram/progress.ts";
import type { Localization } from "../text/text-context.tsx";

/** How a node stands: "open, with Ada, due 5 Nov". */
function markText(mark: NodeMark | undefined, isArmed: boolean, { t, formats }: Localization): string {
  if (!mark) return t("diagram.not-reached");
  const names = mark.owners.join(", ");
  const when = mark.due === null ? "" : formats.dateTime(mark.due);
  return [
    t(`diagram.${mark.state}`, { count: mark.count }),
    ...(mark.decision === null ? [] : [mark.decision.outcome]),
    ...(names === "" ? [] : [t("diagram.owned-by", { names })]),
    ...(when === "" ? [] : [isArmed ? t("diagram.armed", { when }) : t("diagram.due", { when })]),
  ].join(", ");
}

/** What a node is, without how it stands: "Approve message (Task)". */
function nodeText(node: DrawnNode, drawing: FlowDrawing, { t }: Localization): string {
  const kind = t(`shape.${node.shape}`);
  const host = drawing.nodes.find(({ name }) => name === node.host);
  const where = host ? ` ${t("diagram.at", { title: host.title })}` : "";
  if (node.title === "" || node.title === kind) return `${kind}${where}`;
  return `${node.title} (${kind}${where})`;
}

/** All of it in one sentence, for who doesn't see the picture. */
export function nodeSentence(
  node: DrawnNode,
  drawing: FlowDrawing,
  mark: NodeMark | undefined,
  /** Where there is no process, nothing stands anywhere. */
  running: boolean,
  speech: Localization,
): string {
  const what = nodeText(node, drawing, speech);
  return running ? `${what}: ${markText(mark, node.host !== null, speech)}` : what;
}

/** Where a node leads, in words; null at an end. */
export function successorsText(node: DrawnNode, drawing: FlowDrawing, { t }: Localization): string | null {
  const names = drawing.edges.flatMap(({ from, to, label }) => {
    if (from !== node.name) return [];
    const title = drawing.nodes.find(({ name }) => name === to)?.title ?? to;
    return [label === null ? title : `${title} (${label})`];
  });
  return names.length === 0 ? null : t("diagram.leads-to", { names: names.join(", ") });
}
