import type { DragEvent } from "react";
import { droppedFiles } from "../forms/dropped-files.ts";
import { type Start, useStartWithFiles } from "./use-start-with-files.ts";

/** Lets files be dropped on a way to start. */
export function useFileDrop() {
  const startWith = useStartWithFiles();
  return (start: Start) => ({
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      event.currentTarget.dataset["over"] = "true";
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      delete event.currentTarget.dataset["over"];
    },
    onDrop(event: DragEvent<HTMLElement>) {
      event.preventDefault();
      delete event.currentTarget.dataset["over"];
      const files = droppedFiles(event.dataTransfer);
      if (files.length > 0) startWith(start, files);
    },
  });
}
