import type { DetailField, Json, Widget } from "../../engine/contract/index.ts";
import classes from "./details-list.module.css";
import { ValueView } from "./value-view.tsx";

export interface Detail {
  readonly key: string;
  readonly title: string;
  readonly value: Json | undefined;
  readonly widget: Widget;
}

/** Fields as a list shows them. */
export function detailsOf(fields: readonly DetailField[]) {
  return fields.map((field) => ({ key: field.name, title: field.title, value: field.value, widget: field.widget }));
}

/** Fields of a record, read-only. */
export function DetailsList(props: { readonly details: readonly Detail[] }) {
  return (
    <dl className={classes["list"]}>
      {props.details.map(({ key, title, value, widget }) => (
        <div key={key} className={classes["row"]}>
          <dt className={classes["title"]}>{title}</dt>
          <dd className={classes["value"]}>
            <ValueView value={value} widget={widget} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
