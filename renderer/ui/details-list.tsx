import type { Json, Widget } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import classes from "./details-list.module.css";

export interface Detail {
  readonly key: string;
  readonly title: string;
  readonly value: Json | undefined;
  readonly widget: Widget;
}

/** Fields of a record, read-only. */
export function DetailsList(props: { readonly details: readonly Detail[] }) {
  const { t, formats } = useText();
  return (
    <dl className={classes["list"]}>
      {props.details.map(({ key, title, value, widget }) => (
        <div key={key} className={classes["row"]}>
          <dt className={classes["title"]}>{title}</dt>
          <dd className={classes["value"]}>
            <bdi>{valueText(value, widget, t, formats)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
