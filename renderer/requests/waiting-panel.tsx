import { Button } from "@mantine/core";
import { IconMessageCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Person, RequestDetail, WaitingTask } from "../../engine/contract/index.ts";
import { useMe } from "../people/me.ts";
import { Remind } from "../process/remind.tsx";
import { durationText } from "../text/duration-text.ts";
import { useText } from "../text/text-context.tsx";
import { DueMark } from "../ui/due-mark.tsx";
import { useNow } from "../ui/now.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import { type Message, MessageDialog } from "./message-dialog.tsx";
import { waitingSentence } from "./request-sentence.ts";
import classes from "./requests.module.css";

function Panel(props: {
  readonly title: string;
  readonly tone: "plain" | "warn";
  readonly person: Person | null;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const { title, tone, person, children, actions } = props;
  return (
    <section className={classes["panel"]} data-tone={tone} aria-label={title}>
      {person === null ? null : <PersonAvatar person={person} />}
      <div className={classes["panelText"]}>
        <p className={classes["panelTitle"]}>{title}</p>
        {children}
        {actions === undefined ? null : <div className={classes["panelActions"]}>{actions}</div>}
      </div>
    </section>
  );
}

/** A question that is open: to be answered, or to be waited for. */
function Question(props: { readonly request: RequestDetail; readonly onAnswer: (message: Message) => void }) {
  const { request, onAnswer } = props;
  const { t } = useText();
  const me = useMe();
  const { question } = request;
  if (question === null) return null;
  const { by, asked, text, commentId } = question;
  if (asked.id !== me.id) {
    const title = t("requests.asks-other", { name: by.displayName, asked: asked.displayName, text });
    return <Panel title={title} tone="plain" person={by} />;
  }
  return (
    <Panel
      title={t("requests.asks", { name: by.displayName, text })}
      tone="warn"
      person={by}
      actions={
        <Button size="xs" onClick={() => onAnswer({ kind: "answer", to: by, question: commentId })}>
          {t("requests.answer")}
        </Button>
      }
    />
  );
}

function TaskLine(props: { readonly task: WaitingTask }) {
  const { title, due } = props.task;
  return (
    <p className={classes["panelFacts"]}>
      <span>{title}</span>
      {due === null ? null : <DueMark due={due} />}
    </p>
  );
}

/** For whom a running request waits, for how long, and what can be done about it. */
export function WaitingPanel(props: { readonly request: RequestDetail }) {
  const { request } = props;
  const { waitsFor } = request;
  const { t, formats } = useText();
  const now = useNow();
  const me = useMe();
  const [message, setMessage] = useState<Message | null>(null);
  const mine = waitsFor.find(({ owner }) => owner?.id === me.id);
  const others = waitsFor.filter((task) => task !== mine);
  const [first, ...further] = others;
  const isLate = others.some(({ due }) => due !== null && due < now);
  const names = [...new Set(others.flatMap(({ owner, groups }) => owner?.displayName ?? groups))];
  const title =
    first === undefined || names.length === 0
      ? waitingSentence({ waitsFor: others }, t)
      : t("requests.waiting-days", { name: names.join(", "), days: formats.daysBetween(first.since, now) });
  const reason = request.decision?.reason ?? null;
  const owner = first?.owner ?? null;
  return (
    <>
      <Question request={request} onAnswer={setMessage} />
      {mine === undefined ? null : (
        <Panel
          title={t("requests.waiting-you", { task: mine.title })}
          tone="warn"
          person={null}
          actions={
            <Button
              size="xs"
              renderRoot={(rest) => (
                <Link to="/$listName/$taskId" params={{ listName: "inbox", taskId: mine.taskId }} {...rest} />
              )}
            >
              {t("process.go-on")}
            </Button>
          }
        >
          {reason === null ? null : <p>{t("process.quoted", { text: reason })}</p>}
          {mine.due === null ? null : <DueMark due={mine.due} />}
        </Panel>
      )}
      {first === undefined && mine !== undefined ? null : (
        <Panel
          title={title}
          tone={isLate ? "warn" : "plain"}
          person={owner}
          actions={
            <>
              <Remind
                process={request}
                label={owner === null ? t("process.remind") : t("requests.remind", { name: owner.displayName })}
              />
              {owner === null ? null : (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconMessageCircle size={15} stroke={1.8} aria-hidden="true" />}
                  onClick={() => setMessage({ kind: "ask", to: owner })}
                >
                  {t("requests.ask", { name: owner.displayName })}
                </Button>
              )}
              {request.usualDuration === null ? null : (
                <span className={classes["usual"]}>
                  {t("requests.usually", { time: durationText(request.usualDuration, formats.locale) })}
                </span>
              )}
            </>
          }
        >
          {first === undefined ? null : <TaskLine task={first} />}
          {further.map((task) => (
            <TaskLine key={task.taskId} task={task} />
          ))}
        </Panel>
      )}
      <MessageDialog processId={request.id} message={message} onClose={() => setMessage(null)} />
    </>
  );
}
