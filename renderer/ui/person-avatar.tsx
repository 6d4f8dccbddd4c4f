import { Avatar } from "@mantine/core";
import type { Person } from "../../engine/contract/index.ts";

/** First letters of the first and last word of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}

export function PersonAvatar(props: { readonly person: Person; readonly size?: "sm" | "md" | "lg" }) {
  return (
    <Avatar size={props.size ?? "sm"} radius="xl" color="indigo" variant="light" aria-hidden="true">
      {initials(props.person.displayName)}
    </Avatar>
  );
}
