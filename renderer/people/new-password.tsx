import { useText } from "../text/text-context.tsx";
import { PasswordField } from "./password-field.tsx";

const minLength = 8;

/** A password typed twice. */
export interface Typed {
  readonly password: string;
  readonly repeated: string;
}

export const nothingTyped: Typed = { password: "", repeated: "" };

/** What is wrong with it before main is asked; null when nothing is. */
export function newPasswordProblem({ password, repeated }: Typed): "error.password.unfit" | "password.differs" | null {
  if (password.length < minLength) return "error.password.unfit";
  return password === repeated ? null : "password.differs";
}

/** Asks for a new password, twice: nobody can look it up later. */
export function NewPassword(props: {
  readonly label: string;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** Shown once somebody has tried to go on. */
  readonly problem: ReturnType<typeof newPasswordProblem>;
}) {
  const { typed, onChange, problem } = props;
  const { t } = useText();
  return (
    <>
      <PasswordField
        isNew
        label={props.label}
        hint={t("password.hint")}
        value={typed.password}
        onChange={(password) => onChange({ ...typed, password })}
        problem={problem === "error.password.unfit" ? t(problem) : null}
      />
      <PasswordField
        isNew
        label={t("password.repeat")}
        value={typed.repeated}
        onChange={(repeated) => onChange({ ...typed, repeated })}
        problem={problem === "password.differs" ? t(problem) : null}
      />
    </>
  );
}
