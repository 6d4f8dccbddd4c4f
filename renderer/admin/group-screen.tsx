import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { GroupDetail } from "../../engine/contract/index.ts";
import { groupQuery, directoryChange, personRowsQuery } from "../api/directory-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { Part } from "../ui/part.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./admin.module.css";
import { DeleteGroupDialog } from "./delete-group-dialog.tsx";
import { Detail } from "./detail.tsx";
import { GroupMay } from "./group-may.tsx";
import { useDirectoryChange } from "./use-directory-change.ts";

function TitleForm(props: { readonly group: GroupDetail }) {
  const { id: groupId, title: present } = props.group;
  const { t } = useText();
  const toast = useToast();
  const renaming = useMutation(directoryChange("group.rename"));
  const [title, setTitle] = useState(present);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title !== present) renaming.mutate({ groupId, title }, { onSuccess: () => toast(t("admin.saved")) });
  };
  return (
    <form noValidate className={classes["fields"]} onSubmit={submit} aria-label={t("groups.rename")}>
      <TextInput
        label={t("groups.title")}
        value={title}
        error={renaming.isError ? errorText(renaming.error, t) : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {title === present ? null : (
        <div className={paneDetail["actions"]}>
          <Button type="submit" size="xs" loading={renaming.isPending}>
            {t("groups.rename")}
          </Button>
        </div>
      )}
    </form>
  );
}

function Members(props: { readonly group: GroupDetail }) {
  const { id: groupId, members } = props.group;
  const { t } = useText();
  const people = useQuery(personRowsQuery);
  const setMembers = useDirectoryChange("group.setMembers");
  const present = members.map(({ id }) => id);
  const others = (people.data ?? []).filter(({ id, active }) => active && !present.includes(id));
  return (
    <>
      <ul className={classes["members"]} aria-label={t("groups.members")}>
        {members.map((person) => (
          <li key={person.id} className={classes["member"]}>
            <PersonAvatar person={person} />
            <span className={classes["memberName"]}>{person.displayName}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("groups.member-remove", { name: person.displayName })}
              onClick={() => setMembers.run({ groupId, personIds: present.filter((id) => id !== person.id) }, null)}
            >
              <IconX size={16} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <Select
          // empty again after each choice
          key={present.join(" ")}
          searchable
          className="narrow-field"
          aria-label={t("groups.member-add")}
          placeholder={t("groups.member-add")}
          nothingFoundMessage={t("form.no-match")}
          data={others.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
          onChange={(value) => {
            if (value !== null) setMembers.run({ groupId, personIds: [...present, Number(value)] }, null);
          }}
        />
      )}
    </>
  );
}

function Opened({ group }: { readonly group: GroupDetail }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  return (
    <Detail label={group.title} list="/admin/groups">
      <h2 className={paneDetail["title"]}>{group.title}</h2>
      <Part title={t("groups.title")}>
        <TitleForm key={group.title} group={group} />
      </Part>
      <Part title={t("groups.members")}>
        <Members group={group} />
      </Part>
      <Part title={t("groups.may")}>
        <GroupMay group={group} />
      </Part>
      <Part title={t("groups.delete")}>
        <Button size="xs" variant="outline" color="red" onClick={() => setDeleting(true)}>
          {t("groups.delete")}
        </Button>
      </Part>
      <DeleteGroupDialog
        group={group}
        opened={deleting}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate({ to: "/admin/groups" })}
      />
    </Detail>
  );
}

/** A group: who is in it and what its members may do. */
export function GroupScreen() {
  const { t } = useText();
  const { groupId } = useParams({ from: "/admin/groups/$groupId" });
  const group = useQuery(groupQuery(groupId));
  if (group.isError) return <ErrorState error={group.error} onRetry={() => void group.refetch()} />;
  if (group.isPending) return <SkeletonLines label={t("admin.loading")} />;
  return <Opened key={groupId} group={group.data} />;
}
