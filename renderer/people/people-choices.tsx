import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import classes from "./gate.module.css";

/** From this many people on, typing is faster than looking. */
const manyPeople = 8;

/** People to choose from; among many, typing a part of a name finds them, and Enter takes the first. */
export function PeopleChoices(props: {
  readonly people: readonly Person[];
  readonly onChoose: (person: Person) => void;
}) {
  const { people, onChoose } = props;
  const { t, formats } = useText();
  const [search, setSearch] = useState("");
  if (people.length === 0) return <p className={classes["hint"]}>{t("person.none")}</p>;
  const wanted = search.trim().toLocaleLowerCase(formats.locale);
  const found = people.filter(({ name, displayName }) =>
    `${displayName}\n${name}`.toLocaleLowerCase(formats.locale).includes(wanted),
  );
  const takeFirst = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key !== "Enter" || wanted === "" || first === undefined) return;
    event.preventDefault();
    onChoose(first);
  };
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
          onKeyDown={takeFirst}
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
