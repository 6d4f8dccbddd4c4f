import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { Session } from "../../contract/session.ts";
import type { TemporaryPassword } from "../../engine/contract/index.ts";
import { signOut } from "../api/session-queries.ts";
import { useText } from "../text/text-context.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import classes from "./gate.module.css";
import { Gate } from "./gate.tsx";
import { useLockKey } from "./lock-key.ts";
import { LockScreen } from "./lock-screen.tsx";

interface Held {
  readonly session: NonNullable<Session>;
  readonly password: TemporaryPassword;
}

function TemporaryPasswordScreen({ session: { person }, password: { issued, chosen } }: Held) {
  const { t, formats } = useText();
  const leaving = useMutation(signOut);
  useLockKey();
  const { displayName: name } = issued.by;
  return (
    <Gate
      title={t("password.temporary-title")}
      hint={t("password.temporary-hint", { name, at: formats.dateTime(issued.at) })}
    >
      {chosen === null ? null : (
        <p className={classes["hint"]}>{t("password.last-chosen", { at: formats.dateTime(chosen) })}</p>
      )}
      <div className={classes["form"]}>
        <div className={classes["chosen"]}>
          <PersonAvatar person={person} size="md" />
          <span className={classes["name"]}>{person.displayName}</span>
        </div>
        <ChangePasswordForm focused presentLabel={t("password.temporary-present", { name })}>
          <Button variant="subtle" onClick={() => leaving.mutate()}>
            {t("person.switch")}
          </Button>
        </ChangePasswordForm>
      </div>
    </Gate>
  );
}

/** In front of a desk that opens once its person has replaced a password that somebody else set. */
export function TemporaryPasswordGate(held: Held) {
  const { person, locked } = held.session;
  return locked ? <LockScreen person={person} /> : <TemporaryPasswordScreen key={person.id} {...held} />;
}
