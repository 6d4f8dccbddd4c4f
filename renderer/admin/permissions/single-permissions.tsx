import { Button, Checkbox } from "@mantine/core";
import type {
  FlowRights,
  PermissionChange,
  PermissionGroup,
  PermissionPerson,
  Right,
} from "../../../engine/contract/index.ts";
import { useText, type Localization } from "../../text/text-context.tsx";
import { inSentence, startsIn } from "../right-text.ts";
import classes from "./drawer.module.css";
import { singlePermission } from "./permission-source.ts";
import type { PermissionState } from "./permission-state.ts";

interface ListProps {
  readonly state: PermissionState;
  readonly flow: FlowRights;
  readonly group: PermissionGroup;
  readonly members: readonly PermissionPerson[];
  readonly onChange: (changes: readonly PermissionChange[]) => void;
}

const order: readonly Right["kind"][] = ["view", "start", "task", "manage", "people"];

/** So many objects of one permission are listed. */
const maxObjects = 20;

/** Each permission of a flow: to tick, or why the group has it anyway; and what it has for single objects. */
export function SinglePermissions(props: ListProps) {
  const { t } = useText();
  const rights = props.flow.rights.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <ul className={classes["rights"]} aria-label={t("permissions.single")}>
      {rights.map((right) => (
        <SingleRight key={`${right.kind} ${right.node}`} right={right} {...props} />
      ))}
    </ul>
  );
}

function SingleRight(props: ListProps & { readonly right: Right }) {
  const { right, state, flow, group, onChange } = props;
  const localization = useText();
  const label = rightLabel(right, flow, localization);
  const { checked, fixed, notes } = singlePermission(right, props, localization);
  const { permission } = right;
  const changed = permission !== null && state.isChanged(group.id, permission);
  return (
    <li className={classes["right"]} data-changed={changed}>
      <Checkbox
        size="xs"
        classNames={{ label: classes["label"] ?? "", description: classes["note"] ?? "" }}
        label={label}
        description={notes.length === 0 ? undefined : notes.join(". ")}
        checked={checked}
        disabled={fixed}
        onChange={(event) => {
          if (permission === null) return;
          onChange([{ groupId: group.id, permission, object: null, granted: event.currentTarget.checked }]);
        }}
      />
      {permission === null ? null : (
        <SingleObjects state={state} groupId={group.id} permission={permission} label={label} onChange={onChange} />
      )}
    </li>
  );
}

/** What the group has for single objects: it can be taken away here. */
function SingleObjects(props: {
  readonly state: PermissionState;
  readonly groupId: number;
  readonly permission: string;
  readonly label: string;
  readonly onChange: ListProps["onChange"];
}) {
  const { state, groupId, permission, label: right } = props;
  const { t } = useText();
  const objects = state.objectsOf(groupId, permission);
  const more = objects.length - maxObjects;
  return (
    <>
      {objects.slice(0, maxObjects).map((object) => {
        const held = state.holds(groupId, permission, object);
        return (
          <p key={object} className={classes["object"]} data-held={held}>
            <span>{t("permissions.for-object", { object })}</span>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t(held ? "permissions.object-remove" : "permissions.object-keep", { object, right })}
              onClick={() => props.onChange([{ groupId, permission, object, granted: !held }])}
            >
              {t(held ? "permissions.remove" : "permissions.keep")}
            </Button>
          </p>
        );
      })}
      {more > 0 ? <p className={classes["object"]}>{t("permissions.more-objects", { count: more })}</p> : null}
    </>
  );
}

function rightLabel({ kind, title: own }: Right, flow: FlowRights, { t, language }: Localization): string {
  const title = flow.title?.[language] ?? "";
  const words = language === "en" ? inSentence(title) : title;
  const node = own?.[language] ?? "";
  switch (kind) {
    case "view":
      return t(flow.view === "own" ? "permissions.see-own" : "permissions.see", { flow: words });
    case "start":
      return startsIn(flow.rights) > 1
        ? t("permissions.start-with", { flow: words, title: node })
        : t("permissions.start", { flow: words });
    case "task":
      return node;
    case "manage":
      return t("permissions.manage");
    case "people":
      return t("permissions.people");
  }
}
