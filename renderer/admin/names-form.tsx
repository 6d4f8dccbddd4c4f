import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { directoryChange } from "../api/directory-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { useToast } from "../ui/toast.tsx";
import classes from "./admin.module.css";

/** What a person is called, and what they sign in with. */
export function NamesForm(props: { readonly person: Person; readonly disabled: boolean }) {
  const { person, disabled } = props;
  const { t } = useText();
  const toast = useToast();
  const renaming = useMutation(directoryChange("person.rename"));
  const [displayName, setDisplayName] = useState(person.displayName);
  const [name, setName] = useState(person.name);
  const isSame = displayName === person.displayName && name === person.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSame) return;
    renaming.mutate({ personId: person.id, name, displayName }, { onSuccess: () => toast(t("admin.saved")) });
  };
  return (
    <form noValidate className={classes["fields"]} onSubmit={submit} aria-label={t("people.names")}>
      <TextInput
        label={t("people.display-name")}
        value={displayName}
        disabled={disabled}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <TextInput
        label={t("people.name")}
        description={t("people.name-hint")}
        spellCheck={false}
        value={name}
        disabled={disabled}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div role="alert" className={classes["problem"]}>
        {renaming.isError ? errorText(renaming.error, t) : null}
      </div>
      {isSame ? null : (
        <div className={paneDetail["actions"]}>
          <Button type="submit" size="xs" loading={renaming.isPending}>
            {t("admin.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
