import { TextInput } from "@mantine/core";
import { IconFileOff, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Startable } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { DraftMark } from "../ui/draft-mark.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import { matches } from "./matches.ts";
import classes from "./start.module.css";

/** From this many on, a search helps. */
const many = 6;

/** What the person may start; with many, a search over all their words. */
export function StartList(props: { readonly startables: readonly Startable[] }) {
  const { t } = useText();
  const [search, setSearch] = useState("");
  const dropOn = useFileDrop();
  if (props.startables.length === 0) {
    return (
      <EmptyState icon={<IconFileOff size={32} stroke={1.3} />} title={t("start.empty")} hint={t("start.empty-hint")} />
    );
  }
  const found = props.startables.filter((startable) => matches(startable, search));
  return (
    <>
      {props.startables.length < many ? null : (
        <TextInput
          type="search"
          size="xs"
          aria-label={t("start.search")}
          placeholder={t("start.search")}
          leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={classes["search"] ?? ""}
        />
      )}
      {found.length === 0 ? (
        <EmptyState
          icon={<IconSearch size={32} stroke={1.3} />}
          title={t("start.no-match", { search })}
          hint={t("start.no-match-hint")}
        />
      ) : (
        <ul className={classes["cards"]} aria-label={t("start.list")}>
          {found.map(({ flowId, node, flowTitle, title, description, drafted, takesFile }) => (
            <li key={JSON.stringify([flowId, node])} {...(takesFile ? dropOn({ flowId, node }) : {})}>
              <Link to="/start/$flowId/$node" params={{ flowId, node }} className={classes["card"]}>
                <span className={classes["cardTitle"]}>{flowTitle}</span>
                {title === flowTitle ? null : <span className={classes["cardStep"]}>{title}</span>}
                <span className={classes["cardHint"]}>{description}</span>
                {drafted === null ? null : (
                  <span className={classes["cardHint"]}>
                    <DraftMark at={drafted} />
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
