import { type ReactNode, useId } from "react";
import classes from "./process.module.css";

/** One thing that is told at the top of a process's page. */
export function Card(props: {
  readonly title: string;
  /** What can be done about it, beside its title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes["summary"]} aria-labelledby={id}>
      <div className={classes["summaryHead"]}>
        <h2 id={id} className={classes["summaryTitle"]}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
