import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { Ref } from "react";
import type { FormField } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import type { Problem } from "./check.ts";
import classes from "./form.module.css";
import { fieldOfIssue } from "./field-path.ts";

/** Names every problem and leads to its field. Takes the focus when the form is refused. */
export function ProblemSummary(props: {
  readonly boxRef: Ref<HTMLDivElement>;
  readonly problems: readonly Problem[];
  readonly fields: readonly FormField[];
  readonly idOf: (field: FormField) => string;
}) {
  const { boxRef, problems, fields, idOf } = props;
  const { t } = useText();
  if (problems.length === 0) return null;
  return (
    <Alert
      ref={boxRef}
      tabIndex={-1}
      variant="outline"
      color="red"
      className={classes["summary"]}
      icon={<IconAlertCircle aria-hidden="true" />}
      title={t("form.problems", { count: problems.length })}
    >
      <ul>
        {problems.map((problem) => {
          const field = fieldOfIssue(problem, fields);
          const message = problem.say(t);
          if (field === undefined) return <li key={JSON.stringify(problem.path)}>{t("form.whole", { message })}</li>;
          return (
            <li key={JSON.stringify(problem.path)}>
              <button
                type="button"
                className={classes["toField"]}
                onClick={() => document.getElementById(idOf(field))?.focus()}
              >
                {t("form.field", { title: field.title, message })}
              </button>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
