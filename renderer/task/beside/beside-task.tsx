import { SegmentedControl } from "@mantine/core";
import type { TaskDetail } from "../../../engine/contract/index.ts";
import { Comments } from "../../comments/comments.tsx";
import { ProcessPapers } from "../../files/process-papers.tsx";
import { usePapers } from "../../files/papers.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "./beside.module.css";

/** What of a task a window shows that has no room for all of it beside each other. */
export type TaskPart = "details" | "files" | "comments";

/** Leads from one part to the other; a wide window shows them all and does without. */
export function TaskTabs(props: {
  readonly task: TaskDetail;
  readonly part: TaskPart;
  readonly onPart: (part: TaskPart) => void;
}) {
  const { task, part, onPart } = props;
  const { t } = useText();
  const { count } = usePapers(task.processId);
  const comments = task.comments > 99 ? "99+" : String(task.comments);
  return (
    <div data-beside="tabs">
      <SegmentedControl
        size="xs"
        aria-label={t("beside.parts")}
        value={part}
        onChange={onPart}
        data={[
          { value: "details", label: t("beside.details") },
          { value: "files", label: t("beside.files-count", { count }) },
          { value: "comments", label: t("beside.comments-count", { count: comments }) },
        ]}
      />
    </div>
  );
}

/** What people say about the task's process. */
export function TaskComments(props: { readonly processId: number }) {
  const { t } = useText();
  return (
    <section data-beside="comments" aria-labelledby="beside-comments" className={classes["section"]}>
      <h2 id="beside-comments" className={classes["title"]}>
        {t("process.comments")}
      </h2>
      <Comments processId={props.processId} />
    </section>
  );
}

/** Its papers and notes, beside the task where there is room. */
export function TaskFiles(props: { readonly processId: number }) {
  const { t } = useText();
  return (
    <section data-beside="files" aria-labelledby="beside-files" className={classes["section"]}>
      <h2 id="beside-files" className={classes["title"]}>
        {t("process.files")}
      </h2>
      <ProcessPapers processId={props.processId} />
    </section>
  );
}
