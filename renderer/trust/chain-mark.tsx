import { Tooltip, VisuallyHidden } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import classes from "./trust.module.css";

/** Whether every entry of a process fits the chain, as they were when the page read them: a word only where one doesn't. */
export function ChainMark(props: { readonly brokenEntry: number | null; readonly commands: number }) {
  const { brokenEntry, commands } = props;
  const { t } = useText();
  if (brokenEntry === null) {
    const label = t("trust.process-holds", { count: commands });
    return (
      <Tooltip label={label}>
        {/* whoever uses the keyboard reads what it means as well */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <span className={classes["shield"]} tabIndex={0}>
          <IconShieldCheck size={16} stroke={1.6} aria-hidden="true" />
          <VisuallyHidden>{label}</VisuallyHidden>
        </span>
      </Tooltip>
    );
  }
  return (
    <p className={classes["mark"]} data-tone="bad" role="alert">
      <IconShieldX size={15} stroke={1.6} aria-hidden="true" />
      {t("trust.process-broken", { id: brokenEntry })}
    </p>
  );
}
