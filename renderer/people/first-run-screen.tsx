import { Button, Checkbox, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Output } from "../../contract/channels.ts";
import { keys } from "../api/keys.ts";
import { createAdministrator, signIn } from "../api/session-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { Gate } from "./gate.tsx";
import classes from "./gate.module.css";
import { NewPassword, newPasswordProblem, nothingTyped } from "./new-password.tsx";
import { signInNameFor } from "./sign-in-name.ts";

type DemoAccounts = NonNullable<Output<"firstRun.create">["sample"]>;

interface Created {
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
  readonly sample: DemoAccounts | null;
}

/** Who the first administrator is; `onDone` gets what they typed, and the sample people if they asked for some. */
function AdministratorForm(props: { readonly onDone: (created: Created) => void }) {
  const { t } = useText();
  const creating = useMutation(createAdministrator);
  const [displayName, setDisplayName] = useState("");
  const [typedName, setTypedName] = useState<string | null>(null);
  const [typed, setTyped] = useState(nothingTyped);
  const [sample, setSample] = useState(false);
  const [tried, setTried] = useState(false);
  const name = typedName ?? signInNameFor(displayName);
  const missing = (text: string) => (tried && text.trim() === "" ? t("issue.required") : null);
  const problem = newPasswordProblem(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || name.trim() === "" || displayName.trim() === "") return;
    const { password } = typed;
    creating.mutate(
      { name, displayName, password, sample },
      { onSuccess: (created) => props.onDone({ name, displayName, password, sample: created.sample }) },
    );
  };
  return (
    <form noValidate className={classes["form"]} onSubmit={submit} aria-labelledby="chooser-title">
      <TextInput
        label={t("welcome.display-name")}
        autoComplete="name"
        aria-required="true"
        value={displayName}
        error={missing(displayName)}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <TextInput
        label={t("welcome.name")}
        description={t("welcome.name-hint")}
        autoComplete="username"
        aria-required="true"
        spellCheck={false}
        value={name}
        error={missing(name)}
        onChange={(event) => setTypedName(event.currentTarget.value)}
      />
      <NewPassword label={t("session.password")} typed={typed} onChange={setTyped} problem={tried ? problem : null} />
      <Checkbox
        label={t("welcome.demo-data")}
        description={t("welcome.demo-data-hint")}
        checked={sample}
        onChange={(event) => setSample(event.currentTarget.checked)}
      />
      <div role="alert" className={classes["problem"]}>
        {creating.isError ? errorText(creating.error, t) : null}
      </div>
      <output>{creating.isPending && sample ? t("welcome.filling") : null}</output>
      <div className={classes["actions"]}>
        <Button type="submit" loading={creating.isPending}>
          {t("welcome.begin")}
        </Button>
      </div>
    </form>
  );
}

function DemoDataReady(props: {
  readonly sample: DemoAccounts;
  readonly name: string;
  readonly onContinue: () => void;
}) {
  const { sample, name, onContinue } = props;
  const { t } = useText();
  return (
    <Gate title={t("welcome.ready")} hint={t("welcome.ready-hint")}>
      <code className={classes["password"]}>{sample.password}</code>
      <ul className={classes["samples"]}>
        {sample.people.map((person) => (
          <li key={person.id}>{person.displayName}</li>
        ))}
      </ul>
      <div className={classes["actions"]}>
        <Button onClick={onContinue}>{t("welcome.go-on", { name })}</Button>
      </div>
    </Gate>
  );
}

/** Nobody is here yet: the first to come becomes the administrator. */
export function FirstRunScreen() {
  const { t } = useText();
  const client = useQueryClient();
  const signingIn = useMutation(signIn);
  const [created, setCreated] = useState<Created | null>(null);
  const goOn = ({ name, password }: Created) => {
    window.location.hash = "#/inbox";
    // should the way in fail, the ordinary one is open now; when it doesn't, this screen is gone
    const onError = () => void client.invalidateQueries({ queryKey: keys.firstRun });
    signingIn.mutate({ name, password }, { onError });
  };
  const done = (now: Created) => {
    setCreated(now);
    if (now.sample === null) goOn(now);
  };
  if (created?.sample) {
    return <DemoDataReady sample={created.sample} name={created.displayName} onContinue={() => goOn(created)} />;
  }
  return (
    <Gate title={t("welcome.title")} hint={t("welcome.hint")}>
      <AdministratorForm onDone={done} />
    </Gate>
  );
}
