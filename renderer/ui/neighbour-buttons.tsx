import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";

interface Neighbour {
  readonly label: string;
  /** Absent where the list ends. */
  readonly onOpen: (() => void) | undefined;
}

/** Lead to the row before the opened one, and to the row behind it. */
export function NeighbourButtons(props: {
  readonly className: string | undefined;
  readonly previous: Neighbour;
  readonly next: Neighbour;
}) {
  return (
    <span className={props.className}>
      <NeighbourButton {...props.previous} Icon={IconChevronUp} />
      <NeighbourButton {...props.next} Icon={IconChevronDown} />
    </span>
  );
}

function NeighbourButton({ label, onOpen, Icon }: Neighbour & { readonly Icon: typeof IconChevronUp }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={onOpen === undefined}
      onClick={() => onOpen?.()}
    >
      <Icon size={18} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  );
}
