import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import classes from "./toast.module.css";

/** How long a problem, or an offer, stays to be read, in milliseconds. */
const readingTime = 12_000;

interface Offer {
  readonly label: string;
  readonly onPress: () => void;
}

type Toast = (message: string, tone?: "good" | "problem", offer?: Offer) => void;

/** Shows a short message that is read out and goes away by itself; it takes the place of the one before. */
export function useToast(): Toast {
  const { t } = useText();
  return (message, tone = "good", offer) => {
    const Icon = tone === "good" ? IconCheck : IconAlertTriangle;
    notifications.clean();
    const id = notifications.show({
      message:
        offer === undefined ? (
          message
        ) : (
          <span className={classes["offer"]}>
            <span>{message}</span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                notifications.hide(id);
                offer.onPress();
              }}
            >
              {offer.label}
            </Button>
          </span>
        ),
      role: tone === "good" ? "status" : "alert",
      icon: <Icon size={18} stroke={2} aria-hidden="true" />,
      "data-tone": tone,
      withBorder: true,
      ...(tone === "problem" || offer !== undefined ? { autoClose: readingTime } : {}),
      closeButtonProps: { "aria-label": t("toast.close") },
    });
  };
}
