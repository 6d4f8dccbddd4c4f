import type { ReactNode } from "react";
import classes from "./states.module.css";

/** A place with nothing in it, and what to do about it. */
export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes["state"]}>
      <div className={classes["icon"]} aria-hidden="true">
        {props.icon}
      </div>
      <p className={classes["title"]}>{props.title}</p>
      <p className={classes["hint"]}>{props.hint}</p>
      {props.children}
    </div>
  );
}
