import { IconHourglass } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ProcessStep, RequestDetail } from "../../engine/contract/index.ts";
import { overviewQuery } from "../api/process-queries.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { toneIcons } from "../ui/tone-icon.tsx";
import { type ProgressEntry, progressEntries } from "./progress-entries.ts";
import classes from "./requests.module.css";

/** What became of a step, as a sign; its words say the same. */
function Point(props: { readonly entry: ProgressEntry }) {
  const { state, tone } = props.entry;
  if (state === "next") return null;
  const Icon = state === "now" ? IconHourglass : toneIcons[tone ?? "good"];
  return <Icon size={12} stroke={2.2} />;
}

function Entry(props: { readonly entry: ProgressEntry; readonly isFirstToCome: boolean }) {
  const { entry, isFirstToCome } = props;
  const { t, formats } = useText();
  const now = useNow();
  const { state, tone, title, reason, at } = entry;
  return (
    <li
      className={classes["entry"]}
      data-state={state}
      data-tone={tone ?? undefined}
      aria-current={state === "now" ? "step" : undefined}
    >
      <span className={classes["point"]} aria-hidden="true">
        <Point entry={entry} />
      </span>
      <div className={classes["entryText"]}>
        <p className={classes["entryTitle"]}>{title}</p>
        {reason === null ? null : (
          <blockquote className={classes["quote"]}>{t("process.quoted", { text: reason })}</blockquote>
        )}
      </div>
      <span className={classes["when"]} title={at === null ? undefined : formats.dateTime(at)}>
        {state === "now" ? t("requests.now") : null}
        {state === "done" && at !== null ? formats.shortDate(at, now) : null}
        {state === "next" && isFirstToCome ? t("requests.then") : null}
      </span>
    </li>
  );
}

/** What happened to a request, where it is and what comes, in words. */
export function RequestProgress(props: { readonly request: RequestDetail; readonly steps: readonly ProcessStep[] }) {
  const { request, steps } = props;
  const { t } = useText();
  const me = useMe();
  const decisions = useQuery(overviewQuery(request.id)).data?.decisions ?? [];
  const entries = progressEntries({ request, decisions, steps, me, t });
  const firstToCome = entries.find(({ state }) => state === "next")?.key;
  return (
    <section className={classes["progress"]} aria-labelledby="request-progress">
      <h2 id="request-progress" className={classes["subtitle"]}>
        {t("requests.progress")}
      </h2>
      <ol className={classes["entries"]}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} isFirstToCome={entry.key === firstToCome} />
        ))}
      </ol>
    </section>
  );
}
