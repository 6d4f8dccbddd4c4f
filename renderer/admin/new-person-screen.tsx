import { Button, Switch, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { directoryChange } from "../api/directory-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { NewPassword, newPasswordProblem, nothingTyped } from "../people/new-password.tsx";
import { signInNameFor } from "../people/sign-in-name.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { useToast } from "../ui/toast.tsx";
import classes from "./admin.module.css";
import { Detail } from "./detail.tsx";
import { GroupsChoice } from "./groups-choice.tsx";

/** Adds somebody: who they are, what they sign in with, and what they may do. */
export function NewPersonScreen() {
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { superuser: mayMakeSuperusers } = useCapabilities();
  const creating = useMutation(directoryChange("person.create"));
  const [displayName, setDisplayName] = useState("");
  const [typedName, setTypedName] = useState<string | null>(null);
  const [typed, setTyped] = useState(nothingTyped);
  const [groupIds, setGroupIds] = useState<readonly number[]>([]);
  const [superuser, setSuperuser] = useState(false);
  const [tried, setTried] = useState(false);
  const name = typedName ?? signInNameFor(displayName);
  const problem = newPasswordProblem(typed);
  const missing = (text: string) => (tried && text.trim() === "" ? t("issue.required") : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || name.trim() === "" || displayName.trim() === "") return;
    creating.mutate(
      { name, displayName, password: typed.password, groupIds: [...groupIds], superuser },
      {
        onSuccess: ({ id, displayName }) => {
          toast(t("people.created", { name: displayName }));
          void navigate({ to: "/admin/people/$personId", params: { personId: id } });
        },
      },
    );
  };
  return (
    <Detail label={t("people.new")} list="/admin/people">
      <h2 className={paneDetail["title"]}>{t("people.new")}</h2>
      <form noValidate className={classes["fields"]} onSubmit={submit} aria-label={t("people.new")}>
        <TextInput
          label={t("people.display-name")}
          aria-required="true"
          value={displayName}
          error={missing(displayName)}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
        />
        <TextInput
          label={t("people.name")}
          description={t("people.name-hint")}
          aria-required="true"
          spellCheck={false}
          value={name}
          error={missing(name)}
          onChange={(event) => setTypedName(event.currentTarget.value)}
        />
        <NewPassword
          label={t("people.first-password")}
          typed={typed}
          onChange={setTyped}
          problem={tried ? problem : null}
        />
        <p className={paneDetail["quiet"]}>{t("people.first-password-hint")}</p>
        <GroupsChoice label={t("people.groups")} chosen={groupIds} onChange={setGroupIds} />
        {mayMakeSuperusers ? (
          <Switch
            label={t("people.superuser")}
            description={t("people.superuser-hint")}
            checked={superuser}
            onChange={(event) => setSuperuser(event.currentTarget.checked)}
          />
        ) : null}
        <div role="alert" className={classes["problem"]}>
          {creating.isError ? errorText(creating.error, t) : null}
        </div>
        <div className={paneDetail["actions"]}>
          <Button type="submit" size="xs" loading={creating.isPending}>
            {t("people.create")}
          </Button>
        </div>
      </form>
    </Detail>
  );
}
