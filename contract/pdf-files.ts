import type { ArtifactDetail, Attachment, DetailField, FileRef, Json } from "../engine/contract/index.ts";

/** So many bytes of files a PDF takes in; what would be more is left out, and told. */
export const maxPdfFileBytes = 50_000_000;

/** The parts of a process in which files can be. */
export interface WithFiles {
  readonly id: number;
  readonly data: readonly DetailField[];
  readonly artifact: ArtifactDetail | null;
  readonly seed: ArtifactDetail | null;
  /** What people attached to it beside its forms. */
  readonly attachments: readonly Pick<Attachment, "file">[];
}

/** A file of a process, as a PDF has it or doesn't. */
export interface PdfFile {
  readonly processId: number;
  readonly file: FileRef;
  /** Its name in the PDF, which no other has; null for one that is left out because there is no room for it. */
  readonly attachedAs: string | null;
}

/**
 * The files that people see in these processes, each content once a process and name, in the order in which they are
 * shown. The same for who prints the pages and who puts the files into them.
 */
export function pdfFilesOf(processes: readonly WithFiles[]): readonly PdfFile[] {
  const taken = new Set<string>();
  let room = maxPdfFileBytes;
  return processes.flatMap((process) =>
    filesOfProcess(process).map((file): PdfFile => {
      const { id: processId } = process;
      if (file.size > room) return { processId, file, attachedAs: null };
      room -= file.size;
      return { processId, file, attachedAs: freeName(file.name, taken) };
    }),
  );
}

/** The files that people see in a process, each content once a name. */
export function filesOfProcess({ data, artifact, seed, attachments }: Omit<WithFiles, "id">): readonly FileRef[] {
  const fields = [...(artifact?.fields ?? []), ...(seed?.fields ?? []), ...data];
  const inForms = fields.filter(({ widget }) => widget.type !== "hidden").flatMap(({ value }) => filesIn(value));
  const files = [...inForms, ...attachments.flatMap(({ file }) => file ?? [])];
  return [...new Map(files.map((file) => [`${file.file} ${file.name}`, file])).values()];
}

/** Also those inside groups and rows. */
function filesIn(value: Json | undefined): readonly FileRef[] {
  if (typeof value !== "object" || value === null) return [];
  if (isFile(value)) return [value];
  return (Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)).flatMap((inner) => filesIn(inner));
}

function isFile(value: object): value is FileRef {
  return (
    "file" in value &&
    typeof value.file === "string" &&
    "name" in value &&
    typeof value.name === "string" &&
    "size" in value &&
    typeof value.size === "number"
  );
}

/** `scan.pdf`, then `scan (2).pdf`: systems that don't know capitals from small letters take both. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
