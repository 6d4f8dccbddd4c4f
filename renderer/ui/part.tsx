import type { ReactNode } from "react";
import classes from "./part.module.css";

/** One matter of what is opened, with a heading of its own. */
export function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes["part"]}>
      <h3 className={classes["partTitle"]}>{props.title}</h3>
      <div className={classes["partBody"]}>{props.children}</div>
    </section>
  );
}
