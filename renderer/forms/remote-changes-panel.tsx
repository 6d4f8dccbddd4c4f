import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Ref, useSyncExternalStore } from "react";
import type { FormChange, Json } from "../../engine/contract/index.ts";
import { changesQuery } from "../api/draft-queries.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { ValueView } from "../ui/value-view.tsx";
import classes from "./draft.module.css";
import { pathKey } from "./field-path.ts";
import type { FormStore } from "./form-store.ts";
import { readAt } from "./form-values.ts";
import type { RemoteChange } from "./remote-changes.ts";

/** What others changed while the person was filling the form, field by field; where both wrote, they choose. */
export function RemoteChangesPanel(props: {
  readonly id: string;
  readonly boxRef?: Ref<HTMLElement>;
  readonly store: FormStore;
  readonly taskId: number;
}) {
  const { id, boxRef, store, taskId } = props;
  const { t } = useText();
  const news = useSyncExternalStore(store.subscribe, () => store.remoteChanges);
  const told = useQuery({ ...changesQuery(taskId, store.base), enabled: news.length > 0 });
  if (news.length === 0) return null;
  const conflicts = news.filter(({ kind }) => kind === "conflict");
  const settle = (one: RemoteChange, whose: "mine" | "theirs") => {
    store.resolveConflict(one, whose);
    // the buttons just pressed are gone
    document.getElementById(id)?.focus();
  };
  return (
    <section id={id} ref={boxRef} tabIndex={-1} className={classes["news"]} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes["newsTitle"]}>
        {t("remote-changes.title", { count: news.length })}
      </h2>
      {conflicts.length === 0 ? null : <p className={classes["hint"]}>{t("remote-changes.hint")}</p>}
      {news.map((one) => (
        <Change key={pathKey(one.path)} change={one} mine={readAt(store.values, one.path)} sources={told.data}>
          {one.kind === "conflict" ? (
            <div className={classes["choices"]}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t("remote-changes.keep-mine-of", { title: one.field.title })}
                onClick={() => settle(one, "mine")}
              >
                {t("remote-changes.keep-mine")}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t("remote-changes.take-theirs-of", { title: one.field.title })}
                onClick={() => settle(one, "theirs")}
              >
                {t("remote-changes.take-theirs")}
              </Button>
            </div>
          ) : null}
        </Change>
      ))}
      {conflicts.length > 0 ? null : (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => news.forEach((one) => store.resolveConflict(one, "mine"))}
          >
            {t("remote-changes.seen")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Change(props: {
  readonly change: RemoteChange;
  readonly mine: Json | undefined;
  readonly sources: readonly FormChange[] | undefined;
  readonly children: React.ReactNode;
}) {
  const { change: news, mine, sources, children } = props;
  const { field, before, now, kind } = news;
  const { t, formats } = useText();
  const clock = useNow();
  const change = sources?.find(({ part, name }) => part === field.part && name === field.name);
  const when = typeof change?.at === "number" ? formats.relative(change.at, clock) : null;
  const sides: readonly (readonly [string, Json | undefined])[] = [
    [t("remote-changes.before"), before],
    [kind === "conflict" ? t("remote-changes.theirs") : t("remote-changes.now"), now],
    ...(kind === "conflict" ? ([[t("remote-changes.mine"), mine]] as const) : []),
  ];
  return (
    <div className={classes["change"]}>
      <div className={classes["changeHead"]}>
        <span>{field.title}</span>
        {when === null ? null : (
          <span className={classes["by"]}>
            {change?.by
              ? t("remote-changes.by", { name: change.by.displayName, when })
              : t("remote-changes.by-intray", { when })}
          </span>
        )}
      </div>
      <dl className={classes["sides"]}>
        {sides.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <ValueView value={value} widget={field.widget} />
            </dd>
          </div>
        ))}
      </dl>
      {kind === "taken" ? <p className={classes["hint"]}>{t("remote-changes.taken")}</p> : null}
      {children}
    </div>
  );
}
