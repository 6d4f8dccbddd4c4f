import { Button, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { PersonRow } from "../../engine/contract/index.ts";
import { personRowsQuery } from "../api/directory-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneRows from "../ui/pane-rows.module.css";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import classes from "./admin.module.css";
import { PersonMarks } from "./person-marks.tsx";

/** From this many people on, a search helps. */
const many = 12;

function Row(props: { readonly person: PersonRow }) {
  const { person } = props;
  const { t } = useText();
  const groups = person.groups.map(({ title }) => title).join(", ");
  const tasks = person.openTasks === 0 ? [] : [t("people.tasks", { count: person.openTasks })];
  const hint = [groups, ...tasks].filter((part) => part !== "").join(" · ");
  return (
    <Link
      to="/admin/people/$personId"
      params={{ personId: person.id }}
      className={paneRows["row"]}
      data-gone={!person.active}
    >
      <PersonAvatar person={person} size="md" />
      <span className={paneRows["rowText"]}>
        <span className={paneRows["rowTitle"]}>{person.displayName}</span>
        <span className={paneRows["rowHint"]}>{hint === "" ? person.name : hint}</span>
      </span>
      <PersonMarks person={person} />
    </Link>
  );
}

function People() {
  const { t, formats } = useText();
  const people = useQuery(personRowsQuery);
  const [search, setSearch] = useState("");
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.isPending) return <SkeletonLines label={t("admin.loading")} />;
  const wanted = search.trim().toLocaleLowerCase(formats.locale);
  const found = people.data
    .filter(({ name, displayName }) => `${displayName}\n${name}`.toLocaleLowerCase(formats.locale).includes(wanted))
    // who left comes last
    .toSorted((a, b) => Number(b.active) - Number(a.active));
  return (
    <>
      {people.data.length < many ? null : (
        <TextInput
          type="search"
          size="xs"
          aria-label={t("people.search")}
          placeholder={t("people.search")}
          leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={classes["search"] ?? ""}
        />
      )}
      {found.length === 0 ? <p className={classes["search"]}>{t("people.no-match", { search })}</p> : null}
      <ul className={classes["rows"]} aria-label={t("people.list")}>
        {found.map((person) => (
          <li key={person.id}>
            <Row person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everybody, and beside it who is chosen. */
export function PeopleScreen() {
  const { t } = useText();
  const { personId } = useParams({ strict: false });
  const add = (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
      renderRoot={(rest) => <Link to="/admin/people/new" {...rest} />}
    >
      {t("people.new")}
    </Button>
  );
  return (
    <AdminFrame title={t("admin.people")} opened={personId !== undefined} action={add}>
      <People />
    </AdminFrame>
  );
}
