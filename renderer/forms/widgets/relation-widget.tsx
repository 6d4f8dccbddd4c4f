import { Button, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonRef, RecordRef, RelationTarget, WidgetOf } from "../../../engine/contract/index.ts";
import { recordStartsQuery, relationChoicesQuery } from "../../api/relation-queries.ts";
import { useText } from "../../text/text-context.tsx";
import { RecordLink } from "../../ui/record-link.tsx";
import { relationName, relationOf } from "../../values/relation-of.ts";
import { CreateRecord } from "../create-record.tsx";
import classes from "./relation-widget.module.css";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** While somebody types, one question is asked for several letters. */
const pause = 150;

function targetOf(widget: WidgetOf<"relation">): RelationTarget {
  return widget.to === "person" ? { to: "person" } : { to: "record", record: widget.record };
}

function keyOf(relation: PersonRef | RecordRef): string {
  return "person" in relation ? String(relation.person) : `${relation.type} ${relation.id}`;
}

/** A person or a record: searched by words and picked; records can be looked at, and made by who may. */
export function RelationWidget(props: WidgetProps<WidgetOf<"relation">>) {
  const { field, widget, value, hiddenLabel, onChange } = props;
  const { t } = useText();
  const chosen = relationOf(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [asked] = useDebouncedValue(typed ?? "", pause);
  const [open, setOpen] = useState(false);
  const [creating, setCreating] = useState(false);
  const found = useQuery({
    ...relationChoicesQuery(targetOf(widget), asked),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const starts = useQuery({
    ...recordStartsQuery(widget.to === "record" ? widget.record : ""),
    enabled: widget.to === "record",
  });
  const choices = found.data ?? [];
  const isListed = chosen !== null && choices.some((choice) => keyOf(choice.value) === keyOf(chosen));
  const data = [
    ...(chosen === null || isListed ? [] : [{ value: keyOf(chosen), label: relationName(chosen), hint: "" }]),
    ...choices.map((choice) => ({ value: keyOf(choice.value), label: relationName(choice.value), hint: choice.hint })),
  ];
  const take = (taken: PersonRef | RecordRef | undefined) => onChange(taken);
  const title = hiddenLabel ?? field.title;
  return (
    <div className={classes["relation"]}>
      <Select
        {...inputProps(props)}
        data={data}
        value={chosen === null ? null : keyOf(chosen)}
        onChange={(key) => {
          setTyped(null);
          take(choices.find((choice) => keyOf(choice.value) === key)?.value);
        }}
        searchable
        searchValue={typed ?? (chosen === null ? "" : relationName(chosen))}
        onSearchChange={(text) => setTyped(open ? text : null)}
        onDropdownOpen={() => {
          setOpen(true);
          setTyped("");
        }}
        onDropdownClose={() => {
          setOpen(false);
          setTyped(null);
        }}
        // main has searched already
        filter={({ options }) => options}
        renderOption={({ option }) => (
          <span className={classes["option"]}>
            <bdi>{option.label}</bdi>
            <span className={classes["hint"]}>{data.find((one) => one.value === option.value)?.hint}</span>
          </span>
        )}
        placeholder={field.placeholder ?? t(widget.to === "person" ? "relation.search-person" : "relation.search")}
        clearable={!field.required}
        clearButtonProps={{ "aria-label": t("form.clear", { title }) }}
        nothingFoundMessage={found.isPending ? t("relation.searching") : t("form.no-match")}
      />
      {widget.to === "person" ? null : (
        <div className={classes["actions"]}>
          {chosen !== null && "id" in chosen ? <RecordLink record={chosen}>{t("relation.open")}</RecordLink> : null}
          {(starts.data ?? []).slice(0, 1).map((start) => (
            <Button
              key={start.flowId}
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size={13} aria-hidden="true" />}
              aria-label={t("relation.create-for", { action: t("relation.create", { kind: widget.title }), title })}
              onClick={() => setCreating(true)}
            >
              {t("relation.create", { kind: widget.title })}
            </Button>
          ))}
        </div>
      )}
      {creating && starts.data?.[0] ? (
        <CreateRecord
          start={starts.data[0]}
          title={t("relation.create", { kind: widget.to === "record" ? widget.title : "" })}
          onClose={() => setCreating(false)}
          onCreated={(record) => {
            setCreating(false);
            take(record);
          }}
        />
      ) : null}
    </div>
  );
}
