import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { filesOfProcess } from "../../contract/pdf-files.ts";
import type { Attachment, FileRef } from "../../engine/contract/index.ts";
import { attachmentsQuery, overviewQuery } from "../api/process-queries.ts";

/** A file or a note that belongs to a process: of its forms, or attached by somebody. */
export interface Paper {
  readonly key: string;
  readonly name: string;
  readonly file: FileRef | null;
  readonly attachment: Attachment | null;
}

/** The papers of a process, those of its forms first; also what was removed. */
export function usePapers(processId: number) {
  const process = useQuery(overviewQuery(processId)).data;
  const query = useInfiniteQuery(attachmentsQuery(processId));
  const attachments = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const inForms = process === undefined ? [] : filesOfProcess({ ...process, attachments: [] });
  const papers: readonly Paper[] = [
    ...inForms.map((file) => ({ key: `${file.file} ${file.name}`, name: file.name, file, attachment: null })),
    ...attachments.map((attachment) => ({
      key: `attachment ${attachment.id}`,
      name: attachment.name,
      file: attachment.file,
      attachment,
    })),
  ];
  const count = papers.filter(({ attachment }) => attachment === null || attachment.removed === null).length;
  return { papers, count, mayAttach: process?.mayAttach === true, query };
}
