import { IconSearch } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { peopleQuery, sessionEndQuery, signIn } from "../api/session-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { Gate } from "./gate.tsx";
import classes from "./gate.module.css";
import { PasswordForm } from "./password-form.tsx";
import { NameSearch } from "./name-search.tsx";
import { peopleHere } from "./people-here.ts";
import { PersonRow } from "./person-row.tsx";

function SignInForm(props: { readonly person: Person }) {
  const { person } = props;
  const { t } = useText();
  const signingIn = useMutation(signIn);
  const submit = (password: string) => {
    // another person starts at their own inbox, not where the last one stood
    window.location.hash = "#/inbox";
    signingIn.mutate({ name: person.name, password });
  };
  return (
    <PasswordForm
      person={person}
      submit={t("session.sign-in")}
      pending={signingIn.isPending}
      error={signingIn.error}
      onSubmit={submit}
    />
  );
}

/** Who was last here, and a way to type another name; the password is asked where the name stands. */
function WaysIn(props: { readonly people: readonly Person[] }) {
  const { people } = props;
  const { t } = useText();
  const [names] = useState(peopleHere);
  const [chosenName, setChosenName] = useState(names[0] ?? null);
  const named = (name: string | null) => people.find((person) => person.name === name);
  const here = names.flatMap((name) => named(name) ?? []);
  const chosen = named(chosenName);
  const choose = (person: Person) => setChosenName(person.name);
  if (people.length === 0) return <p className={classes["hint"]}>{t("person.none")}</p>;
  const rows = chosen === undefined || here.includes(chosen) ? here : [chosen, ...here];
  return (
    <ul className={classes["people"]} aria-labelledby="chooser-title">
      {rows.map((person) => (
        <li key={person.id}>
          {person === chosen ? (
            <SignInForm person={person} />
          ) : (
            <PersonRow person={person} onChoose={() => choose(person)} />
          )}
        </li>
      ))}
      <li>
        {chosen === undefined ? (
          <NameSearch people={people} onChoose={choose} />
        ) : (
          <button type="button" className={classes["person"]} onClick={() => setChosenName(null)}>
            <span className={classes["searchSign"]} aria-hidden="true">
              <IconSearch size={16} stroke={1.6} />
            </span>
            <span className={classes["name"]}>{t("person.other")}</span>
          </button>
        )}
      </li>
    </ul>
  );
}

function People() {
  const { t } = useText();
  const people = useQuery(peopleQuery);
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.isPending) return <SkeletonLines label={t("list.loading")} />;
  return <WaysIn people={people.data} />;
}

/** Says to whoever was signed out unasked why. */
function SessionEndNotice() {
  const { t } = useText();
  const { data: end = null } = useQuery(sessionEndQuery);
  // read out when it appears
  return (
    <output className={classes["notice"]}>
      {end === null ? null : t(`session.ended-${end.reason}`, { name: end.person.displayName })}
    </output>
  );
}

/** The way in: a name, and its password. */
export function SignInScreen() {
  const { t } = useText();
  return (
    <Gate title={t("person.choose")} hint={t("person.choose-hint")}>
      <SessionEndNotice />
      <People />
    </Gate>
  );
}
