import { ActionIcon, Modal } from "@mantine/core";
import { IconMaximize } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useText } from "../text/text-context.tsx";

/** A button that shows what it is given in the whole window, until Escape. */
export function WholeWindow(props: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const label = t("diagram.whole-window");
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={label}
        title={label}
        onClick={() => setOpened(true)}
      >
        <IconMaximize size={16} aria-hidden="true" />
      </ActionIcon>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={props.title}
        fullScreen
        closeButtonProps={{ "aria-label": t("dialog.close") }}
      >
        {props.children}
      </Modal>
    </>
  );
}
