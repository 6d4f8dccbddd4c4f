import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { Startable } from "../../engine/contract/index.ts";
import { DraftMark } from "../ui/draft-mark.tsx";
import classes from "./start.module.css";
import type { Start } from "./use-start-with-files.ts";

/** One way to start, told in a few words. It leads to its form, unless there is something else to begin with. */
export function StartCard(props: { readonly startable: Startable; readonly onBegin?: (start: Start) => void }) {
  const { onBegin } = props;
  const { flowId, node, flowTitle, title, description, drafted } = props.startable;
  const begin = (event: MouseEvent) => {
    if (!onBegin) return;
    event.preventDefault();
    onBegin({ flowId, node });
  };
  return (
    <Link to="/start/$flowId/$node" params={{ flowId, node }} className={classes["card"]} onClick={begin}>
      <span className={classes["cardTitle"]}>{flowTitle}</span>
      {title === flowTitle ? null : <span className={classes["cardStep"]}>{title}</span>}
      <span className={classes["cardHint"]}>{description}</span>
      {drafted === null ? null : (
        <span className={classes["cardHint"]}>
          <DraftMark at={drafted} />
        </span>
      )}
    </Link>
  );
}
