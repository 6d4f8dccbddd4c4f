import { SegmentedControl } from "@mantine/core";
import type { TaskDetail } from "../../engine/contract/index.ts";
import { Comments } from "../comments/comments.tsx";
import { ProcessPapers } from "../files/process-papers.tsx";
import { usePapers } from "../files/papers.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./case.module.css";

/** What of a task a window shows that has no room for all of it beside each other. */
export type CasePart = "details" | "files" | "comments";

/** Leads from one part to the other; a wide window shows them all and does without. */
export function CaseTabs(props: {
  readonly task: TaskDetail;
  readonly part: CasePart;
  readonly onPart: (part: CasePart) => void;
}) {
  const { task, part, onPart } = props;
  const { t } = useText();
  const { count } = usePapers(task.processId);
  const comments = task.comments > 99 ? "99+" : String(task.comments);
  return (
    <div data-case="tabs">
      <SegmentedControl
        size="xs"
        aria-label={t("case.parts")}
        value={part}
        onChange={onPart}
        data={[
          { value: "details", label: t("case.details") },
          { value: "files", label: t("case.files-count", { count }) },
          { value: "comments", label: t("case.comments-count", { count: comments }) },
        ]}
      />
    </div>
  );
}

/** What people say about the task's process. */
export function CaseComments(props: { readonly processId: number }) {
  const { t } = useText();
  return (
    <section data-case="comments" aria-labelledby="case-comments" className={classes["section"]}>
      <h2 id="case-comments" className={classes["title"]}>
        {t("process.comments")}
      </h2>
      <Comments processId={props.processId} />
    </section>
  );
}

/** Its papers and notes, beside the task where there is room. */
export function CaseFiles(props: { readonly processId: number }) {
  const { t } = useText();
  return (
    <section data-case="files" aria-labelledby="case-files" className={classes["section"]}>
      <h2 id="case-files" className={classes["title"]}>
        {t("process.files")}
      </h2>
      <ProcessPapers processId={props.processId} />
    </section>
  );
}
