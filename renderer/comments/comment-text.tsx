import { Fragment } from "react";
import type { Comment } from "../../engine/contract/index.ts";
import classes from "./comments.module.css";

/** What a comment says, with the people it names set off. */
export function CommentText(props: { readonly text: string; readonly mentions: Comment["mentions"] }) {
  const { text, mentions } = props;
  const ends = [0, ...mentions.map(({ to }) => to)];
  return (
    <p className={classes["text"]} dir="auto">
      {mentions.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className={classes["mention"]}>
            <bdi>{text.slice(from, to)}</bdi>
          </mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
}
