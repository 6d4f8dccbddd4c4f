import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { peopleQuery, signIn } from "../api/session-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./chooser.module.css";

/** From this many people on, a search helps. */
const manyPeople = 8;

function Choices(props: { readonly people: readonly Person[]; readonly onChoose: (person: Person) => void }) {
  const { people, onChoose } = props;
  const { t, formats } = useText();
  const [search, setSearch] = useState("");
  if (people.length === 0) return <p className={classes["hint"]}>{t("person.none")}</p>;
  const wanted = search.trim().toLocaleLowerCase(formats.locale);
  const found = people.filter((person) => person.displayName.toLocaleLowerCase(formats.locale).includes(wanted));
  return (
    <>
      {people.length < manyPeople ? null : (
        <TextInput
          type="search"
          aria-label={t("person.search")}
          placeholder={t("person.search")}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {found.length === 0 ? (
        <p className={classes["hint"]}>{t("person.no-match", { search })}</p>
      ) : (
        <ul className={classes["people"]} aria-labelledby="chooser-title">
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" className={classes["person"]} onClick={() => onChoose(person)}>
                <PersonAvatar person={person} size="md" />
                <span className={classes["name"]}>{person.displayName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function People() {
  const { t } = useText();
  const people = useQuery(peopleQuery);
  const choosing = useMutation(signIn);
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.isPending) return <SkeletonLines label={t("list.loading")} />;
  const choose = (person: Person) => {
    // another person starts at their own inbox, not where the last one stood
    window.location.hash = "#/inbox";
    choosing.mutate(person.id);
  };
  return (
    <>
      {choosing.isError ? (
        <p role="alert" className={classes["problem"]}>
          {errorText(choosing.error, t)}
        </p>
      ) : null}
      <Choices people={people.data} onChoose={choose} />
    </>
  );
}

/** The first screen: who is here? */
export function ChooserScreen() {
  const { t } = useText();
  return (
    <main className={classes["screen"]}>
      <ScreenTitle screen={t("person.choose")} />
      <div className={classes["box"]}>
        <span className={classes["mark"]} aria-hidden="true" />
        <h1 id="chooser-title" className={classes["title"]}>
          {t("person.choose")}
        </h1>
        <p className={classes["hint"]}>{t("person.choose-hint")}</p>
        <People />
      </div>
    </main>
  );
}
