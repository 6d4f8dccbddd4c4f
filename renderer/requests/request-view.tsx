import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RequestDetail } from "../../engine/contract/index.ts";
import { overviewQuery, processStepsQuery } from "../api/process-queries.ts";
import { useMe } from "../people/me.ts";
import { OutcomeCard } from "../process/outcome-card.tsx";
import task from "../task/task.module.css";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { FilledDetails } from "../ui/filled-details.tsx";
import { taskDetailId } from "../ui/task-focus.ts";
import { RequestFoot } from "./request-foot.tsx";
import { RequestProgress } from "./request-progress.tsx";
import { endSentence } from "./request-sentence.ts";
import classes from "./requests.module.css";
import { useSeeProcess } from "./use-see-process.ts";
import { WaitingPanel } from "./waiting-panel.tsx";

function Header(props: { readonly request: RequestDetail }) {
  const { id, title, flowTitle, keyFigure } = props.request;
  const { t, formats } = useText();
  return (
    <header className={task["header"]}>
      <p className={task["kind"]}>
        <span>{t("task.of-process", { flow: flowTitle, number: String(id) })}</span>
        <Anchor
          fz="xs"
          fw={600}
          renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: id }} {...rest} />}
        >
          {t("task.process")}
        </Anchor>
      </p>
      <div className={task["headline"]}>
        <h1 className={task["title"]}>{title === "" ? flowTitle : title}</h1>
        {keyFigure === null ? null : (
          <span className={task["figure"]} title={keyFigure.title}>
            {valueText(keyFigure.value, keyFigure.widget, t, formats)}
          </span>
        )}
      </div>
    </header>
  );
}

/** What was asked for, in the words of its form. */
function Asked(props: { readonly processId: number }) {
  const { t } = useText();
  const process = useQuery(overviewQuery(props.processId)).data;
  if (process === undefined) return null;
  const record = process.artifact ?? process.seed;
  if (record === null && process.data.length === 0) return null;
  return (
    <section className={classes["asked"]} aria-labelledby="request-asked">
      <h2 id="request-asked" className={classes["subtitle"]}>
        {t("requests.your-request")}
      </h2>
      {record === null ? null : <FilledDetails fields={record.fields} />}
      {process.data.length === 0 ? null : <FilledDetails fields={process.data} />}
    </section>
  );
}

/** A request opened: for whom it waits first, then what happened and what comes, and what was asked for. */
export function RequestView(props: { readonly request: RequestDetail }) {
  const { request } = props;
  const { t } = useText();
  const me = useMe();
  useSeeProcess(request);
  const steps = useQuery(processStepsQuery(request.id, null)).data?.steps ?? [];
  return (
    <div id={taskDetailId} tabIndex={-1} className={classes["request"]}>
      <div className={classes["content"]}>
        <Header request={request} />
        {request.status === "NEW" ? (
          <WaitingPanel request={request} />
        ) : (
          <OutcomeCard process={request} end={steps.at(-1)} canceled={endSentence(request, me, t)} />
        )}
        <div className={classes["columns"]}>
          <RequestProgress request={request} steps={steps} />
          <Asked processId={request.id} />
        </div>
      </div>
      <RequestFoot request={request} />
    </div>
  );
}
