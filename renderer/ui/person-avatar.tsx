import { Avatar } from "@mantine/core";
import type { Person } from "../../engine/contract/index.ts";
import { initials } from "./initials.ts";

/** A person's initials; always beside the name, which is what is read out. */
export function PersonAvatar(props: { readonly person: Person; readonly size?: "sm" | "md" }) {
  return (
    <Avatar size={props.size ?? "sm"} radius="xl" color="indigo" variant="light" aria-hidden="true">
      {initials(props.person.displayName)}
    </Avatar>
  );
}
