import type { FlowRights, PermissionGroup, PermissionPerson } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { CellContent } from "./matrix-cell.tsx";
import classes from "./matrix.module.css";
import type { PermissionState } from "./permission-state.ts";

interface RowProps {
  readonly state: PermissionState;
  readonly flow: FlowRights;
  readonly row: number;
  readonly groups: readonly PermissionGroup[];
  readonly person: PermissionPerson | null;
  /** The column that has the keyboard when the matrix has it; null: none of this row. */
  readonly active: number | null;
  /** The group whose cell is open. */
  readonly opened: number | null;
  readonly onFocus: (column: number) => void;
  readonly onOpen: (groupId: number) => void;
}

/** One flow: what each group may, and the person altogether. */
export function MatrixRow(props: RowProps) {
  const { state, flow, row, groups, person, active, opened } = props;
  const { t, language, formats } = useText();
  const title = flow.title?.[language] ?? t("permissions.itself");
  const offset = person === null ? 0 : 1;
  const keyboard = (column: number) => ({
    tabIndex: active === column ? 0 : -1,
    "data-place": `${row} ${column}`,
    onFocus: () => props.onFocus(column),
  });
  return (
    <tr data-opened={opened !== null}>
      <th scope="row" title={title}>
        {title}
      </th>
      {person === null ? null : (
        <td className={classes["person"]} {...keyboard(0)}>
          <Altogether state={state} flow={flow} person={person} locale={formats.locale} />
        </td>
      )}
      {groups.map(({ id }, index) => {
        const { own, ...held } = state.cell(flow, id);
        return (
          <td
            key={id}
            aria-selected={opened === id}
            data-opened={opened === id}
            onClick={() => props.onOpen(id)}
            {...keyboard(index + offset)}
          >
            <CellContent
              held={held}
              own={own}
              forObjects={state.holdsForObjects(flow, id)}
              changed={state.isCellChanged(flow, id)}
            />
          </td>
        );
      })}
    </tr>
  );
}

function Altogether(
  props: Pick<RowProps, "state" | "flow"> & { readonly person: PermissionPerson; readonly locale: string },
) {
  const { state, flow, person } = props;
  const { t } = useText();
  const { through, ...held } = state.cellOf(flow, person);
  const groups = new Intl.ListFormat(props.locale).format(through.map(({ title }) => title));
  return <CellContent held={held} own {...(groups === "" ? {} : { through: t("permissions.through", { groups }) })} />;
}
