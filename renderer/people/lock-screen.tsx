import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { signOut, unlockSession } from "../api/session-queries.ts";
import { useText } from "../text/text-context.tsx";
import { Gate } from "./gate.tsx";
import { PasswordForm } from "./password-form.tsx";

/** In front of a desk that waits for its person; somebody else can sign in instead. */
export function LockScreen(props: { readonly person: Person }) {
  const { person } = props;
  const { t } = useText();
  const unlocking = useMutation(unlockSession);
  const leaving = useMutation(signOut);
  // messages lie in front of every screen
  useEffect(() => notifications.clean(), []);
  return (
    <Gate locked title={t("session.locked-title")} hint={t("session.locked-hint", { name: person.displayName })}>
      <PasswordForm
        person={person}
        submit={t("session.unlock")}
        pending={unlocking.isPending}
        error={unlocking.error}
        onSubmit={(password) => unlocking.mutate(password)}
      >
        <Button variant="subtle" onClick={() => leaving.mutate()}>
          {t("person.switch")}
        </Button>
      </PasswordForm>
    </Gate>
  );
}
