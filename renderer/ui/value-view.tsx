import type { ComponentType } from "react";
import type { InnerField, Json, JsonObject, Widget, WidgetOf } from "../../engine/contract/index.ts";
import { branchOf, isObject } from "../../engine/contract/visit-fields.ts";
import { useText } from "../text/text-context.tsx";
import { valueText } from "../text/value-text.ts";
import { FileLinks } from "./file-links.tsx";
import { filesOf } from "../values/files-of.ts";
import { hasShapeOf } from "../values/has-shape-of.ts";
import { RecordLink } from "./record-link.tsx";
import { relationOf } from "../values/relation-of.ts";
import classes from "./value-view.module.css";

interface ViewProps<W extends Widget = Widget> {
  readonly value: Json;
  readonly widget: W;
}

/** How each type of widget is shown read-only. Stops compiling when one is forgotten. */
const views: { readonly [Type in Widget["type"]]: ComponentType<ViewProps<WidgetOf<Type>>> } = {
  text: PlainText,
  number: PlainText,
  boolean: PlainText,
  hidden: PlainText,
  choice: PlainText,
  choices: PlainText,
  decision: PlainText,
  date: PlainText,
  time: PlainText,
  datetime: PlainText,
  group: Group,
  rows: Rows,
  list: Items,
  file: Files,
  relation: Relation,
  variant: Variant,
};

function View<Type extends Widget["type"]>(props: ViewProps<WidgetOf<Type>>) {
  const type: Type = props.widget.type;
  // a newer engine may know more types than this window
  if (!Object.hasOwn(views, type) || !hasShapeOf(props.widget, props.value)) return <PlainText {...props} />;
  const Shown: ComponentType<ViewProps<WidgetOf<Type>>> = views[type];
  return <Shown {...props} />;
}

/** A value read-only, as its widget means it: a table for rows, details inside details, else words. */
export function ValueView(props: { readonly value: Json | undefined; readonly widget: Widget | undefined }) {
  const { value, widget } = props;
  if (value === undefined || value === null || widget === undefined) return <PlainText value={value} widget={widget} />;
  return <View value={value} widget={widget} />;
}

function PlainText(props: { readonly value: Json | undefined; readonly widget: Widget | undefined }) {
  const { t, formats } = useText();
  return <bdi>{valueText(props.value, props.widget, t, formats)}</bdi>;
}

function Files(props: ViewProps<WidgetOf<"file">>) {
  const files = filesOf(props.value);
  return files.length > 0 ? <FileLinks files={files} /> : <PlainText {...props} />;
}

function Relation(props: ViewProps<WidgetOf<"relation">>) {
  const relation = relationOf(props.value);
  return relation !== null && "id" in relation ? <RecordLink record={relation} /> : <PlainText {...props} />;
}

function Group(props: ViewProps<WidgetOf<"group">>) {
  const { value, widget } = props;
  return isObject(value) ? <Inner values={value} fields={widget.fields} /> : <PlainText {...props} />;
}

function Variant(props: ViewProps<WidgetOf<"variant">>) {
  const { value, widget } = props;
  const branch = isObject(value) ? branchOf(widget, value) : undefined;
  if (!isObject(value) || branch === undefined) return <PlainText {...props} />;
  return (
    <>
      <bdi>{branch.label}</bdi>
      <Inner values={value} fields={branch.fields} />
    </>
  );
}

/** What a list holds; null for none, or an empty one. */
function itemsOf(value: Json): readonly Json[] | null {
  return Array.isArray(value) && value.length > 0 ? (value as readonly Json[]) : null;
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

function Items(props: ViewProps<WidgetOf<"list">>) {
  const items = itemsOf(props.value);
  if (items === null) return <PlainText {...props} />;
  return (
    <ul className={classes["items"]}>
      {items.map((item, index) => (
        // entries have no identity of their own
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <ValueView value={item} widget={props.widget.item.widget} />
        </li>
      ))}
    </ul>
  );
}

function Rows(props: ViewProps<WidgetOf<"rows">>) {
  const rows = itemsOf(props.value);
  const { fields } = props.widget;
  if (rows === null) return <PlainText {...props} />;
  return (
    <div className={classes["frame"]}>
      <table className={classes["rows"]}>
        <thead>
          <tr>
            {fields.map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // rows have no identity of their own
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {fields.map(({ name, widget }) => (
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
