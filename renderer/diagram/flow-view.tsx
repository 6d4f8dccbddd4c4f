import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
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
import { centerOfOpenNodes, isOpen } from "./open-nodes.ts";
import { useZoom, type ZoomControl } from "./use-zoom.ts";

const step = 1.25;
/** A window in which a picture would show one step at a time. */
const narrow = "(max-width: 760px)";
/** Smaller than this, nobody reads it: a long flow is scrolled instead. */
const readable = 0.96;

function sizeOf(zoom: ZoomControl["zoom"], width: number): CSSProperties {
  if (typeof zoom === "number") return { width: width * zoom };
  return { width: "100%", maxWidth: width, minWidth: zoom === "fit" ? undefined : width * readable };
}

/** Moves a frame to where its process stands. */
function centerFrame(frame: HTMLElement | null, drawing: FlowDrawing, progress: FlowProgress | null): void {
  const at = centerOfOpenNodes(drawing, progress);
  const shown = frame?.querySelector("svg")?.getBoundingClientRect();
  if (!frame || at === null || shown === undefined) return;
  const scale = shown.width / drawing.width;
  frame.scrollTo(at.x * scale - frame.clientWidth / 2, at.y * scale - frame.clientHeight / 2);
}

/** Tells, as the picture opens and not later, that it is there. */
function Opened(props: { readonly onOpened: () => void }) {
  const opening = useRef(props.onOpened);
  useLayoutEffect(() => opening.current(), []);
  return null;
}

interface FlowViewProps {
  readonly drawing: FlowDrawing;
  readonly progress?: FlowProgress | null;
  /** What it is called, before its buttons. */
  readonly heading?: ReactNode;
  /** In the window as a whole it takes what room there is. */
  readonly large?: boolean;
  /** Behind the buttons that make it larger and smaller. */
  readonly children?: ReactNode;
}

/** The picture with what one does to it: larger, smaller, moved, read as a list. */
export function FlowView({ drawing, progress = null, heading, large = false, children }: FlowViewProps) {
  const speech = useText();
  const { t } = speech;
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame, drawing.width);
  const [shown, setShown] = useState(() => (window.matchMedia(narrow).matches ? "list" : "picture"));
  const asList = shown === "list";
  const [chosen, setChosen] = useState<string | null>(null);
  const node = drawing.nodes.find(({ name }) => name === chosen);
  const center = useCallback(() => centerFrame(frame.current, drawing, progress), [drawing, progress]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = { "+": () => zoom.by(step), "-": () => zoom.by(1 / step), "0": zoom.fit }[event.key];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  };
  const button = (label: string, icon: ReactNode, onClick: () => void) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      disabled={asList}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <div className={classes["view"]}>
      <div className={classes["tools"]}>
        {heading}
        <span className={classes["gap"]} />
        <SegmentedControl
          size="xs"
          aria-label={t("diagram.show-as")}
          value={shown}
          onChange={setShown}
          data={[
            { value: "picture", label: t("diagram.as-picture") },
            { value: "list", label: t("diagram.as-list") },
          ]}
        />
        {button(t("diagram.smaller"), <IconMinus size={16} aria-hidden="true" />, () => zoom.by(1 / step))}
        {button(t("diagram.larger"), <IconPlus size={16} aria-hidden="true" />, () => zoom.by(step))}
        {progress === null ? null : (
          <Button variant="subtle" color="gray" size="compact-sm" disabled={asList} onClick={center}>
            {t(isOpen(progress) ? "diagram.now" : "diagram.end")}
          </Button>
        )}
        {children}
      </div>
      {asList ? (
        <FlowList drawing={drawing} progress={progress} />
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the buttons in it */}
          <div
            ref={frame}
            className={classes["frame"]}
            data-large={large}
            onPointerDown={zoom.startDrag}
            onKeyDown={onKeyDown}
          >
            <div className={classes["sheet"]} style={sizeOf(zoom.zoom, drawing.width)}>
              <FlowDiagram drawing={drawing} progress={progress} chosen={chosen} onChoose={setChosen} />
            </div>
          </div>
          {/* behind the frame: only then is it there */}
          <Opened onOpened={center} />
          {node === undefined ? null : (
            <p className={classes["chosen"]} aria-hidden="true">
              {[
                nodeSentence(node, drawing, progress?.marks[node.name], progress !== null, speech),
                successorsText(node, drawing, speech),
              ]
                .filter((text) => text !== null)
                .join("; ")}
            </p>
          )}
        </>
      )}
    </div>
  );
}
