import { Checkbox } from "@mantine/core";
import type { FlowAccess, GroupName, RightHolders } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./admin.module.css";
import { rightText, startsIn } from "./right-text.ts";
import { useDirectoryChange } from "./use-directory-change.ts";

/** Whether one group holds a right: a tick to set, or why it holds it anyway. */
function Cell(props: { readonly right: RightHolders; readonly label: string; readonly group: GroupName }) {
  const { right, label, group } = props;
  const { t } = useText();
  const grant = useDirectoryChange("group.grant");
  const revoke = useDirectoryChange("group.revoke");
  const { permission } = right;
  const held = right.groups.filter(({ id }) => id === group.id);
  const implied = held.some((one) => one.implied);
  const objects = held.flatMap(({ object }) => (object === null ? [] : [object]));
  if (permission === null) return null;
  const changing = grant.wanted !== undefined || revoke.wanted !== undefined;
  // shown at once as it will be; it falls back when it is refused
  const ticked = changing ? grant.wanted !== undefined : held.some(({ object }) => object === null);
  const change = (checked: boolean) => {
    if (!changing) (checked ? grant : revoke).run({ groupId: group.id, permission }, null);
  };
  return (
    <>
      <Checkbox
        aria-label={t("access.cell", { group: group.title, right: label })}
        checked={ticked}
        aria-busy={changing}
        disabled={implied}
        title={implied ? t("access.implied") : undefined}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {objects.map((object) => (
        <span key={object} className={classes["note"]}>
          {t("access.for-object", { object })}
        </span>
      ))}
    </>
  );
}

function Who(props: { readonly right: RightHolders }) {
  const { everyone, ruled, people } = props.right;
  const { t, formats } = useText();
  if (everyone) return t("access.everyone");
  const names = new Intl.ListFormat(formats.locale).format(people.map(({ displayName }) => displayName));
  const who = names === "" ? t("access.nobody") : names;
  return ruled ? `${t("access.ruled")}: ${who}` : who;
}

/** Rights in words, one a line; groups as columns to tick; and who holds each in the end. */
export function AccessTable(props: { readonly access: FlowAccess }) {
  const { title, rights, groups } = props.access;
  const speech = useText();
  const { t } = speech;
  const starts = startsIn(rights);
  return (
    <>
      {groups.length === 0 ? <p>{t("access.no-groups")}</p> : null}
      {/* reachable by keyboard, because many groups make it scroll sideways */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes["tableScroll"]} tabIndex={0} aria-label={t("admin.access")}>
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("access.right")}</th>
              {groups.map((group) => (
                <th key={group.id} scope="col">
                  {group.title}
                </th>
              ))}
              <th scope="col">{t("access.who")}</th>
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => {
              const words = rightText(right, { title, starts }, speech);
              return (
                <tr key={`${right.kind} ${right.node}`}>
                  <th scope="row">
                    {words}
                    {right.restricted ? <p className={classes["note"]}>{t("access.restricted")}</p> : null}
                  </th>
                  {groups.map((group) => (
                    <td key={group.id} className={classes["tick"]}>
                      <Cell right={right} label={words} group={group} />
                    </td>
                  ))}
                  <td>
                    <Who right={right} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
