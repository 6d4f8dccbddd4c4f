import type { GroupRow, PermissionPerson } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "./matrix.module.css";

/** The groups as headings, with how many are in them; before them the person whose permissions are shown. */
export function MatrixHead(props: {
  readonly groups: readonly Pick<GroupRow, "id" | "title" | "members">[];
  readonly flows: number | null;
  readonly person: PermissionPerson | null;
  readonly opened: number | null;
}) {
  const { groups, flows, person, opened } = props;
  const { t, formats } = useText();
  return (
    <thead>
      <tr>
        <th scope="col" className={classes["corner"]}>
          {flows === null ? null : t("permissions.flows", { count: flows })}
        </th>
        {person === null ? null : (
          <th scope="col" className={classes["person"]} title={person.displayName}>
            <span className={classes["heading"]}>{person.displayName}</span>
            <small>{t("permissions.altogether")}</small>
          </th>
        )}
        {groups.map(({ id, title, members }) => (
          <th key={id} scope="col" title={title} data-opened={id === opened}>
            <span className={classes["heading"]}>{title}</span>
            <small aria-hidden="true">{formats.number(members)}</small>
            <span className={classes["hidden"]}>, {t("permissions.members", { count: members })}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
