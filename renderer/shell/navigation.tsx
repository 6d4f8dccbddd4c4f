import { Menu } from "@mantine/core";
import {
  IconArchive,
  IconDots,
  IconInbox,
  IconPlus,
  IconSearch,
  IconStack2,
  type TablerIcon,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { TaskListName, TaskListCount } from "../../engine/contract/index.ts";
import { requestCountsQuery } from "../api/request-queries.ts";
import { countsQuery } from "../api/task-queries.ts";
import { useDueCounts } from "../lists/due-counts.ts";
import { useCapabilities } from "../people/me.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import { keyNames } from "../ui/key-names.ts";
import { type ScreenLink, screensFor } from "./screens.ts";
import classes from "./navigation.module.css";

const icons = { inbox: IconInbox, queue: IconStack2, archive: IconArchive } as const satisfies Readonly<
  Record<TaskListName, TablerIcon>
>;

/** How much waits, and whether some of it is late. */
function Count(props: { readonly count: TaskListCount; readonly overdue: number }) {
  const { t, formats } = useText();
  const { overdue } = props;
  const { count, more } = props.count;
  if (count === 0 && !more) return null;
  const shown = formats.number(count);
  return (
    <>
      <span className={classes["count"]} data-late={overdue > 0} aria-hidden="true">
        {more ? `${shown}+` : shown}
      </span>
      <span className={classes["hidden"]}>
        , {more ? t("nav.many", { count: shown }) : t("nav.count", { count })}
        {overdue === 0 ? "" : `, ${t("list.overdue", { count: overdue })}`}
      </span>
    </>
  );
}

function Entry(props: {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly count?: TaskListCount | undefined;
  readonly overdue?: number | undefined;
}) {
  const Icon = props.icon;
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden="true" className={classes["icon"]} />
      <span className={classes["title"]}>{props.title}</span>
      {props.count === undefined ? null : <Count count={props.count} overdue={props.overdue ?? 0} />}
    </>
  );
}

/** How many of the person's requests say something new. */
function UnreadRequests() {
  const { t, formats } = useText();
  const unread = useQuery(requestCountsQuery).data?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <>
      <span className={classes["count"]} aria-hidden="true">
        {formats.number(unread)}
      </span>
      <span className={classes["hidden"]}>, {t("nav.unread", { count: unread })}</span>
    </>
  );
}

/** The search over everything, and the way to begin something. */
function TopActions(props: { readonly onPalette: () => void }) {
  const { t } = useText();
  const { ctrl } = keyNames(t);
  return (
    <div className={classes["top"]}>
      <button type="button" className={classes["find"]} title={t("palette.title")} onClick={props.onPalette}>
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <span className={classes["word"]}>{t("list.search")}</span>
        <kbd className={classes["key"]} aria-hidden="true">
          {ctrl} K
        </kbd>
      </button>
      <Link to="/start" className={classes["new"]} title={t("nav.start")}>
        <IconPlus size={16} stroke={1.8} aria-hidden="true" />
        <span className={classes["word"]}>{t("nav.start")}</span>
      </Link>
    </div>
  );
}

/** In narrow windows: whatever has no place of its own there. */
function More(props: { readonly screens: readonly ScreenLink[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <li className={classes["more"]}>
      <Menu position="right-start" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={classes["link"]}>
            <IconDots size={18} stroke={1.6} aria-hidden="true" className={classes["icon"]} />
            <span className={classes["title"]}>{t("nav.more")}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t("nav.more")}>
          <Menu.Item
            leftSection={<IconArchive size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => void navigate({ to: "/$listName", params: { listName: "archive" } })}
          >
            {t("nav.archive")}
          </Menu.Item>
          {props.screens.map(({ to, title, icon: Icon }) => (
            <Menu.Item
              key={to}
              leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => void navigate({ to })}
            >
              {t(title)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function ListEntry(props: {
  readonly listName: TaskListName;
  readonly count?: TaskListCount | undefined;
  readonly overdue?: number | undefined;
}) {
  const { listName, count, overdue } = props;
  const { t } = useText();
  const title = t(taskListTexts[listName].title);
  return (
    <Link to="/$listName" params={{ listName }} className={classes["link"]} title={title}>
      <Entry icon={icons[listName]} title={title} count={count} overdue={overdue} />
    </Link>
  );
}

/** The inbox as nothing narrows it. */
const everything = {} as const;

/** Search, a new request, the lists of open work with what waits in them, and every other screen that the person is offered. */
export function Navigation(props: { readonly onPalette: () => void }) {
  const { t } = useText();
  const counts = useQuery(countsQuery).data;
  const overdue = useDueCounts("inbox", everything)?.overdue.count;
  // what begins something stands above
  const screens = screensFor(useCapabilities()).filter(({ to }) => to !== "/start");
  const ofLists = screens.filter(({ position }) => position === "lists");
  const others = screens.filter(({ position }) => position !== "lists");
  const firstAtFoot = screens.find(({ position }) => position === "foot")?.to;
  const entry = ({ to, title, icon, position }: ScreenLink, index: number) => (
    <li
      key={to}
      className={[
        classes["secondary"],
        to === firstAtFoot ? classes["last"] : index === 0 || position === "apart" ? classes["apart"] : "",
      ].join(" ")}
    >
      <Link to={to} className={classes["link"]} title={t(title)}>
        <Entry icon={icon} title={t(title)} />
      </Link>
    </li>
  );
  const split = others.findIndex(({ position }) => position === "foot");
  return (
    <div className={classes["scroll"]}>
      <TopActions onPalette={props.onPalette} />
      <ul className={classes["links"]}>
        <li>
          <ListEntry listName="inbox" count={counts?.inbox} overdue={overdue} />
        </li>
        <li>
          <ListEntry listName="queue" count={counts?.queue} />
        </li>
        {ofLists.map(({ to, title, icon }) => (
          <li key={to}>
            <Link to={to} className={classes["link"]} title={t(title)}>
              <Entry icon={icon} title={t(title)} />
              {to === "/requests" ? <UnreadRequests /> : null}
            </Link>
          </li>
        ))}
        {others.slice(0, split).map(entry)}
        <li className={classes["secondary"]}>
          <ListEntry listName="archive" />
        </li>
        {others.slice(split).map((screen, index) => entry(screen, split + index))}
        <More screens={others} />
      </ul>
    </div>
  );
}
