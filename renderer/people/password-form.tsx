import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { keyNames } from "../ui/key-names.ts";
import keyHint from "../ui/key-hint.module.css";
import { useCapsLock } from "./caps-lock.ts";
import { useSecondsUntil } from "./countdown.ts";
import classes from "./gate.module.css";
import { PasswordField } from "./password-field.tsx";
import { passwordProblem, waitsUntil } from "./password-text.ts";

/** Who can help, told on demand. */
function ForgottenHelp() {
  const { t } = useText();
  return (
    <details className={classes["forgotten"]}>
      <summary>{t("session.forgotten")}</summary>
      <p>{t("session.forgotten-help")}</p>
    </details>
  );
}

function EnterHint() {
  const { enter } = keyNames(useText().t);
  return (
    <span className={keyHint["hint"]} aria-hidden="true">
      {enter}
    </span>
  );
}

/** Asks a known person for their password; after too many wrong ones it counts down until the next try. */
export function PasswordForm(props: {
  readonly person: Person;
  readonly submit: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (password: string) => void;
  /** Other ways to go on. */
  readonly children?: ReactNode;
}) {
  const { person, error, pending } = props;
  const { t } = useText();
  const [password, setPassword] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const capsLock = useCapsLock();
  const seconds = useSecondsUntil(waitsUntil(error));
  useEffect(() => {
    input.current?.focus();
    // typing starts over
    if (error !== null) input.current?.select();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && seconds === 0) props.onSubmit(password);
  };
  const refused = error === null ? null : passwordProblem(error, t);
  const problem = waitsUntil(error) === null ? refused : seconds > 0 ? refused : null;
  return (
    <form
      className={classes["form"]}
      onSubmit={submit}
      aria-label={t("session.sign-in-as", { name: person.displayName })}
    >
      <div className={classes["chosen"]}>
        <PersonAvatar person={person} size="lg" />
        <span className={classes["name"]}>{person.displayName}</span>
      </div>
      <div {...capsLock.watch}>
        <PasswordField
          label={t("session.password")}
          value={password}
          onChange={setPassword}
          inputRef={input}
          isWrong={problem !== null}
        />
      </div>
      <output className={classes["capsLock"]}>{capsLock.isOn ? t("session.caps-lock") : null}</output>
      {/* read out when it appears; the seconds, which change, are not */}
      <div role="alert" className={classes["problem"]}>
        {problem === null ? null : (
          <>
            <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
            <span>{problem}</span>
          </>
        )}
      </div>
      {seconds > 0 ? <p className={classes["wait"]}>{t("session.wait", { seconds })}</p> : null}
      <div className={classes["stack"]}>
        <Button type="submit" loading={pending} disabled={seconds > 0} rightSection={<EnterHint />}>
          {props.submit}
        </Button>
        {props.children}
      </div>
      <ForgottenHelp />
    </form>
  );
}
