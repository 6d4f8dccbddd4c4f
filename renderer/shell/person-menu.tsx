import { Menu } from "@mantine/core";
import { IconKey, IconKeyboard, IconLock, IconSelector, IconUsers } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { lockSession, signOut } from "../api/session-queries.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import classes from "./shell.module.css";

/** Who is here, and a way to let someone else sit down. */
export function PersonMenu(props: { readonly onKeys: () => void; readonly onChangePassword: () => void }) {
  const { t } = useText();
  const me = useMe();
  const leave = useMutation(signOut);
  const lock = useMutation(lockSession);
  return (
    <Menu position="top-start" width={260} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes["person"]} title={me.displayName}>
          <PersonAvatar person={me} />
          <span className={classes["personName"]}>{me.displayName}</span>
          <IconSelector size={15} stroke={1.6} aria-hidden="true" className={classes["personMore"]} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsers size={16} stroke={1.6} />} onClick={() => leave.mutate()}>
          {t("person.switch")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={16} stroke={1.6} />} onClick={() => lock.mutate()}>
          {t("person.lock")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} stroke={1.6} />} onClick={props.onChangePassword}>
          {t("person.change-password")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} onClick={props.onKeys}>
          {t("keys.open")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
