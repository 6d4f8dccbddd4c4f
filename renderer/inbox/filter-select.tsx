import { Select } from "@mantine/core";
import { useText } from "../text/text-context.tsx";

/** One of several, or anything. */
export function FilterSelect<Value extends string>(props: {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly any?: string;
  readonly onChoose: (value: Value | null) => void;
}) {
  const { label, choices, value, any, onChoose } = props;
  const { t } = useText();
  return (
    <Select
      size="xs"
      label={label}
      placeholder={any ?? t("list.filter-any")}
      data={choices}
      value={value}
      onChange={(chosen) => onChoose(choices.find((one) => one.value === chosen)?.value ?? null)}
      searchable={choices.length > 12}
      clearable
      clearButtonProps={{ "aria-label": t("form.clear", { title: label }) }}
    />
  );
}
