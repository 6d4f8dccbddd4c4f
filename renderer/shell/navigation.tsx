import {
  IconArchive,
  IconFileDescription,
  IconInbox,
  IconListDetails,
  IconPlus,
  IconSettings,
  IconSettingsAutomation,
  IconStack2,
  IconUsersGroup,
  type TablerIcon,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskListName, TaskListCount } from "../../engine/contract/index.ts";
import { countsQuery } from "../api/task-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./navigation.module.css";

const taskLists = [
  ["inbox", IconInbox],
  ["queue", IconStack2],
  ["archive", IconArchive],
] as const satisfies readonly (readonly [TaskListName, TablerIcon])[];

function Count(props: { readonly count: TaskListCount }) {
  const { t, formats } = useText();
  const { count, more } = props.count;
  if (count === 0) return null;
  const shown = formats.number(count);
  return (
    <>
      <span className={classes["count"]} aria-hidden="true">
        {more ? `${shown}+` : shown}
      </span>
      <span className={classes["hidden"]}>, {more ? t("nav.many", { count: shown }) : t("nav.count", { count })}</span>
    </>
  );
}

function Entry(props: {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly count?: TaskListCount | undefined;
}) {
  const Icon = props.icon;
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden="true" className={classes["icon"]} />
      <span className={classes["title"]}>{props.title}</span>
      {props.count === undefined ? null : <Count count={props.count} />}
    </>
  );
}

/** Where one can be: three lists, and the place to start something. */
export function Navigation() {
  const { t } = useText();
  const counts = useQuery(countsQuery);
  const { administers, manages } = useCapabilities();
  return (
    <div className={classes["scroll"]}>
      <ul className={classes["links"]}>
        {taskLists.map(([listName, icon]) => (
          <li key={listName}>
            <Link
              to="/$listName"
              params={{ listName }}
              className={classes["link"]}
              title={t(taskListTexts[listName].title)}
            >
              <Entry
                icon={icon}
                title={t(taskListTexts[listName].title)}
                count={listName === "archive" ? undefined : counts.data?.[listName]}
              />
            </Link>
          </li>
        ))}
        <li>
          <Link to="/processes" className={classes["link"]} title={t("nav.processes")}>
            <Entry icon={IconListDetails} title={t("nav.processes")} />
          </Link>
        </li>
        <li>
          <Link to="/records" className={classes["link"]} title={t("nav.records")}>
            <Entry icon={IconFileDescription} title={t("nav.records")} />
          </Link>
        </li>
        <li className={classes["apart"]}>
          <Link to="/start" className={classes["link"]} title={t("nav.start")}>
            <Entry icon={IconPlus} title={t("nav.start")} />
          </Link>
        </li>
        {manages ? (
          <li className={classes["last"]}>
            <Link to="/background" className={classes["link"]} title={t("background.title")}>
              <Entry icon={IconSettingsAutomation} title={t("background.title")} />
            </Link>
          </li>
        ) : null}
        {administers ? (
          <li className={manages ? "" : classes["last"]}>
            <Link to="/admin" className={classes["link"]} title={t("admin.title")}>
              <Entry icon={IconUsersGroup} title={t("admin.title")} />
            </Link>
          </li>
        ) : null}
        <li className={administers || manages ? "" : classes["last"]}>
          <Link to="/settings" className={classes["link"]} title={t("nav.settings")}>
            <Entry icon={IconSettings} title={t("nav.settings")} />
          </Link>
        </li>
      </ul>
    </div>
  );
}
