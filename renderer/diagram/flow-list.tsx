import type { FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { FlowMoment } from "../../contract/diagram/moment.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./diagram.module.css";
import { leadsTo, nodeSentence } from "./node-sentence.ts";

/** The same as the picture says, in sentences. */
export function FlowList(props: { readonly drawing: FlowDrawing; readonly moment: FlowMoment | null }) {
  const { drawing, moment } = props;
  const speech = useText();
  return (
    <ol className={classes["list"]} aria-label={speech.t("diagram.title")}>
      {drawing.nodes.map((node) => {
        const mark = moment?.marks[node.name];
        const leads = leadsTo(node, drawing, speech);
        return (
          <li key={node.name} data-state={mark?.state}>
            {nodeSentence(node, drawing, mark, moment !== null, speech)}
            {leads === null ? null : <span className={classes["leads"]}>{leads}</span>}
          </li>
        );
      })}
    </ol>
  );
}
