import { ActionIcon, Button } from "@mantine/core";
import { IconArrowsMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { FlowProgress } from "../../contract/diagram/progress.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./diagram.module.css";
import { FlowList } from "./flow-list.tsx";
import { FlowDiagram } from "./flow-diagram.tsx";
import { successorsText, nodeSentence } from "./node-sentence.ts";
import { centerOfOpenNodes } from "./open-nodes.ts";
import { useZoom, type ZoomControl } from "./use-zoom.ts";

const step = 1.25;
/** Smaller than this, nobody reads it: a long flow is scrolled instead. */
const readable = 0.96;

function sizeOf(zoom: ZoomControl["zoom"], width: number): CSSProperties {
  if (typeof zoom === "number") return { width: width * zoom };
  return { width: "100%", maxWidth: width, minWidth: zoom === "fit" ? undefined : width * readable };
}

/** Moves the picture, as it opens and not later, to where its process stands. */
function ScrollToOpenNodes(props: {
  readonly frame: RefObject<HTMLElement | null>;
  readonly drawing: FlowDrawing;
  readonly progress: FlowProgress | null;
}) {
  const opening = useRef(props);
  useLayoutEffect(() => {
    const { frame, drawing, progress } = opening.current;
    const element = frame.current;
    const at = centerOfOpenNodes(drawing, progress);
    const shown = element?.querySelector("svg")?.getBoundingClientRect();
    if (!element || at === null || shown === undefined) return;
    const scale = shown.width / drawing.width;
    element.scrollTo(at.x * scale - element.clientWidth / 2, at.y * scale - element.clientHeight / 2);
  }, []);
  return null;
}

interface FlowViewProps {
  readonly drawing: FlowDrawing;
  readonly progress?: FlowProgress | null;
  /** Beside the buttons that make it larger and smaller. */
  readonly children?: ReactNode;
}

/** The picture with what one does to it: larger, smaller, moved, read as a list. */
export function FlowView({ drawing, progress = null, children }: FlowViewProps) {
  const speech = useText();
  const { t } = speech;
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame, drawing.width);
  const [asList, setAsList] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const node = drawing.nodes.find(({ name }) => name === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = { "+": () => zoom.by(step), "-": () => zoom.by(1 / step), "0": zoom.fit }[event.key];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  };
  const button = (label: string, icon: ReactNode, onClick: () => void) => (
    <ActionIcon variant="default" size="md" aria-label={label} title={label} disabled={asList} onClick={onClick}>
      {icon}
    </ActionIcon>
  );
  return (
    <div className={classes["view"]}>
      <div className={classes["tools"]}>
        {button(t("diagram.smaller"), <IconMinus size={15} aria-hidden="true" />, () => zoom.by(1 / step))}
        {button(t("diagram.larger"), <IconPlus size={15} aria-hidden="true" />, () => zoom.by(step))}
        {button(t("diagram.fit"), <IconArrowsMaximize size={15} aria-hidden="true" />, zoom.fit)}
        <Button variant="default" size="compact-sm" onClick={() => setAsList(!asList)}>
          {asList ? t("diagram.as-picture") : t("diagram.as-list")}
        </Button>
        {children}
      </div>
      {asList ? (
        <FlowList drawing={drawing} progress={progress} />
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the buttons in it */}
          <div ref={frame} className={classes["frame"]} onPointerDown={zoom.startDrag} onKeyDown={onKeyDown}>
            <div className={classes["sheet"]} style={sizeOf(zoom.zoom, drawing.width)}>
              <FlowDiagram drawing={drawing} progress={progress} chosen={chosen} onChoose={setChosen} />
            </div>
            <ScrollToOpenNodes frame={frame} drawing={drawing} progress={progress} />
          </div>
          <p className={classes["chosen"]} aria-hidden="true">
            {node === undefined
              ? t("diagram.choose-node")
              : [
                  nodeSentence(node, drawing, progress?.marks[node.name], progress !== null, speech),
                  successorsText(node, drawing, speech),
                ]
                  .filter((text) => text !== null)
                  .join("; ")}
          </p>
        </>
      )}
    </div>
  );
}
