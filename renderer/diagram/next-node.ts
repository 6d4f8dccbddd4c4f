import type { DrawnNode, FlowDrawing } from "../../contract/diagram/drawing.ts";

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Farther than any drawing is wide. */
const behind = 1e6;

/**
 * Where a key leads from a node: with an arrow to the nearest in that direction, what lies aside counting double; to
 * the right and left what a way leads to comes first. Home and End lead to the first and last. Undefined when there is
 * none, or the key is not about moving.
 */
export function nextNode(key: string, from: string, { nodes, edges }: FlowDrawing): string | undefined {
  if (key === "Home") return nodes[0]?.name;
  if (key === "End") return nodes.at(-1)?.name;
  const direction = directions[key];
  const start = nodes.find(({ name }) => name === from);
  if (!direction || !start) return undefined;
  const [dx, dy] = direction;
  const joined = new Set(edges.flatMap((edge) => (edge.from === from ? edge.to : edge.to === from ? edge.from : [])));
  const here = middle(start);
  const reachable = nodes.flatMap((node) => {
    const { x, y } = middle(node);
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (node === start || along <= 1) return [];
    const isNext = dx === 0 || joined.has(node.name);
    return [{ name: node.name, far: along + 2 * aside + (isNext ? 0 : behind) }];
  });
  return reachable.toSorted((a, b) => a.far - b.far)[0]?.name;
}

function middle({ box }: DrawnNode): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
