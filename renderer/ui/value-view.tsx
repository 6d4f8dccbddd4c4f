import type { InnerField, Json, JsonObject, Widget } from "../../engine/contract/index.ts";
import { branchOf, isObject } from "../../engine/contract/visit-fields.ts";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { FileLinks } from "./file-links.tsx";
import { filesOf } from "./files-of.ts";
import { RecordLink } from "./record-link.tsx";
import { relationOf } from "./relation-of.ts";
import classes from "./value-view.module.css";

/** A value read-only, as its widget means it: a table for rows, details inside details, else words. */
export function ValueView(props: { readonly value: Json | undefined; readonly widget: Widget | undefined }) {
  const { value, widget } = props;
  const { t, formats } = useText();
  if (widget?.type === "file") {
    const files = filesOf(value);
    if (files.length > 0) return <FileLinks files={files} />;
  }
  const relation = widget?.type === "relation" ? relationOf(value) : null;
  if (relation !== null && "id" in relation) return <RecordLink record={relation} />;
  if (Array.isArray(value) && value.length > 0) {
    if (widget?.type === "rows") return <Rows rows={value as readonly Json[]} fields={widget.fields} />;
    if (widget?.type === "list") return <Items items={value as readonly Json[]} widget={widget.item.widget} />;
  }
  if (isObject(value)) {
    if (widget?.type === "group") return <Inner values={value} fields={widget.fields} />;
    const branch = widget?.type === "variant" ? branchOf(widget, value) : undefined;
    if (branch !== undefined) {
      return (
        <>
          <bdi>{branch.label}</bdi>
          <Inner values={value} fields={branch.fields} />
        </>
      );
    }
  }
  return <bdi>{valueText(value, widget, t, formats)}</bdi>;
}

function Inner(props: { readonly values: JsonObject; readonly fields: readonly InnerField[] }) {
  return (
    <dl className={classes["inner"]}>
      {props.fields
        .filter(({ name }) => props.values[name] !== undefined)
        .map(({ name, title, widget }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>
              <ValueView value={props.values[name]} widget={widget} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Items(props: { readonly items: readonly Json[]; readonly widget: Widget }) {
  return (
    <ul className={classes["items"]}>
      {props.items.map((item, index) => (
        // entries have no identity of their own
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <ValueView value={item} widget={props.widget} />
        </li>
      ))}
    </ul>
  );
}

function Rows(props: { readonly rows: readonly Json[]; readonly fields: readonly InnerField[] }) {
  return (
    <div className={classes["frame"]}>
      <table className={classes["rows"]}>
        <thead>
          <tr>
            {props.fields.map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, index) => (
            // rows have no identity of their own
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {props.fields.map(({ name, widget }) => (
                <td key={name}>
                  <ValueView value={isObject(row) ? row[name] : undefined} widget={widget} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
