import { useQuery } from "@tanstack/react-query";
import type { GroupDetail, GroupGrantRow } from "../../engine/contract/index.ts";
import { permissionMatrixQuery } from "../api/directory-queries.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import classes from "./admin.module.css";
import { rightText, startsIn } from "./right-text.ts";

/** What a group's permissions allow, in words and flow by flow. */
export function GroupMay(props: { readonly group: GroupDetail }) {
  const { may } = props.group;
  const speech = useText();
  const { t, language } = speech;
  const flows = useQuery(permissionMatrixQuery).data?.flows ?? [];
  const gone = may.filter(({ gives }) => gives.length === 0);
  const said = flows.flatMap(({ flowId, title, rights }) => {
    const held = rights.flatMap((right) => {
      const grants = may.filter(({ permission }) => permission === right.permission);
      return grants.map((grant) => sentence(grant, rightText(right, { title, starts: startsIn(rights) }, speech)));
    });
    return held.length === 0 ? [] : [{ flowId, title: title?.[language] ?? t("permissions.itself"), held }];
  });
  function sentence({ object }: GroupGrantRow, right: string): string {
    return object === null ? right : t("groups.may-object", { right, object });
  }
  if (may.length === 0) return <p className={paneDetail["quiet"]}>{t("groups.may-none")}</p>;
  return (
    <ul className={classes["may"]}>
      {said.map(({ flowId, title, held }) => (
        <li key={flowId ?? ""}>
          <p className={classes["mayFlow"]}>{title}</p>
          <ul className={classes["mayRights"]}>
            {held.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </li>
      ))}
      {gone.map(({ permission, object }) => (
        <li key={`${permission} ${object}`} className={paneDetail["quiet"]}>
          {t("groups.may-gone", { permission })}
        </li>
      ))}
    </ul>
  );
}
