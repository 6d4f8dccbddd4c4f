import { Button, Group, Modal, Stack } from "@mantine/core";
import type { GroupDetail } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { useDirectoryChange } from "./use-directory-change.ts";

/** Asks before a group goes, and says what its members lose. */
export function DeleteGroupDialog(props: {
  readonly group: GroupDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}) {
  const { group, opened, onClose, onDeleted } = props;
  const { t } = useText();
  const deleting = useDirectoryChange("group.delete");
  const counts = { members: group.members.length, permissions: group.may.length };
  const go = () =>
    deleting.run({ groupId: group.id, evenIfInUse: true }, t("groups.deleted", { title: group.title }), onDeleted);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("groups.delete-title", { title: group.title })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <Stack gap="md">
        <p>{t("groups.delete-in-use", counts)}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("admin.cancel")}
          </Button>
          <Button color="red" loading={deleting.isPending} onClick={go}>
            {t("groups.delete-yes")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
