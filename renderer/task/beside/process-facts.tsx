import { useQuery } from "@tanstack/react-query";
import type {
  ArtifactDetail,
  DetailField,
  FormDescription,
  FormPart,
  TaskDecision,
  TaskDetail,
} from "../../../engine/contract/index.ts";
import { overviewQuery } from "../../api/process-queries.ts";
import { pointText } from "../../text/point-text.ts";
import { useText } from "../../text/text-context.tsx";
import { DetailsList, detailsOf } from "../../ui/details-list.tsx";
import { isEmpty } from "../../ui/filled-details.tsx";
import { useNow } from "../../ui/now.ts";
import { OutcomeBadge } from "../../ui/status-badge.tsx";
import classes from "./beside.module.css";

/** As many decisions as one reads before one's own; the process's page has all. */
const maxDecisions = 5;

function Decided(props: { readonly decisions: readonly TaskDecision[] }) {
  const { t, formats } = useText();
  const now = useNow();
  if (props.decisions.length === 0) return null;
  return (
    <section aria-labelledby="beside-decisions" className={classes["section"]}>
      <h2 id="beside-decisions" className={classes["title"]}>
        {t("beside.decisions")}
      </h2>
      <ul className={classes["decisions"]}>
        {props.decisions
          .slice(0, maxDecisions)
          .toReversed()
          .map(({ task, outcome, tone, by, at, reason }) => (
            <li key={task.id} className={classes["decision"]}>
              <OutcomeBadge outcome={outcome} tone={tone} />
              <span className={classes["soft"]}>
                {[task.title, by?.displayName ?? t("process.itself"), pointText(at, now, formats)].join(" · ")}
              </span>
              {reason === null || reason === "" ? null : (
                <blockquote className={classes["reason"]}>{reason}</blockquote>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Facts(props: { readonly title: string; readonly id: string; readonly fields: readonly DetailField[] }) {
  const { title, id, fields } = props;
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes["section"]}>
      <h2 id={id} className={classes["title"]}>
        {title}
      </h2>
      <DetailsList details={detailsOf(fields)} />
    </section>
  );
}

/** What fields of the process say that the form doesn't show itself; files stand with the papers, decisions in words. */
function besideForm(fields: readonly DetailField[], form: FormDescription | null, part: FormPart) {
  const inForm = new Set(form?.fields.filter((field) => field.part === part).map(({ name }) => name));
  return fields.filter(
    ({ name, widget, value }) =>
      !inForm.has(name) && !isEmpty(value) && !["file", "decision", "hidden"].includes(widget.type),
  );
}

function record(artifact: ArtifactDetail | null, form: FormDescription | null) {
  if (artifact === null) return null;
  const fields = besideForm(artifact.fields, form, "artifact");
  return <Facts key={artifact.id} id={`beside-record-${artifact.id}`} title={artifact.title} fields={fields} />;
}

/** What one needs to know of a process for one of its tasks: what was decided, its records, and what was answered. */
export function ProcessFacts(props: { readonly task: TaskDetail }) {
  const { id, processId, form } = props.task;
  const { t } = useText();
  const process = useQuery(overviewQuery(processId)).data;
  // it adds to a task that is there; what is wrong with the process, its page says
  if (process === undefined) return null;
  const { artifact, seed, data } = process;
  // what was decided in the task itself stands at its head
  const decisions = process.decisions.filter(({ task }) => task.id !== id);
  return (
    <div className={classes["facts"]} data-beside="facts">
      <Decided decisions={decisions} />
      {record(artifact, form)}
      {seed?.id === artifact?.id ? null : record(seed, form)}
      <Facts id="beside-data" title={t("process.data")} fields={besideForm(data, form, "data")} />
    </div>
  );
}
