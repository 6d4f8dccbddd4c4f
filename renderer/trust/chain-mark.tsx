import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import classes from "./trust.module.css";

/** Whether every entry of a process fits the chain, as they were when the page read them. */
export function ChainMark(props: { readonly brokenEntry: number | null; readonly commands: number }) {
  const { brokenEntry, commands } = props;
  const { t } = useText();
  if (brokenEntry === null) {
    return (
      <p className={classes["mark"]} data-tone="good">
        <IconShieldCheck size={15} stroke={1.6} aria-hidden="true" />
        {t("trust.process-holds", { count: commands })}
      </p>
    );
  }
  return (
    <p className={classes["mark"]} data-tone="bad" role="alert">
      <IconShieldX size={15} stroke={1.6} aria-hidden="true" />
      {t("trust.process-broken", { id: brokenEntry })}
    </p>
  );
}
