import { createContext, use } from "react";
import type { RecordRef } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./record-link.module.css";

type OpenRecord = (record: RecordRef) => void;

const OpenRecordContext = createContext<OpenRecord | null>(null);

/** Opens a record beside what one is doing. */
export const OpenRecordProvider = OpenRecordContext;

/** The name of a record, or what to do with it; opens it where there is room to. */
export function RecordLink(props: { readonly record: RecordRef; readonly children?: string }) {
  const { record, children } = props;
  const { t } = useText();
  const open = use(OpenRecordContext);
  if (open === null) return <bdi>{record.label}</bdi>;
  const name = children === undefined ? undefined : t("relation.open-of", { action: children, name: record.label });
  return (
    <button type="button" className={classes["link"]} aria-label={name} onClick={() => open(record)}>
      <bdi>{children ?? record.label}</bdi>
    </button>
  );
}
