import { Anchor, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { RecordRef } from "../../engine/contract/index.ts";
import { recordCardQuery } from "../api/relation-queries.ts";
import { useText } from "../text/text-context.tsx";
import { DetailsList } from "../ui/details-list.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { OpenRecordProvider } from "../ui/record-link.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./record-drawer.module.css";

/** Shows records beside what one is doing, which stays as it is and can be gone on with. */
export function RecordDrawer(props: {
  /** Told whether a record stands beside. */
  readonly children: (beside: boolean) => ReactNode;
}) {
  const { t } = useText();
  const [record, setRecord] = useState<RecordRef | null>(null);
  const close = () => setRecord(null);
  return (
    <OpenRecordProvider value={setRecord}>
      {props.children(record !== null)}
      <Drawer
        opened={record !== null}
        onClose={close}
        position="right"
        size="sm"
        title={record?.label}
        classNames={{ content: classes["drawer"] ?? "", title: classes["title"] ?? "" }}
        withOverlay={false}
        lockScroll={false}
        closeOnClickOutside={false}
        trapFocus={false}
        closeButtonProps={{ "aria-label": t("dialog.close") }}
      >
        {record === null ? null : <Card key={`${record.type} ${record.id}`} record={record} onLeave={close} />}
      </Drawer>
    </OpenRecordProvider>
  );
}

/** Who opened it by keyboard reads on there; Escape leads back. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

function Card(props: { readonly record: RecordRef; readonly onLeave: () => void }) {
  const { record, onLeave } = props;
  const { t } = useText();
  const card = useQuery(recordCardQuery(record));
  if (card.isError) return <ErrorState error={card.error} onRetry={() => void card.refetch()} />;
  if (card.isPending) return <SkeletonLines label={t("app.loading")} />;
  const { title, fields, processId } = card.data;
  return (
    <div ref={takeFocus} tabIndex={-1} className={classes["card"]}>
      <p className={classes["kind"]}>{title}</p>
      <DetailsList details={fields.map(({ name, title, value, widget }) => ({ key: name, title, value, widget }))} />
      <Anchor
        size="sm"
        onClick={onLeave}
        renderRoot={(rest) => <Link to="/process/$processId" params={{ processId }} {...rest} />}
      >
        {t("task.process")}
      </Anchor>
    </div>
  );
}
