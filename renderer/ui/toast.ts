import { notifications } from "@mantine/notifications";
import { useText } from "../text/text-context.tsx";

/** Shows a short message that goes away by itself and is read out. */
export function useToast(): (message: string) => void {
  const { t } = useText();
  return (message) => {
    notifications.show({
      message,
      role: "status",
      withBorder: true,
      closeButtonProps: { "aria-label": t("toast.close") },
    });
  };
}
