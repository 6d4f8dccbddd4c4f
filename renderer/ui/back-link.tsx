import { IconChevronLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./back-link.module.css";

/** What a link back looks like inside. */
export function BackLabel(props: { readonly children: ReactNode }) {
  return (
    <span className={classes["label"]}>
      <IconChevronLeft size={16} stroke={1.8} aria-hidden="true" />
      {props.children}
    </span>
  );
}
