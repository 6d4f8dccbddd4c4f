import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FieldChange, SnapshotComparison } from "../../../engine/contract/index.ts";
import { comparisonQuery } from "../../api/process-queries.ts";
import { processStatusTexts, taskStatusTexts } from "../../text/status-text.ts";
import { useText } from "../../text/text-context.tsx";
import { valueText } from "../../text/value-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import classes from "./snapshot.module.css";

interface Difference {
  readonly key: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What differs, as rows of a table: the status, fields, then tasks. */
function useDifferences(comparison: SnapshotComparison | undefined): readonly Difference[] {
  const { t, formats } = useText();
  if (comparison === undefined) return [];
  const none = t("value.none");
  const field = (part: string) => (change: FieldChange) => ({
    key: `${part} ${change.name}`,
    title: change.title,
    before: valueText(change.before, change.widget ?? undefined, t, formats),
    after: valueText(change.after, change.widget ?? undefined, t, formats),
  });
  const { status } = comparison;
  const words = (one: keyof typeof processStatusTexts | null) => (one === null ? none : t(processStatusTexts[one]));
  const taskWords = (task: SnapshotComparison["tasks"][number]["before"]) => {
    if (task === null) return none;
    const said = t(taskStatusTexts[task.status]);
    return task.owner === null ? said : `${said} · ${task.owner.displayName}`;
  };
  return [
    ...(status === null
      ? []
      : [
          {
            key: "status",
            title: t("process.column-status"),
            before: words(status.before),
            after: words(status.after),
          },
        ]),
    ...comparison.artifact.map(field("artifact")),
    ...comparison.data.map(field("data")),
    ...comparison.tasks.map(({ id, title, before, after }) => {
      return {
        key: `task ${id}`,
        title: t("snapshot.task", { title }),
        before: taskWords(before),
        after: taskWords(after),
      };
    }),
  ];
}

/** Two moments of a process beside each other: only what differs. The older one is always on the left. */
export function Comparison(props: { readonly processId: number; readonly mark: number; readonly shown: number }) {
  const { processId, mark, shown } = props;
  const { t, formats } = useText();
  const [from, to] = mark < shown ? [mark, shown] : [shown, mark];
  const query = useQuery({ ...comparisonQuery(processId, from, to), placeholderData: keepPreviousData });
  const differences = useDifferences(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (from === to) return <p className={classes["hint"]}>{t("snapshot.compare-hint")}</p>;
  if (query.data === undefined) return null;
  const timestamp = ({ position, at }: SnapshotComparison["from"]) =>
    t("snapshot.column", { position, when: at === null ? "" : formats.dateTime(at) });
  if (differences.length === 0) return <p className={classes["hint"]}>{t("snapshot.same")}</p>;
  return (
    // reachable by keyboard, because much may differ
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["tableScroll"]} tabIndex={0} aria-label={t("snapshot.differences")}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("snapshot.what")}</th>
            <th scope="col">{timestamp(query.data.from)}</th>
            <th scope="col">{timestamp(query.data.to)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, title, before, after }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
