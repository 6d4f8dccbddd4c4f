import { IconRobot } from "@tabler/icons-react";
import type { Person } from "../../engine/contract/index.ts";
import { initials } from "./initials.ts";
import classes from "./person-avatar.module.css";

const tints = 8;

/** The same for a name wherever it stands. */
function tintOf(name: string): number {
  return (
    Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => (sum * 31 + code) % 9973, 7) % tints
  );
}

/** A person's initials, or a sign for the program; always beside the name, which is what is read out. */
export function PersonAvatar(props: { readonly person: Person | null; readonly size?: "sm" | "md" | "lg" }) {
  const { person, size = "md" } = props;
  return (
    <span
      className={classes["avatar"]}
      data-size={size}
      data-tint={person === null ? 0 : tintOf(person.displayName)}
      aria-hidden="true"
    >
      {person === null ? <IconRobot size={15} stroke={1.6} /> : initials(person.displayName)}
    </span>
  );
}
