import type { PersonDetail } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import classes from "./admin.module.css";
import { rightText, startsIn } from "./right-text.ts";

/** What a person may do, flow by flow, in words. */
export function MayList(props: { readonly person: PersonDetail }) {
  const { superuser, may } = props.person;
  const speech = useText();
  const { t, language } = speech;
  if (superuser) return <p>{t("people.may-everything")}</p>;
  if (may.length === 0) return <p className={paneDetail["quiet"]}>{t("people.may-nothing")}</p>;
  return (
    <ul className={classes["may"]}>
      {may.map(({ flowId, title, rights }) => (
        <li key={flowId ?? ""}>
          <p className={classes["mayFlow"]}>{title?.[language] ?? t("permissions.itself")}</p>
          <ul className={classes["mayRights"]}>
            {rights.map((right) => (
              <li key={`${right.kind} ${right.node}`}>
                {rightText(right, { title, starts: startsIn(rights) }, speech)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
