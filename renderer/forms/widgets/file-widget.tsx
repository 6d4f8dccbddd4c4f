import { ActionIcon, Button, Progress } from "@mantine/core";
import { IconFile, IconPaperclip, IconX } from "@tabler/icons-react";
import { type ClipboardEvent, type DragEvent, useRef, useState, useSyncExternalStore } from "react";
import type { FileRef, WidgetOf } from "../../../engine/contract/index.ts";
import { fileSize } from "../../text/file-size.ts";
import { useText } from "../../text/text-context.tsx";
import { filesOf } from "../../values/files-of.ts";
import { type DroppedFile, droppedFiles } from "../dropped-files.ts";
import { pathKey } from "../field-path.ts";
import { type Upload, uploadsOf } from "../file-uploads.ts";
import { useForm } from "../form-context.ts";
import { Fieldset } from "./fieldset.tsx";
import classes from "./file-widget.module.css";
import type { WidgetProps } from "./widget-props.ts";

/** One file or several: dropped, pasted or chosen. */
export function FileWidget(props: WidgetProps<WidgetOf<"file">>) {
  const { field, widget, path, value, onChange, onBlur: onLeave, hiddenLabel } = props;
  const { t, formats } = useText();
  const { store } = useForm();
  const uploads = uploadsOf(store);
  const all = useSyncExternalStore(uploads.subscribe, () => uploads.all);
  const coming = all.filter((upload) => pathKey(upload.path) === pathKey(path));
  const files = filesOf(value);
  const action = t(widget.several ? "file.choose-several" : files.length === 0 ? "file.choose" : "file.replace");
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOver, setIsOver] = useState(false);

  const add = (list: readonly DroppedFile[]) => {
    if (list.length > 0) uploads.add(path, widget, list);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add(droppedFiles(event.dataTransfer));
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add(droppedFiles(event.clipboardData));
  };
  const remove = ({ file, name }: FileRef) => {
    const rest = files.filter((one) => one.file !== file || one.name !== name);
    onChange(widget.several && rest.length > 0 ? rest : undefined);
    button.current?.focus();
  };
  return (
    <Fieldset {...props}>
      <div
        className={classes["drop"]}
        data-over={isOver}
        onDragOver={onDragOver}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        onPaste={onPaste}
      >
        {files.length === 0 ? null : (
          <ul className={classes["files"]}>
            {files.map((file) => (
              <li key={`${file.file} ${file.name}`} className={classes["file"]}>
                <IconFile size={16} stroke={1.5} aria-hidden="true" />
                <bdi className={classes["name"]}>{file.name}</bdi>
                <span className={classes["size"]}>{fileSize(file.size, formats.locale)}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t("file.remove", { name: file.name })}
                  onClick={() => remove(file)}
                >
                  <IconX size={14} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        {coming.map((upload) => (
          <UploadRow key={upload.id} upload={upload} onRemove={() => uploads.remove(upload.id)} />
        ))}
        <div className={classes["choose"]}>
          <Button
            ref={button}
            variant="default"
            size="compact-sm"
            leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden="true" />}
            aria-label={t("file.choose-for", { title: hiddenLabel ?? field.title, action })}
            onClick={() => input.current?.click()}
            onBlur={onLeave}
          >
            {action}
          </Button>
          <span className={classes["hint"]}>{t("file.hint", limitsOf(widget, formats.locale))}</span>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          multiple={widget.several}
          accept={widget.accept.join(",")}
          onChange={(event) => {
            if (event.currentTarget.files !== null) add([...event.currentTarget.files]);
            // the same file can be chosen again
            event.currentTarget.value = "";
          }}
        />
      </div>
    </Fieldset>
  );
}

function limitsOf({ accept, maxSize }: WidgetOf<"file">, locale: string) {
  return { kinds: accept.length === 0 ? "any" : accept.join(", "), maxSize: fileSize(maxSize, locale) };
}

function UploadRow(props: { readonly upload: Upload; readonly onRemove: () => void }) {
  const { upload, onRemove } = props;
  const { name, done, problem } = upload;
  const { t, formats } = useText();
  return (
    <div className={classes["file"]} role={problem === undefined ? undefined : "alert"}>
      <bdi className={classes["name"]}>{name}</bdi>
      {problem === undefined ? (
        <Progress
          className={classes["progress"] ?? ""}
          value={done * 100}
          size="sm"
          aria-label={t("file.coming", { name })}
        />
      ) : (
        <span className={classes["problem"]}>{problem(t, formats.locale)}</span>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={problem === undefined ? t("file.cancel", { name }) : t("file.dismiss", { name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
