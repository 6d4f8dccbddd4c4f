import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "../text/text-context.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import classes from "./files.module.css";
import type { PdfAnswer, PdfQuestion } from "./pdf-messages.ts";

/** A page that isn't there by then never comes. */
const patienceMs = 20_000;
/** Sharp also at full size. */
const width = 1_400;

function ask(worker: Worker, asked: PdfQuestion): void {
  worker.postMessage(asked, []);
}

/** The pages of a PDF as pictures. They are drawn in a worker, which is ended when it takes too long. */
export function PdfPreview(props: { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }) {
  const { bytes, name } = props;
  const { t } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const worker = useRef<Worker | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly text: string } | null>(null);
  const [isBroken, setIsBroken] = useState(false);

  useEffect(() => {
    const made = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.addEventListener("message", ({ data }: MessageEvent<PdfAnswer>) => {
      if ("broken" in data) return setIsBroken(true);
      if ("count" in data) return setCount(data.count);
      const target = canvas.current;
      // the library says to whoever loads it that it is there
      if (target === null || !("picture" in data)) return undefined;
      target.width = data.picture.width;
      target.height = data.picture.height;
      target.getContext("bitmaprenderer")?.transferFromImageBitmap(data.picture);
      setDrawn({ page: data.page, text: data.text });
      return undefined;
    });
    made.addEventListener("error", () => setIsBroken(true));
    ask(made, { bytes });
    return () => made.terminate();
  }, [bytes]);

  const isDrawn = drawn?.page === page;
  useEffect(() => {
    if (count !== null && worker.current !== null) ask(worker.current, { page, width });
  }, [count, page]);
  useEffect(() => {
    if (isDrawn || isBroken) return undefined;
    const timer = setTimeout(() => {
      worker.current?.terminate();
      setIsBroken(true);
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [isDrawn, isBroken]);

  if (isBroken) return <p className={classes["hint"]}>{t("preview.broken")}</p>;
  const turn = (to: number) => {
    if (count !== null && to >= 1 && to <= count) setPage(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    turn(page + (event.key === "ArrowRight" ? 1 : -1));
  };
  const where = count === null ? "" : t("preview.page", { page, count });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys turn pages from its buttons as well
    <div className={classes["pdf"]} onKeyDown={onKeyDown}>
      {drawn === null ? <SkeletonLines label={t("preview.loading")} /> : null}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an <img> can't be drawn on */}
      <canvas
        ref={canvas}
        className={classes["page"]}
        hidden={drawn === null}
        role="img"
        aria-label={`${t("preview.title", { name })}, ${where}`}
      />
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
      {drawn === null || count === null ? null : (
        <>
          <VisuallyHidden>{drawn.text}</VisuallyHidden>
          {count === 1 ? null : (
            <div className={classes["pages"]}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("preview.previous")}
                aria-disabled={page === 1}
                onClick={() => turn(page - 1)}
              >
                <IconChevronLeft size={16} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
              <output>{where}</output>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("preview.next")}
                aria-disabled={page === count}
                onClick={() => turn(page + 1)}
              >
                <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </div>
          )}
        </>
      )}
    </div>
  );
}
