import { Button, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { PersonDetail } from "../../engine/contract/index.ts";
import { personQuery } from "../api/directory-queries.ts";
import { useMe, useCapabilities } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { Part } from "../ui/part.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./admin.module.css";
import { Detail } from "./detail.tsx";
import { GroupsChoice } from "./groups-choice.tsx";
import { LeavingDialog } from "./leaving-dialog.tsx";
import { MayList } from "./may-list.tsx";
import { NamesForm } from "./names-form.tsx";
import { PersonMarks } from "./person-marks.tsx";
import { ResetPasswordDialog } from "./reset-password-dialog.tsx";
import { useDirectoryChange } from "./use-directory-change.ts";

interface Opened {
  readonly person: PersonDetail;
  /** False for a superuser, when oneself isn't one. */
  readonly changeable: boolean;
}

function SigningIn({ person, changeable }: Opened) {
  const { t } = useText();
  const me = useMe();
  const unlock = useDirectoryChange("person.unlock");
  const [resetting, setResetting] = useState(false);
  const { id: personId, displayName: name } = person;
  if (personId === me.id) return <p className={paneDetail["quiet"]}>{t("people.own-password")}</p>;
  return (
    <>
      {person.locked ? <p>{t("people.locked-hint")}</p> : null}
      <div className={paneDetail["actions"]}>
        {person.locked ? (
          <Button
            size="xs"
            disabled={!changeable}
            loading={unlock.isPending}
            onClick={() => unlock.run({ personId }, t("people.unlocked", { name }))}
          >
            {t("people.unlock")}
          </Button>
        ) : null}
        <Button size="xs" variant="default" disabled={!changeable} onClick={() => setResetting(true)}>
          {t("people.reset")}
        </Button>
      </div>
      <ResetPasswordDialog person={person} opened={resetting} onClose={() => setResetting(false)} />
    </>
  );
}

function Membership({ person, changeable }: Opened) {
  const { t } = useText();
  const me = useMe();
  const { superuser } = useCapabilities();
  const setGroups = useDirectoryChange("person.setGroups");
  const setSuperuser = useDirectoryChange("person.setSuperuser");
  const { id: personId } = person;
  return (
    <>
      <GroupsChoice
        labelHidden
        label={t("people.groups")}
        chosen={setGroups.wanted?.groupIds ?? person.groups.map(({ id }) => id)}
        disabled={!changeable}
        onChange={(groupIds) => setGroups.run({ personId, groupIds: [...groupIds] }, null)}
      />
      {superuser && personId !== me.id ? (
        <Switch
          label={t("people.superuser")}
          description={t("people.superuser-hint")}
          checked={setSuperuser.wanted?.superuser ?? person.superuser}
          onChange={(event) => setSuperuser.run({ personId, superuser: event.currentTarget.checked }, null)}
        />
      ) : null}
    </>
  );
}

function Leaving({ person, changeable }: Opened) {
  const { t } = useText();
  const reactivate = useDirectoryChange("person.reactivate");
  const [leaving, setLeaving] = useState(false);
  const { id: personId, displayName: name } = person;
  if (!person.active) {
    return (
      <>
        <p className={paneDetail["quiet"]}>{t("people.left-hint")}</p>
        <Button
          size="xs"
          variant="default"
          disabled={!changeable}
          loading={reactivate.isPending}
          onClick={() => reactivate.run({ personId }, t("people.reactivated", { name }))}
        >
          {t("people.reactivate")}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className={paneDetail["quiet"]}>{t("people.leave-hint")}</p>
      <Button size="xs" variant="outline" color="red" disabled={!changeable} onClick={() => setLeaving(true)}>
        {t("people.deactivate")}
      </Button>
      <LeavingDialog person={person} opened={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}

function Opened({ person }: { readonly person: PersonDetail }) {
  const { t } = useText();
  const me = useMe();
  const { superuser } = useCapabilities();
  const changeable = superuser || !person.superuser;
  return (
    <Detail label={person.displayName} list="/admin/people">
      <header className={classes["head"]}>
        <PersonAvatar person={person} size="md" />
        <div className={paneDetail["headText"]}>
          <h2 className={paneDetail["title"]}>{person.displayName}</h2>
          <PersonMarks person={person} />
        </div>
      </header>
      <Part title={t("people.names")}>
        <NamesForm key={`${person.name}\n${person.displayName}`} person={person} disabled={!changeable} />
      </Part>
      {person.active ? (
        <>
          <Part title={t("people.sign-in")}>
            <SigningIn person={person} changeable={changeable} />
          </Part>
          <Part title={t("people.groups")}>
            <Membership person={person} changeable={changeable} />
          </Part>
          <Part title={t("people.may", { name: person.displayName })}>
            <MayList person={person} />
          </Part>
        </>
      ) : null}
      {person.id === me.id ? null : (
        <Part title={t("people.leave")}>
          <Leaving person={person} changeable={changeable} />
        </Part>
      )}
    </Detail>
  );
}

/** A person as administrators see and change them. */
export function PersonScreen() {
  const { t } = useText();
  const { personId } = useParams({ from: "/admin/people/$personId" });
  const person = useQuery(personQuery(personId));
  if (person.isError) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />;
  if (person.isPending) return <SkeletonLines label={t("admin.loading")} />;
  return <Opened key={personId} person={person.data} />;
}
