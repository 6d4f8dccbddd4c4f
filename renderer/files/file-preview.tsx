import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { maxPreviewBytes } from "../../engine/contract/limits.ts";
import type { FileRef } from "../../engine/contract/index.ts";
import { fileContentQuery } from "../api/file-content.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./files.module.css";
import { PdfPreview } from "./pdf-preview.tsx";
import { pixelsOf } from "./picture-size.ts";
import { previewTypeOf, textOf } from "./preview-kind.ts";

/** So many pixels a picture may have: more take longer to draw than one waits, and more memory than there may be. */
const maxPixels = 80_000_000;
/** As much as one reads beside a task. */
const maxLetters = 50_000;

/** A picture, drawn as a picture only: no script, no other file, whatever is in it. */
function Picture(props: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly name: string }) {
  const { bytes, type, name } = props;
  const { t } = useText();
  const image = useRef<HTMLImageElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  const pixels = pixelsOf(bytes, type);
  const isDrawn = pixels !== null && pixels <= maxPixels && !isBroken;
  useEffect(() => {
    if (!isDrawn || image.current === null) return undefined;
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes, type, isDrawn]);
  if (isDrawn) {
    return (
      <img
        ref={image}
        className={classes["picture"]}
        alt={t("preview.title", { name })}
        onError={() => setIsBroken(true)}
      />
    );
  }
  return <p className={classes["hint"]}>{t(isBroken || pixels === null ? "preview.broken" : "preview.too-large")}</p>;
}

/** What a file says, letter by letter: also of a page or a drawing with scripts in it. */
function Words(props: { readonly bytes: Uint8Array; readonly name: string }) {
  const { t } = useText();
  const text = textOf(props.bytes.subarray(0, maxLetters * 4)) ?? "";
  const isCut = text.length > maxLetters || props.bytes.byteLength > maxLetters * 4;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whatever scrolls is reached by keys */}
      <pre className={classes["words"]} tabIndex={0} aria-label={t("preview.title", { name: props.name })} dir="auto">
        {text.slice(0, maxLetters)}
      </pre>
      {isCut ? <p className={classes["hint"]}>{t("preview.cut")}</p> : null}
    </>
  );
}

/** What is in a file, as far as it can be looked at here. */
export function FilePreview(props: { readonly file: FileRef }) {
  const { file } = props;
  const { t } = useText();
  const query = useQuery(fileContentQuery(file));
  if (file.size > maxPreviewBytes) return <p className={classes["hint"]}>{t("preview.too-large")}</p>;
  if (query.isError) return <p className={classes["hint"]}>{errorText(query.error, t)}</p>;
  if (query.data === undefined) return <SkeletonLines label={t("preview.loading")} />;
  const bytes = query.data;
  const shown = previewTypeOf(bytes);
  if (shown === null) return <p className={classes["hint"]}>{t("preview.none")}</p>;
  if (shown.kind === "pdf") return <PdfPreview key={file.file} bytes={bytes} name={file.name} />;
  if (shown.kind === "text") return <Words bytes={bytes} name={file.name} />;
  return <Picture key={file.file} bytes={bytes} type={shown.type ?? ""} name={file.name} />;
}
