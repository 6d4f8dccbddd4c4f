import { TextInput } from "@mantine/core";
import { IconFileOff, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { Startable } from "../../engine/contract/index.ts";
import { sourceOf } from "../api/opened-files.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { matches } from "./matches.ts";
import { OpenedFilesBar } from "./opened-files-bar.tsx";
import { StartCard } from "./start-card.tsx";
import classes from "./start.module.css";
import { useFileDrop } from "./use-file-drop.ts";
import { useOpenedFiles } from "./use-opened-files.ts";
import { type Start, useStartWithFiles } from "./use-start-with-files.ts";

/** From this many on, a search helps. */
const many = 6;

/** What the person may start; with many, a search over all their words. Files that wait leave what begins with a file. */
export function StartList(props: { readonly startables: readonly Startable[] }) {
  const { files, dismiss } = useOpenedFiles();
  const startWith = useStartWithFiles();
  if (files.length === 0) return <Cards startables={props.startables} />;
  const begin = (start: Start) => {
    startWith(start, files.map(sourceOf));
    dismiss();
  };
  return (
    <>
      <OpenedFilesBar names={files.map(({ name }) => name)} onDismiss={dismiss} />
      <Cards startables={props.startables.filter(({ takesFile }) => takesFile)} onBegin={begin} />
    </>
  );
}

function Cards(props: { readonly startables: readonly Startable[]; readonly onBegin?: (start: Start) => void }) {
  const { t } = useText();
  const [search, setSearch] = useState("");
  const dropOn = useFileDrop();
  const { startables, onBegin } = props;
  if (startables.length === 0) {
    const [title, hint] = onBegin ? (["start.no-files", "start.no-files-hint"] as const) : nothing;
    return <EmptyState icon={<IconFileOff size={32} stroke={1.3} />} title={t(title)} hint={t(hint)} />;
  }
  const found = startables.filter((startable) => matches(startable, search));
  return (
    <>
      {startables.length < many ? null : (
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
          {found.map((startable) => {
            const { flowId, node, takesFile } = startable;
            return (
              <li key={JSON.stringify([flowId, node])} {...(takesFile ? dropOn({ flowId, node }) : {})}>
                <StartCard startable={startable} {...(onBegin && { onBegin })} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

const nothing = ["start.empty", "start.empty-hint"] as const;
