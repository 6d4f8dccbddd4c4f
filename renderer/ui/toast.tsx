import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Tone } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { toneIcons } from "./tone-icon.tsx";
import classes from "./toast.module.css";

/** How long a problem, or an offer, stays to be read, in milliseconds. */
const readingTime = 12_000;

interface Offer {
  readonly label: string;
  readonly onPress: () => void;
}

/** Words of a toast: how they are meant, and what somebody wrote. */
export interface Said {
  readonly text: string;
  /** What is told besides, once. */
  readonly more: string | null;
  readonly tone: Tone;
  readonly quote: string | null;
}

type Toast = (message: string | Said, tone?: "good" | "problem", offer?: Offer) => void;

function Words({ said: { text, more, quote } }: { readonly said: Said }) {
  return (
    <>
      <strong>{text}</strong>
      {more === null ? null : ` ${more}`}
      {quote === null ? null : <q className={classes["quote"]}>{quote}</q>}
    </>
  );
}

/** Shows a short message that is read out and goes away by itself; it takes the place of the one before. */
export function useToast(): Toast {
  const { t } = useText();
  return (said, tone = "good", offer) => {
    const meant = typeof said === "string" ? tone : said.tone;
    const Icon = meant === "problem" ? IconAlertTriangle : toneIcons[meant];
    const message = typeof said === "string" ? said : <Words said={said} />;
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
      "data-tone": meant,
      withBorder: true,
      ...(tone === "problem" || offer !== undefined ? { autoClose: readingTime } : {}),
      closeButtonProps: { "aria-label": t("toast.close") },
    });
  };
}
