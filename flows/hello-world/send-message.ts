import type { JobBody, JobInput, JobServices } from "../../engine/index.ts";

interface Case {
  readonly artifact: { readonly text: string } | null;
}

/** Stands for a slow call to the outside: a mail server, a printer. Returns the receipt that it would answer with. */
export const sendMessage: JobBody<Case, { readonly receipt: string }> = async (
  { artifact }: Case & Partial<JobInput>,
  { idempotencyKey }: JobServices,
) => {
  if (!artifact) throw new Error("There is no message to send.");
  return { receipt: `${idempotencyKey}-${artifact.text.length}` };
};
