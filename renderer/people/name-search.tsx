import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./gate.module.css";
import { PersonRow } from "./person-row.tsx";

/** So many names are offered at once: who types goes on typing. */
const most = 5;

/** Finds a person by what is typed of their name; nobody is listed before. Enter takes the first. */
export function NameSearch(props: { readonly people: readonly Person[]; readonly onChoose: (person: Person) => void }) {
  const { people, onChoose } = props;
  const { t, formats } = useText();
  const [search, setSearch] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wanted = search.trim().toLocaleLowerCase(formats.locale);
  const fold = (name: string) => name.toLocaleLowerCase(formats.locale);
  const begins = ({ name, displayName }: Person) =>
    fold(name).startsWith(wanted) || ` ${fold(displayName)}`.includes(` ${wanted}`);
  const found = wanted === "" ? [] : people.filter(begins).slice(0, most);
  const takeFirst = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key !== "Enter" || first === undefined) return;
    event.preventDefault();
    onChoose(first);
  };
  return (
    <>
      <div className={classes["search"]}>
        <TextInput
          ref={input}
          type="search"
          label={t("person.search")}
          autoComplete="username"
          spellCheck={false}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={takeFirst}
        />
        <output className={classes["none"]}>
          {wanted !== "" && found.length === 0 ? t("person.no-match", { search: search.trim() }) : null}
        </output>
      </div>
      {found.length === 0 ? null : (
        <ul aria-label={t("person.found")}>
          {found.map((person) => (
            <li key={person.id}>
              <PersonRow person={person} onChoose={() => onChoose(person)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
