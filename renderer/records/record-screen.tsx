import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import type { ProcessRow, RecordRevision } from "../../engine/contract/index.ts";
import { recordQuery, recordTypesQuery } from "../api/record-queries.ts";
import { useChangeText } from "../text/change-text.ts";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { DetailsList, detailsOf } from "../ui/details-list.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { ProcessStatusBadge } from "../ui/status-badge.tsx";
import classes from "./records.module.css";

function Revision(props: { readonly revision: RecordRevision }) {
  const { revision, at, actor, changes } = props.revision;
  const { t, formats } = useText();
  const changeText = useChangeText();
  return (
    <li className={classes["revision"]}>
      <span className={classes["facts"]}>
        {t("records.revision-by", {
          revision,
          when: formats.dateTime(at),
          actor: actor?.displayName ?? t("process.itself"),
        })}
      </span>
      <ul>
        {changes.map((change) => (
          <li key={change.name}>{changeText(change)}</li>
        ))}
      </ul>
    </li>
  );
}

function Process(props: { readonly row: ProcessRow }) {
  const { row } = props;
  return (
    <li className={classes["process"]}>
      <Anchor inherit renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: row.id }} {...rest} />}>
        {row.subject === "" ? row.flowTitle : row.subject}
      </Anchor>
      <span className={classes["facts"]}>{row.flowTitle}</span>
      <ProcessStatusBadge status={row.status} outcome={row.outcome} />
    </li>
  );
}

function Content(props: { readonly type: string; readonly recordId: number }) {
  const { t } = useText();
  const query = useQuery(recordQuery(props.type, props.recordId));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <SkeletonLines label={t("records.loading")} />;
  const { title, label, revision, fields, revisions, processes } = query.data;
  return (
    <>
      <ScreenTitle screen={label} />
      <header>
        <p className={classes["facts"]}>{title}</p>
        <h2 className={classes["title"]}>{label}</h2>
        <p className={classes["facts"]}>{t("process.revision", { revision })}</p>
      </header>
      <section className={classes["card"]} aria-labelledby="record-fields">
        <h3 id="record-fields" className={classes["subtitle"]}>
          {t("records.fields")}
        </h3>
        <DetailsList details={detailsOf(fields)} />
      </section>
      <section className={classes["card"]} aria-labelledby="record-processes">
        <h3 id="record-processes" className={classes["subtitle"]}>
          {t("records.processes")}
        </h3>
        <ul>
          {processes.map((row) => (
            <Process key={row.id} row={row} />
          ))}
        </ul>
      </section>
      <section className={classes["card"]} aria-labelledby="record-revisions">
        <h3 id="record-revisions" className={classes["subtitle"]}>
          {t("records.revisions")}
        </h3>
        <ol>
          {revisions.map((one) => (
            <Revision key={one.revision} revision={one} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** A record: what it says, which processes touched it, and how it came to say so. */
export function RecordScreen() {
  const { t } = useText();
  const { recordId } = useParams({ from: "/records/$recordId" });
  const view = useSearch({ from: "/records" });
  const first = useQuery(recordTypesQuery).data?.[0]?.id;
  const type = view.type ?? first;
  return (
    <article className={classes["record"]}>
      <Link to="/records" search={view} className={panes["back"]}>
        <BackLabel>{t("nav.records")}</BackLabel>
      </Link>
      {type === undefined ? null : <Content key={`${type} ${recordId}`} type={type} recordId={recordId} />}
    </article>
  );
}
