import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";

/** How long a problem stays to be read, in milliseconds. */
const readingTime = 12_000;

/** Shows a short message that is read out and goes away by itself; it takes the place of the one before. */
export function useToast(): (message: string, tone?: "good" | "problem") => void {
  const { t } = useText();
  return (message, tone = "good") => {
    const Icon = tone === "good" ? IconCheck : IconAlertTriangle;
    notifications.clean();
    notifications.show({
      message,
      role: tone === "good" ? "status" : "alert",
      icon: <Icon size={18} stroke={2} aria-hidden="true" />,
      "data-tone": tone,
      withBorder: true,
      ...(tone === "problem" ? { autoClose: readingTime } : {}),
      closeButtonProps: { "aria-label": t("toast.close") },
    });
  };
}
