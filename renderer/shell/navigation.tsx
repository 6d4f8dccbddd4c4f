import { IconArchive, IconInbox, IconStack2, type TablerIcon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TaskListName, TaskListCount } from "../../engine/contract/index.ts";
import { countsQuery } from "../api/task-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { screensFor } from "./screens.ts";
import classes from "./navigation.module.css";

const taskLists = [
  ["inbox", IconInbox],
  ["queue", IconStack2],
  ["archive", IconArchive],
] as const satisfies readonly (readonly [TaskListName, TablerIcon])[];

function Count(props: { readonly count: TaskListCount }) {
  const { t, formats } = useText();
  const { count, more } = props.count;
  if (count === 0 && !more) return null;
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

/** The three task lists with what waits in them, and every other screen that the person is offered. */
export function Navigation() {
  const { t } = useText();
  const counts = useQuery(countsQuery);
  const screens = screensFor(useCapabilities());
  const firstAtFoot = screens.find(({ position }) => position === "foot")?.to;
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
        {screens.map(({ to, title, icon, position }) => (
          <li key={to} className={to === firstAtFoot ? classes["last"] : position === "apart" ? classes["apart"] : ""}>
            <Link to={to} className={classes["link"]} title={t(title)}>
              <Entry icon={icon} title={t(title)} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
