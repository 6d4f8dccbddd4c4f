import type { ProcessDetail } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./print.module.css";

/** What people said about a process and attached to it; nothing of what was withdrawn or removed. */
export function PrintedTalk(props: { readonly process: ProcessDetail }) {
  return (
    <>
      <Comments process={props.process} />
      <Attachments process={props.process} />
    </>
  );
}

function Comments(props: { readonly process: ProcessDetail }) {
  const { t, formats } = useText();
  const said = props.process.comments.filter(({ text }) => text !== null);
  if (said.length === 0) return null;
  return (
    <section>
      <h2>{t("process.comments")}</h2>
      <ol className={classes["lines"]}>
        {said.map(({ id, by, at, text }) => (
          <li key={id}>
            <time>{formats.dateTime(at)}</time> {by.displayName}: <span className={classes["said"]}>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Attachments(props: { readonly process: ProcessDetail }) {
  const { t, formats } = useText();
  const attached = props.process.attachments.filter(({ removed }) => removed === null);
  if (attached.length === 0) return null;
  return (
    <section>
      <h2>{t("process.attachments")}</h2>
      <ol className={classes["lines"]}>
        {attached.map(({ id, by, at, name, note }) => (
          <li key={id}>
            <time>{formats.dateTime(at)}</time> {by.displayName}: {name}
            {note === null ? null : <p className={classes["said"]}>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
