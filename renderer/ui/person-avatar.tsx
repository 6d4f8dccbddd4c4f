import { Avatar } from "@mantine/core";
import type { Person } from "../../engine/contract/index.ts";

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function firstLetter(word: string): string {
  return letters.segment(word).containing(0)?.segment ?? "";
}

/** First letters of the first and last word of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const firsts = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => firstLetter(word ?? ""));
  return firsts.join("").toLocaleUpperCase();
}

export function PersonAvatar(props: { readonly person: Person; readonly size?: "sm" | "md" | "lg" }) {
  return (
    <Avatar size={props.size ?? "sm"} radius="xl" color="indigo" variant="light" aria-hidden="true">
      {initials(props.person.displayName)}
    </Avatar>
  );
}
