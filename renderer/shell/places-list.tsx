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
import type { Place, PlaceCount } from "../../engine/contract/index.ts";
import { countsQuery } from "../api/task-queries.ts";
import { useStanding } from "../people/me.ts";
import { placeTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./places-list.module.css";

const places = [
  ["inbox", IconInbox],
  ["queue", IconStack2],
  ["archive", IconArchive],
] as const satisfies readonly (readonly [Place, TablerIcon])[];

function Count(props: { readonly count: PlaceCount }) {
  const { t, formats } = useText();
  const { count, more } = props.count;
  if (count === 0) return null;
  const shown = formats.number(count);
  return (
    <>
      <span className={classes["count"]} aria-hidden="true">
        {more ? `${shown}+` : shown}
      </span>
      <span className={classes["hidden"]}>
        , {more ? t("places.many", { count: shown }) : t("places.count", { count })}
      </span>
    </>
  );
}

function Entry(props: { readonly icon: TablerIcon; readonly title: string; readonly count?: PlaceCount | undefined }) {
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
export function PlacesList() {
  const { t } = useText();
  const counts = useQuery(countsQuery);
  const { administers, manages } = useStanding();
  return (
    <div className={classes["scroll"]}>
      <ul className={classes["places"]}>
        {places.map(([place, icon]) => (
          <li key={place}>
            <Link to="/$place" params={{ place }} className={classes["place"]} title={t(placeTexts[place].title)}>
              <Entry
                icon={icon}
                title={t(placeTexts[place].title)}
                count={place === "archive" ? undefined : counts.data?.[place]}
              />
            </Link>
          </li>
        ))}
        <li>
          <Link to="/processes" className={classes["place"]} title={t("places.processes")}>
            <Entry icon={IconListDetails} title={t("places.processes")} />
          </Link>
        </li>
        <li>
          <Link to="/records" className={classes["place"]} title={t("places.records")}>
            <Entry icon={IconFileDescription} title={t("places.records")} />
          </Link>
        </li>
        <li className={classes["apart"]}>
          <Link to="/start" className={classes["place"]} title={t("places.start")}>
            <Entry icon={IconPlus} title={t("places.start")} />
          </Link>
        </li>
        {manages ? (
          <li className={classes["last"]}>
            <Link to="/background" className={classes["place"]} title={t("background.title")}>
              <Entry icon={IconSettingsAutomation} title={t("background.title")} />
            </Link>
          </li>
        ) : null}
        {administers ? (
          <li className={manages ? "" : classes["last"]}>
            <Link to="/admin" className={classes["place"]} title={t("admin.title")}>
              <Entry icon={IconUsersGroup} title={t("admin.title")} />
            </Link>
          </li>
        ) : null}
        <li className={administers || manages ? "" : classes["last"]}>
          <Link to="/settings" className={classes["place"]} title={t("places.settings")}>
            <Entry icon={IconSettings} title={t("places.settings")} />
          </Link>
        </li>
      </ul>
    </div>
  );
}
