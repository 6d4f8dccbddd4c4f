import { ActionIcon, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { call } from "../api/client.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useForbidden } from "../api/use-forbidden.ts";
import { useToast } from "../ui/toast.tsx";

const formats = ["png", "svg", "bpmn"] as const;

/** The picture as a file: with how a process stands, or the flow by itself. */
export function SaveFlow(props: { readonly flowId: string; readonly processId?: number }) {
  const { t } = useText();
  const toast = useToast();
  const forbidden = useForbidden("export");
  const save = async (format: (typeof formats)[number]) => {
    try {
      const { saved } = await call("flow.save", { ...props, format });
      if (saved) toast(t("diagram.saved"));
    } catch (error) {
      toast(errorText(error, t), "problem");
    }
  };
  if (forbidden) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("diagram.save")} title={t("diagram.save")}>
          <IconDownload size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`diagram.save-${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
