import type { PersonRow } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import badges from "../ui/badges.module.css";
import classes from "./admin.module.css";

/** What is out of the ordinary about a person. */
export function PersonMarks(props: { readonly person: PersonRow }) {
  const { active, locked, superuser, hasPassword } = props.person;
  const { t } = useText();
  const marks = [
    ...(active ? [] : ([["people.gone", "quiet"]] as const)),
    ...(active && locked ? ([["people.locked", "bad"]] as const) : []),
    ...(active && !hasPassword ? ([["people.no-password", "quiet"]] as const) : []),
    ...(superuser ? ([["people.superuser", "busy"]] as const) : []),
  ];
  if (marks.length === 0) return null;
  return (
    <span className={classes["marks"]}>
      {marks.map(([text, tone]) => (
        <span key={text} className={badges["badge"]} data-tone={tone}>
          {t(text)}
        </span>
      ))}
    </span>
  );
}
