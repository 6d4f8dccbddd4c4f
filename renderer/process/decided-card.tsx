import type { TaskDecision } from "../../engine/contract/index.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { OutcomeBadge } from "../ui/status-badge.tsx";
import { Card } from "./card.tsx";
import classes from "./process.module.css";

/** As many decisions as a card has room for; the history has all. */
const maxShown = 3;

/** What was decided so far, the last at the end. */
export function DecidedCard(props: { readonly decisions: readonly TaskDecision[] }) {
  const { decisions } = props;
  const { t, formats } = useText();
  const now = useNow();
  if (decisions.length === 0) return null;
  return (
    <Card title={t("process.decided-so-far")}>
      <ul className={classes["waitingList"]}>
        {decisions
          .slice(0, maxShown)
          .toReversed()
          .map(({ task, outcome, tone, by, at, reason }) => (
            <li
              key={task.id}
              className={classes["decided"]}
              title={[task.title, reason ?? ""].filter(Boolean).join(": ")}
            >
              <OutcomeBadge outcome={outcome} tone={tone} />
              <span className={classes["cut"]}>
                {[by?.displayName ?? t("process.itself"), pointText(at, now, formats)].join(", ")}
              </span>
            </li>
          ))}
      </ul>
      {decisions.length > maxShown ? (
        <span className={classes["facts"]}>{t("process.more-decisions", { count: decisions.length - maxShown })}</span>
      ) : null}
    </Card>
  );
}
