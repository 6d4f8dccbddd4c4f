import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { Ref } from "react";
import type { FormField } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import type { Translate } from "../text/translate.ts";
import type { Problem } from "./check.ts";
import classes from "./form.module.css";
import { fieldsAlongPath, type ValuePath } from "./field-path.ts";

/** The words for a place: “Items, row 2: Price” is the price in the second row. Null for no field of the form. */
function titleOfPath(fields: readonly FormField[], path: ValuePath, t: Translate): string | null {
  const way = fieldsAlongPath(fields, path);
  if (way.length === 0) return null;
  return way
    .map(({ field, row }) => (row === undefined ? field.title : t("form.row", { title: field.title, row: row + 1 })))
    .join(" – ");
}

/** The input at the path, or the nearest one around it. */
function focusNearest(path: ValuePath, idOf: (path: ValuePath) => string): void {
  for (let at = path; at.length > 1; at = at.slice(0, -1)) {
    const input = document.getElementById(idOf(at));
    if (input !== null) {
      input.focus();
      return;
    }
  }
}

/** Names every problem and leads to its field. Takes the focus when the form is refused. */
export function ProblemSummary(props: {
  readonly boxRef: Ref<HTMLDivElement>;
  readonly problems: readonly Problem[];
  readonly fields: readonly FormField[];
  /** Brings the page of a field into sight. */
  readonly onReveal: (path: ValuePath) => void;
  readonly idOf: (path: ValuePath) => string;
}) {
  const { boxRef, problems, fields, onReveal, idOf } = props;
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
          const title = titleOfPath(fields, problem.path, t);
          const message = problem.message(t);
          if (title === null) return <li key={JSON.stringify(problem.path)}>{t("form.whole", { message })}</li>;
          return (
            <li key={JSON.stringify(problem.path)}>
              <button
                type="button"
                className={classes["toField"]}
                onClick={() => {
                  onReveal(problem.path);
                  if (document.getElementById(idOf(problem.path)) !== null) focusNearest(problem.path, idOf);
                  // a row that was out of sight is drawn with the next picture
                  else requestAnimationFrame(() => requestAnimationFrame(() => focusNearest(problem.path, idOf)));
                }}
              >
                {t("form.field", { title, message })}
              </button>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
