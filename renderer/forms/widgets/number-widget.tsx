import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import type { Json, WidgetOf } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "../form.module.css";
import { inputProps, type WidgetProps } from "./widget-props.ts";

/** The currency or unit behind the number, which a screen reader hears with the label's help. */
function unitOf({ currency, unit }: WidgetOf<"number">) {
  const words = currency ?? unit;
  if (words === undefined) return {};
  return {
    rightSection: <span className={classes["unit"]}>{words}</span>,
    rightSectionWidth: `${words.length + 2}ch`,
    rightSectionPointerEvents: "none",
  } as const;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** One more or less, with the decimals that were there; an empty field begins at nought. */
function stepped(value: Json | undefined, by: number): number | null {
  if (value === undefined || value === null) return 0;
  if (typeof value !== "number") return null;
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return Number((value + by).toFixed(Math.min(decimals, 20)));
}

/** A number, typed the way the locale writes it. What is none for certain stays as typed, and the check says so. */
export function NumberWidget(props: WidgetProps<WidgetOf<"number">>) {
  const { field, widget, value, onChange, onBlur: onLeave } = props;
  const { parsers, writers } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const next = by === undefined ? null : stepped(value, by);
    if (next === null) return;
    event.preventDefault();
    setTyped(null);
    onChange(next);
  };
  const text = typeof value === "string" ? value : "";
  return (
    <TextInput
      {...inputProps(props)}
      autoComplete="off"
      placeholder={field.placeholder}
      value={typed ?? (typeof value === "number" ? writers.number(value) : text)}
      onChange={(event) => {
        const words = event.currentTarget.value;
        setTyped(words);
        onChange(words.trim() === "" ? undefined : (parsers.number(words, widget) ?? words));
      }}
      onKeyDown={step}
      onBlur={() => {
        setTyped(null);
        onLeave();
      }}
      {...unitOf(widget)}
      inputMode={widget.integer ? "numeric" : "decimal"}
    />
  );
}
