import { ActionIcon, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useId } from "react";
import { isReachable, type PermissionLevel, permissionLevels } from "../../../engine/contract/permission-levels.ts";
import type { FlowRights, PermissionChange, PermissionGroup } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { PersonAvatar } from "../../ui/person-avatar.tsx";
import classes from "./drawer.module.css";
import { nameList } from "./effect-text.ts";
import type { PermissionState } from "./permission-state.ts";
import { SinglePermissions } from "./single-permissions.tsx";

const maxAvatars = 3;

/** One cell in detail: who is in the group, its level, and each permission with where it comes from. */
export function PermissionDrawer(props: {
  readonly state: PermissionState;
  readonly flow: FlowRights;
  readonly group: PermissionGroup;
  /** Where the keyboard goes when the drawer is opened by keyboard. */
  readonly levels: Ref<HTMLDivElement>;
  readonly onLevel: (level: PermissionLevel) => void;
  readonly onChange: (changes: readonly PermissionChange[]) => void;
  readonly onClose: () => void;
}) {
  const { state, flow, group, levels, onLevel, onChange, onClose } = props;
  const localization = useText();
  const { t, language } = localization;
  const titleId = useId();
  const members = state.matrix.people.filter(({ id }) => group.memberIds.includes(id));
  const closes = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // Escape leads back to the cell from wherever one is in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={classes["drawer"]} aria-labelledby={titleId} onKeyDown={closes}>
      <p className={classes["flow"]}>{flow.title?.[language] ?? t("permissions.itself")}</p>
      <div className={classes["head"]}>
        <h2 id={titleId} className={classes["title"]}>
          {group.title}
        </h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t("permissions.close")} onClick={onClose}>
          <IconX size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes["people"]}>
        {members.slice(0, maxAvatars).map((person) => (
          <PersonAvatar key={person.id} person={person} />
        ))}
        <span>{members.length === 0 ? t("permissions.members", { count: 0 }) : nameList(members, localization)}</span>
      </div>
      <SegmentedControl
        ref={levels}
        fullWidth
        size="xs"
        color="indigo"
        aria-label={t("permissions.level")}
        classNames={{ root: classes["levels"] ?? "", label: classes["level"] ?? "" }}
        value={state.ownLevel(flow, group.id)}
        data={permissionLevels.map((level) => ({
          value: level,
          label: t(`level.${level}`),
          disabled: !isReachable(flow.rights, level),
        }))}
        onChange={onLevel}
      />
      <SinglePermissions state={state} flow={flow} group={group} members={members} onChange={onChange} />
    </section>
  );
}
