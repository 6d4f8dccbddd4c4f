import { ActionIcon } from "@mantine/core";
import { IconCheck, IconMail, IconMailOpened, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { notificationTarget } from "../../contract/link.ts";
import type { Notification } from "../../engine/contract/index.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { detailsOf, dueOf, sentenceOf } from "./notification-text.ts";
import classes from "./notifications.module.css";

/** How it was decided, else who did it. */
function Sign(props: { readonly one: Notification }) {
  const { kind, by, decision, outcome } = props.one;
  const tone = kind === "request-decided" ? (decision ?? outcome)?.tone : undefined;
  if (tone !== "good" && tone !== "bad") return <PersonAvatar person={by} />;
  const Icon = tone === "good" ? IconCheck : IconX;
  return (
    <span className={classes["sign"]} data-tone={tone} aria-hidden="true">
      <Icon size={15} stroke={2} />
    </span>
  );
}

function Body(props: { readonly one: Notification }) {
  const { one } = props;
  const { t, formats } = useText();
  const now = useNow();
  const due = dueOf(one, now, t, formats);
  const details = detailsOf(one, t, formats);
  return (
    <span className={classes["body"]}>
      <span className={classes["sentence"]}>
        {one.read === null ? <span className={classes["hidden"]}>{t("notices.unread")}: </span> : null}
        {sentenceOf(one, t).map(({ text, strong }, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence keep their places
          strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
        )}
      </span>
      <span className={classes["details"]} title={details.join(" · ")}>
        {due === null ? null : <span data-late={due.isLate}>{due.text}</span>}
        {due === null ? null : " · "}
        {details.join(" · ")}
      </span>
    </span>
  );
}

/** One thing that the person is told; it leads there, and is read by that. */
export function NotificationRow(props: {
  readonly one: Notification;
  readonly onRead: (one: Notification, read: boolean) => void;
}) {
  const { one, onRead } = props;
  const { t, formats } = useText();
  const now = useNow();
  const target = notificationTarget(one);
  const isUnread = one.read === null;
  const open = () => {
    if (isUnread) onRead(one, true);
  };
  const inside = (
    <>
      <Sign one={one} />
      <Body one={one} />
      <span className={classes["when"]}>{pointText(one.at, now, formats)}</span>
    </>
  );
  const shared = { className: classes["link"], onClick: open, "data-notification": one.id };
  const word = t(isUnread ? "notices.mark-read" : "notices.mark-unread");
  return (
    <li className={classes["row"]} data-unread={isUnread}>
      {target.to === "task" ? (
        <Link to="/$listName/$taskId" params={{ listName: "inbox", taskId: target.id }} {...shared}>
          {inside}
        </Link>
      ) : (
        <Link to="/process/$processId" params={{ processId: one.processId }} {...shared}>
          {inside}
        </Link>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        title={word}
        aria-label={`${word}: ${one.title}`}
        onClick={() => onRead(one, isUnread)}
      >
        {isUnread ? <IconMailOpened size={16} stroke={1.6} /> : <IconMail size={16} stroke={1.6} />}
      </ActionIcon>
    </li>
  );
}
