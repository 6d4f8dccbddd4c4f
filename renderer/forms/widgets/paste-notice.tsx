import { Alert } from "@mantine/core";
import { useText } from "../../text/text-context.tsx";
import type { PasteNotice } from "../use-paste-rows.ts";

/** What of a table wasn't pasted; stays until the person closes it. */
export function PasteNoticeAlert(props: {
  readonly notice: PasteNotice;
  /** How many rows there may be. */
  readonly maximum: number | undefined;
  readonly onClose: () => void;
}) {
  const { notice, maximum = 0, onClose } = props;
  const { t } = useText();
  return (
    <Alert variant="outline" color="red" withCloseButton closeButtonLabel={t("form.paste-close")} onClose={onClose}>
      {notice.kind === "too-long" ? t("form.paste-too-long", notice) : null}
      {notice.kind === "too-many" ? t("form.paste-too-many", notice) : null}
      {notice.kind === "left" && notice.rows > 0 ? (
        <div>{t("form.paste-rows-left", { count: notice.rows, limit: maximum })}</div>
      ) : null}
      {notice.kind === "left" && notice.columns > 0 ? (
        <div>{t("form.paste-columns-left", { count: notice.columns })}</div>
      ) : null}
    </Alert>
  );
}
