import { Button } from "@mantine/core";
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
import { PeopleChoices } from "./people-choices.tsx";

function SignInForm(props: { readonly person: Person; readonly onBack: () => void }) {
  const { person, onBack } = props;
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
    >
      <Button variant="subtle" onClick={onBack}>
        {t("person.back")}
      </Button>
    </PasswordForm>
  );
}

function People() {
  const { t } = useText();
  const people = useQuery(peopleQuery);
  const [chosen, setChosen] = useState<Person | null>(null);
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.isPending) return <SkeletonLines label={t("list.loading")} />;
  if (chosen === null) return <PeopleChoices people={people.data} onChoose={setChosen} />;
  return <SignInForm person={chosen} onBack={() => setChosen(null)} />;
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

/** Who is here? Choosing a name asks for the password. */
export function SignInScreen() {
  const { t } = useText();
  return (
    <Gate title={t("person.choose")} hint={t("person.choose-hint")}>
      <SessionEndNotice />
      <People />
    </Gate>
  );
}
