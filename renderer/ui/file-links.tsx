import { Button } from "@mantine/core";
import { IconDownload, IconFile } from "@tabler/icons-react";
import type { FileRef } from "../../engine/contract/index.ts";
import { openFile, saveFile } from "../api/file-calls.ts";
import { errorText } from "../text/error-text.ts";
import { fileSize } from "../text/file-size.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./file-links.module.css";
import { useForbidden } from "../api/use-forbidden.ts";
import { useToast } from "./toast.tsx";

/** Files to open in the program that shows them, or to save. */
export function FileLinks(props: { readonly files: readonly FileRef[] }) {
  const { t, formats } = useText();
  const toast = useToast();
  const forbidden = useForbidden("files");
  const attempt = (doing: Promise<string | null>) => {
    doing.then(
      (said) => (said === null ? undefined : toast(said)),
      (error: unknown) => toast(errorText(error, t), "problem"),
    );
  };
  return (
    <ul className={classes["files"]}>
      {props.files.map((file) => (
        <li key={`${file.file} ${file.name}`} className={classes["file"]}>
          <IconFile size={16} stroke={1.5} aria-hidden="true" />
          {forbidden ? (
            <bdi>{file.name}</bdi>
          ) : (
            <button type="button" className={classes["open"]} onClick={() => attempt(openFile(file).then(() => null))}>
              <bdi>{file.name}</bdi>
            </button>
          )}
          <span className={classes["size"]}>{fileSize(file.size, formats.locale)}</span>
          {forbidden ? null : (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={t("file.save-of", { name: file.name })}
              leftSection={<IconDownload size={13} stroke={1.6} aria-hidden="true" />}
              onClick={() =>
                attempt(saveFile(file).then((saved) => (saved ? t("file.saved", { name: file.name }) : null)))
              }
            >
              {t("file.save")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
