import { type ReactNode, useId } from "react";
import classes from "./process.module.css";

/** One thing that is told at the top of a process's page. */
export function Card(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes["summary"]} aria-labelledby={id}>
      <h2 id={id} className={classes["summaryTitle"]}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
