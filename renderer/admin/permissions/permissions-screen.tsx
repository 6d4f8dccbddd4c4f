import { useQuery } from "@tanstack/react-query";
import { IconKey } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { groupRowsQuery, permissionMatrixQuery } from "../../api/directory-queries.ts";
import type { PermissionMatrix as Matrix } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import panes from "../../ui/panes.module.css";
import { ScreenTitle } from "../../ui/screen-title.tsx";
import { SkeletonLines } from "../../ui/skeleton-lines.tsx";
import { AdminTabs } from "../admin-tabs.tsx";
import { ChangesBar } from "./changes-bar.tsx";
import { MatrixHead } from "./matrix-head.tsx";
import { MatrixToolbar } from "./matrix-toolbar.tsx";
import { type MatrixSearch, matrixView } from "./matrix-view.ts";
import matrix from "./matrix.module.css";
import { PermissionDrawer } from "./permission-drawer.tsx";
import { PermissionMatrix } from "./permission-matrix.tsx";
import { type CellPosition, PermissionState } from "./permission-state.ts";
import classes from "./screen.module.css";
import { usePermissionChanges } from "./use-permission-changes.ts";

const icon = <IconKey size={32} stroke={1.3} />;

const everything: MatrixSearch = { text: "", by: "group", personId: null };

/** Who may do what: flows by groups, or by the groups of one person, and what waits to be changed in it. */
export function PermissionsScreen() {
  const { t } = useText();
  const loaded = useQuery(permissionMatrixQuery);
  return (
    <>
      <ScreenTitle screen={t("admin.permissions")} />
      {loaded.isSuccess ? <Loaded matrix={loaded.data} /> : null}
      {loaded.isPending ? <Loading /> : null}
      {loaded.isError ? (
        <div className={classes["screen"]}>
          <div className={classes["main"]}>
            <Head />
            <ErrorState error={loaded.error} onRetry={() => void loaded.refetch()} />
          </div>
        </div>
      ) : null}
    </>
  );
}

function Head() {
  const { t } = useText();
  return (
    <div className={classes["head"]}>
      <h1 className={panes["title"]}>{t("admin.title")}</h1>
      <AdminTabs />
    </div>
  );
}

/** The headings first. */
function Loading() {
  const { t } = useText();
  const groups = useQuery(groupRowsQuery).data ?? [];
  return (
    <div className={classes["screen"]}>
      <div className={classes["main"]}>
        <Head />
        <MatrixToolbar search={everything} view={null} onSearch={() => undefined} />
        <table className={matrix["matrix"]} aria-label={t("permissions.matrix")}>
          <MatrixHead groups={groups} flows={null} person={null} opened={null} />
        </table>
        <SkeletonLines label={t("admin.loading")} />
      </div>
    </div>
  );
}

function Loaded(props: { readonly matrix: Matrix }) {
  const { t, language } = useText();
  const { waiting, stage, discard } = usePermissionChanges();
  const [search, setSearch] = useState(everything);
  const [opened, setOpened] = useState<CellPosition | null>(null);
  const levels = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const state = new PermissionState(props.matrix, waiting);
  const view = matrixView(state, search, { language, itself: t("permissions.itself") });
  // a search may leave out what was open
  const flow = view.flows.find(({ flowId }) => flowId === opened?.flowId);
  const group = view.groups.find(({ id }) => id === opened?.groupId);
  const isOpen = opened !== null && flow !== undefined && group !== undefined;
  const open = (position: CellPosition, byKey: boolean) => {
    setOpened(position);
    // the drawer is drawn first
    if (byKey) requestAnimationFrame(() => levels.current?.querySelector<HTMLElement>("input:checked")?.focus());
  };
  // what had the keyboard goes away
  const focusMatrix = () => main.current?.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus();
  const close = () => {
    // first the cell: whichever gets the keyboard is what the drawer shows
    focusMatrix();
    setOpened(null);
  };
  const done = () => {
    discard();
    focusMatrix();
  };
  const bar = state.changes.length === 0 ? null : <ChangesBar state={state} onDone={done} />;
  return (
    <div className={classes["screen"]} data-opened={isOpen}>
      <div ref={main} className={classes["main"]}>
        <Head />
        {state.groups.length === 0 ? (
          <EmptyState icon={icon} title={t("permissions.no-groups")} hint={t("permissions.no-groups-hint")} />
        ) : (
          <MatrixToolbar search={search} view={view} onSearch={setSearch} />
        )}
        {view.flows.length === 0 ? (
          <EmptyState
            icon={icon}
            title={t("permissions.nothing-found", { text: search.text.trim() })}
            hint={t("permissions.nothing-found-hint")}
          />
        ) : null}
        {view.flows.length === 0 || state.groups.length === 0 ? null : (
          <PermissionMatrix
            state={state}
            flows={view.flows}
            groups={view.groups}
            person={view.person}
            opened={isOpen ? opened : null}
            onOpen={open}
            onMove={(position) => isOpen && setOpened(position)}
            onLevel={(of, groupId, level) => stage(state.changesToLevel(of, groupId, level))}
          />
        )}
        {isOpen ? null : <div className={classes["foot"]}>{bar}</div>}
      </div>
      {isOpen ? (
        <div className={classes["aside"]}>
          <PermissionDrawer
            state={state}
            flow={flow}
            group={group}
            levels={levels}
            onLevel={(level) => stage(state.changesToLevel(flow, group.id, level))}
            onChange={stage}
            onClose={close}
          />
          {bar}
        </div>
      ) : null}
    </div>
  );
}
