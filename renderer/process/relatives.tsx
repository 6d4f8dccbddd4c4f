import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ProcessOverview, ProcessRow } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { ProcessStatusBadge } from "../ui/status-badge.tsx";
import classes from "./process.module.css";

function Relative(props: { readonly row: ProcessRow }) {
  const { row } = props;
  return (
    <li className={classes["openTask"]}>
      <span className={classes["openTitle"]}>
        <Anchor
          inherit
          renderRoot={(rest) => <Link to="/process/$processId" params={{ processId: row.id }} {...rest} />}
        >
          {row.subject === "" ? row.flowTitle : row.subject}
        </Anchor>
      </span>
      <span className={classes["revision"]}>{row.flowTitle}</span>
      <ProcessStatusBadge status={row.status} outcome={row.outcome} />
    </li>
  );
}

/** The process that this one came from, and those that came from it. */
export function Relatives(props: { readonly process: ProcessOverview }) {
  const { parent, children } = props.process;
  const { t } = useText();
  const groups = [
    ["parent", t("process.parent"), parent === null ? [] : [parent]],
    ["children", t("process.children"), children],
  ] as const;
  return groups.map(([key, title, rows]) =>
    rows.length === 0 ? null : (
      <section key={key} className={classes["card"]} aria-labelledby={`process-${key}`}>
        <h2 id={`process-${key}`} className={classes["subtitle"]}>
          {title}
        </h2>
        <ul className={classes["open"]}>
          {rows.map((row) => (
            <Relative key={row.id} row={row} />
          ))}
        </ul>
      </section>
    ),
  );
}
