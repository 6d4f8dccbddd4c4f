import { useText } from "../text/text-context.tsx";
import classes from "./key-hint.module.css";
import { keyNames } from "./key-names.ts";

/** The keys that press the button it stands in; for eyes alone, screen readers hear the button's own words. */
export function KeyHint(props: { readonly shift?: true }) {
  const { t } = useText();
  const { ctrl, shift, enter } = keyNames(t);
  return (
    <span className={classes["hint"]} aria-hidden="true">
      {[ctrl, ...(props.shift ? [shift] : []), enter].join(" ")}
    </span>
  );
}
