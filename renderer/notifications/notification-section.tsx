import { IconChevronDown, IconMessages } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { Notification } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { NotificationRow } from "./notification-row.tsx";
import { byProcess, type Section } from "./sections.ts";
import classes from "./notifications.module.css";

/** So many processes are named while their rows are folded. */
const maxNamed = 3;

/** How many there are in how many processes; opens to all of them. */
function Fold(props: {
  readonly rows: readonly Notification[];
  readonly opened: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}) {
  const { rows, opened, controls, onToggle } = props;
  const { t } = useText();
  const processes = byProcess(rows);
  const named = processes.slice(0, maxNamed).map(({ title, count }) => t("notices.rest-one", { title, count }));
  const more = processes.length - named.length;
  return (
    <button
      type="button"
      className={classes["fold"]}
      aria-expanded={opened}
      aria-controls={controls}
      onClick={onToggle}
      data-opened={opened}
    >
      <span className={classes["sign"]} aria-hidden="true">
        <IconMessages size={15} stroke={1.6} />
      </span>
      <span className={classes["body"]}>
        <span className={classes["sentence"]}>
          {t("notices.rest-count", { count: rows.length, processes: processes.length })}
        </span>
        <span className={classes["details"]}>
          {[...named, ...(more > 0 ? [t("notices.rest-more", { count: more })] : [])].join(" · ")}
        </span>
      </span>
      <IconChevronDown size={16} stroke={1.6} aria-hidden="true" className={classes["chevron"]} />
    </button>
  );
}

/** What asks for the same; what only is good to know is folded. */
export function NotificationSection(props: {
  readonly section: Section;
  readonly onRead: (one: Notification, read: boolean) => void;
}) {
  const { section, onRead } = props;
  const { name, rows } = section;
  const { t, formats } = useText();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const folds = name === "rest";
  return (
    <section aria-labelledby={`${id}-title`} className={classes["section"]}>
      <h2 id={`${id}-title`} className={classes["heading"]}>
        {t(`notices.${name}`)} {name === "earlier" ? null : <span>{formats.number(rows.length)}</span>}
      </h2>
      <div className={classes["card"]}>
        {folds ? (
          <Fold rows={rows} opened={opened} controls={`${id}-rows`} onToggle={() => setOpened(!opened)} />
        ) : null}
        <ul id={`${id}-rows`} hidden={folds && !opened}>
          {rows.map((one) => (
            <NotificationRow key={one.id} one={one} onRead={onRead} />
          ))}
        </ul>
      </div>
    </section>
  );
}
