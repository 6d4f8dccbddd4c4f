import type { ReactNode } from "react";
import classes from "./states.module.css";

/** A place with nothing in it, and what to do about it. */
export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  /** True when nothing else on the page is its heading. */
  readonly alone?: boolean;
  readonly children?: ReactNode;
}) {
  const Title = props.alone === true ? "h1" : "p";
  return (
    <div className={classes["state"]}>
      <div className={classes["icon"]} aria-hidden="true">
        {props.icon}
      </div>
      <Title className={classes["title"]}>{props.title}</Title>
      <p className={classes["hint"]}>{props.hint}</p>
      {props.children}
    </div>
  );
}
