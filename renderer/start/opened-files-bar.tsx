import { Button } from "@mantine/core";
import { IconFile } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import classes from "./start.module.css";

/** Says which files Intray was opened with, and that they wait for a way to start. */
export function OpenedFilesBar(props: { readonly names: readonly string[]; readonly onDismiss: () => void }) {
  const { t, language } = useText();
  const files = new Intl.ListFormat(language, { type: "conjunction" }).format(props.names);
  return (
    <div className={classes["opened"]}>
      <IconFile size={16} stroke={1.5} aria-hidden="true" />
      <output>{t("start.with-files", { files })}</output>
      <Button size="compact-xs" variant="default" onClick={props.onDismiss}>
        {t("start.dismiss-files")}
      </Button>
    </div>
  );
}
