import type { FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { FlowProgress } from "../../contract/diagram/progress.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./diagram.module.css";
import { successorsText, nodeSentence } from "./node-sentence.ts";

/** The same as the picture says, in sentences. */
export function FlowList(props: { readonly drawing: FlowDrawing; readonly progress: FlowProgress | null }) {
  const { drawing, progress } = props;
  const speech = useText();
  return (
    <ol className={classes["list"]} aria-label={speech.t("diagram.title")}>
      {drawing.nodes.map((node) => {
        const mark = progress?.marks[node.name];
        const leads = successorsText(node, drawing, speech);
        return (
          <li key={node.name} data-state={mark?.state}>
            {nodeSentence(node, drawing, mark, progress !== null, speech)}
            {leads === null ? null : <span className={classes["leads"]}>{leads}</span>}
          </li>
        );
      })}
    </ol>
  );
}
