import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { OpenedFile } from "../../contract/opened-file.ts";
import { call } from "../api/client.ts";
import { openedFilesQuery } from "../api/opened-files.ts";

/** The files that Intray was opened with, until somebody starts something with them or puts them away. */
export function useOpenedFiles(): { readonly files: readonly OpenedFile[]; readonly dismiss: () => void } {
  const client = useQueryClient();
  const { data: files = [] } = useQuery(openedFilesQuery);
  const dismiss = () => {
    client.setQueryData(openedFilesQuery.queryKey, []);
    // what could not be put away is there again the next time
    void call("opened.dismiss", undefined).catch(() => undefined);
  };
  return { files, dismiss };
}
