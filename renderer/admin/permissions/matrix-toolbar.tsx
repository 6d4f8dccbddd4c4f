import { Chip, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useText } from "../../text/text-context.tsx";
import { listSearchId } from "../../ui/list-focus.ts";
import type { MatrixSearch, MatrixView } from "./matrix-view.ts";
import classes from "./toolbar.module.css";

/** So many people are offered at once. */
const maxPeople = 8;

/** Chosen or not shows in colour and edge, and is told as a radio button is: no tick needed. */
const chip = { label: classes["chip"] ?? "", iconWrapper: classes["tick"] ?? "" };

/** What to look for, whether by group or by person, and by whose name. */
export function MatrixToolbar(props: {
  readonly search: MatrixSearch;
  /** What the search came to; null while nothing is loaded. */
  readonly view: MatrixView | null;
  readonly onSearch: (search: MatrixSearch) => void;
}) {
  const { search, view, onSearch } = props;
  const { t, formats } = useText();
  const by = view?.by ?? search.by;
  return (
    <div className={classes["toolbar"]}>
      <TextInput
        id={listSearchId}
        size="xs"
        type="search"
        className={classes["search"] ?? ""}
        aria-label={t("permissions.search")}
        placeholder={t("permissions.search")}
        maxLength={200}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden="true" />}
        value={search.text}
        onChange={(event) => onSearch({ ...search, text: event.currentTarget.value })}
      />
      <Chip.Group value={by} onChange={(value) => onSearch({ ...search, by: value === "person" ? "person" : "group" })}>
        <div className={classes["chips"]} role="radiogroup" aria-label={t("permissions.by")}>
          <Chip size="xs" value="group" classNames={chip}>
            {t("permissions.by-group")}
          </Chip>
          <Chip size="xs" value="person" classNames={chip}>
            {t("permissions.by-person")}
          </Chip>
        </div>
      </Chip.Group>
      <p className={classes["legend"]}>
        <b>{t("level.start")}</b>: {t("permissions.legend-own")} {t("level.start").toLocaleLowerCase(formats.locale)}:{" "}
        {t("permissions.legend-inherited")}
      </p>
      {view?.by === "person" ? <PeopleChoice {...props} view={view} /> : null}
    </div>
  );
}

function PeopleChoice(props: {
  readonly search: MatrixSearch;
  readonly view: MatrixView;
  readonly onSearch: (search: MatrixSearch) => void;
}) {
  const { search, view, onSearch } = props;
  const { t } = useText();
  const offered = view.people.slice(0, maxPeople);
  const chosen = view.person;
  const shown = chosen === null || offered.includes(chosen) ? offered : [chosen, ...offered];
  const more = view.people.length - shown.length;
  return (
    <div className={classes["people"]}>
      <Chip.Group
        value={String(chosen?.id ?? "")}
        onChange={(value) => onSearch({ ...search, by: "person", personId: Number(value) })}
      >
        <div className={classes["chips"]} role="radiogroup" aria-label={t("permissions.person")}>
          {shown.map(({ id, displayName }) => (
            <Chip key={id} size="xs" value={String(id)} classNames={chip}>
              {displayName}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {more > 0 ? <p className={classes["legend"]}>{t("permissions.more-people", { count: more })}</p> : null}
      {chosen?.superuser ? <p>{t("permissions.superuser", { name: chosen.displayName })}</p> : null}
    </div>
  );
}
