import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type PermissionLevel, permissionLevels } from "../../../engine/contract/permission-levels.ts";
import type { FlowRights, PermissionGroup, PermissionPerson } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { type GridPlace, nextPlace } from "./grid-keys.ts";
import { MatrixRow } from "./matrix-row.tsx";
import { MatrixHead } from "./matrix-head.tsx";
import classes from "./matrix.module.css";
import type { CellPosition, PermissionState } from "./permission-state.ts";

interface MatrixProps {
  readonly state: PermissionState;
  readonly flows: readonly FlowRights[];
  readonly groups: readonly PermissionGroup[];
  /** Whose permissions a column more tells; null: nobody's. */
  readonly person: PermissionPerson | null;
  /** The cell whose drawer is open. */
  readonly opened: CellPosition | null;
  /** `byKey`: the drawer gets the keyboard. */
  readonly onOpen: (position: CellPosition, byKey: boolean) => void;
  /** The cell that has the keyboard has changed. */
  readonly onMove: (position: CellPosition) => void;
  readonly onLevel: (flow: FlowRights, groupId: number, level: PermissionLevel) => void;
}

/** Flows by groups: arrows go from cell to cell, Enter opens one, 1 to 5 set its level. */
export function PermissionMatrix(props: MatrixProps) {
  const { state, flows, groups, person, opened } = props;
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  useEffect(() => {
    if (opened === null) return;
    // the drawer that opens may cover it
    table.current?.querySelector('td[data-opened="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [opened]);
  const offset = person === null ? 0 : 1;
  const size = { row: flows.length, column: groups.length + offset };
  // what is shown may have become less
  const active = { row: Math.min(place.row, size.row - 1), column: Math.min(place.column, size.column - 1) };
  const at = ({ row, column }: GridPlace) => ({ flow: flows[row], group: groups[column - offset] });
  const focus = ({ row, column }: GridPlace) =>
    table.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  const pressed = (event: KeyboardEvent<HTMLTableElement>) => {
    const { flow, group } = at(active);
    const next = nextPlace(active, event, size);
    const level = permissionLevels[Number(event.key) - 1];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (next !== null) focus(next);
    else if (flow === undefined || group === undefined || !isPlain) return;
    else if (event.key === "Enter" || event.key === " ") {
      props.onOpen({ flowId: flow.flowId, groupId: group.id }, true);
    } else if (level !== undefined) props.onLevel(flow, group.id, level);
    else return;
    event.preventDefault();
  };
  const moved = (to: GridPlace) => {
    setPlace(to);
    const { flow, group } = at(to);
    if (flow !== undefined && group !== undefined) props.onMove({ flowId: flow.flowId, groupId: group.id });
  };
  const headings = groups.map(({ id, title, memberIds }) => ({ id, title, members: memberIds.length }));
  const label = person === null ? t("permissions.matrix") : t("permissions.matrix-of", { name: person.displayName });
  return (
    <div className={classes["scroll"]} data-opened={opened !== null}>
      {/* the cells have the keyboard, and what they don't answer comes here */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-rowcount={size.row + 1}
        className={classes["matrix"]}
        onKeyDown={pressed}
      >
        <MatrixHead groups={headings} flows={flows.length} person={person} opened={opened?.groupId ?? null} />
        <tbody>
          {flows.map((flow, row) => (
            <MatrixRow
              key={flow.flowId ?? ""}
              state={state}
              flow={flow}
              row={row}
              groups={groups}
              person={person}
              active={active.row === row ? active.column : null}
              opened={opened !== null && opened.flowId === flow.flowId ? opened.groupId : null}
              onFocus={(column) => moved({ row, column })}
              onOpen={(groupId) => props.onOpen({ flowId: flow.flowId, groupId }, false)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
