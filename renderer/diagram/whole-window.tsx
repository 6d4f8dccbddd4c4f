import { ActionIcon, Modal } from "@mantine/core";
import { IconWindowMaximize } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useText } from "../text/text-context.tsx";

/** A button that shows what it is given in the whole window, until Escape. */
export function WholeWindow(props: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const label = t("diagram.whole-window");
  return (
    <>
      <ActionIcon variant="default" size="md" aria-label={label} title={label} onClick={() => setOpened(true)}>
        <IconWindowMaximize size={15} aria-hidden="true" />
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
