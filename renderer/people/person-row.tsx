import { IconChevronRight } from "@tabler/icons-react";
import type { Person } from "../../engine/contract/index.ts";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import classes from "./gate.module.css";

/** Somebody who can sign in. */
export function PersonRow(props: { readonly person: Person; readonly onChoose: () => void }) {
  const { person, onChoose } = props;
  return (
    <button type="button" className={classes["person"]} onClick={onChoose}>
      <PersonAvatar person={person} size="lg" />
      <span className={classes["name"]}>{person.displayName}</span>
      <IconChevronRight size={16} stroke={1.8} aria-hidden="true" className={classes["chevron"]} />
    </button>
  );
}
