import { FlowError } from "../base/flow-error.ts";
import type { FileRef, FormValues, NewFile } from "../contract/index.ts";
import { plainFileName } from "../files/file-name.ts";
import { filesIn, requireFile } from "../files/files.ts";
import type { IncomingFiles } from "../files/incoming-files.ts";
import type { Actor } from "../reading/actor.ts";
import { visibleProcesses } from "../reading/visibility.ts";

interface FilesServices {
  readonly incoming: IncomingFiles;
  readonly actor: () => Actor;
}

/** Files that a person brings along, and those they may read. */
export class FilesDesk {
  readonly #services: FilesServices;

  constructor(services: FilesServices) {
    this.#services = services;
  }

  /** Announces a file; its bytes come part by part. Throws `file.too-large`, `file.too-many`, `quota.exceeded`. */
  begin(file: NewFile & Pick<FileRef, "size">): number {
    return this.#services.incoming.begin(this.#person(), file);
  }

  /** The next bytes, 256 kB at most; returns how many have come. Throws `file.unknown`, `file.too-large`. */
  add(id: number, bytes: Uint8Array): number {
    return this.#services.incoming.add(this.#person(), id, bytes);
  }

  /** All bytes are here: what a form's value becomes. Throws `file.unknown`, `file.incomplete`. */
  finish(id: number): FileRef {
    return this.#services.incoming.finish(this.#person(), id);
  }

  /** Forgets a file on its way. */
  cancel(id: number): void {
    this.#services.incoming.cancel(this.#person(), id);
  }

  /**
   * The `position`th part of a file's content, counted from 0; undefined behind the last. Throws `file.unknown` for one
   * that the person didn't bring and that no process uses which they see: whether it exists is not told.
   */
  part(hash: string, position: number): Uint8Array | undefined {
    const actor = this.#services.actor();
    return actor.stores.files.part(requireReadable(actor, hash), position);
  }

  /** A name as files are kept under: without a folder, and as every system takes it. */
  plainName(name: string): string {
    return plainFileName(name);
  }

  #person(): number {
    return this.#services.actor().person.id;
  }
}

/** Throws `file.unknown` when values mention a file that the person may not read, or tell it wrongly. */
export function refuseForeignFiles(actor: Actor, values: FormValues): void {
  for (const { file, size } of Object.values(values).flatMap((part) => filesIn(part))) {
    requireReadable(actor, file);
    if (requireFile(actor.stores.files, file).size !== size) throw unknownFile(file);
  }
}

function requireReadable(actor: Actor, hash: string): number {
  const { stores, person } = actor;
  const { files } = stores;
  const found = files.findByHash(hash);
  const mayRead = found && (files.isOfferedBy(person.id, found.id) || files.isSeen(found.id, visibleProcesses(actor)));
  if (mayRead) return found.id;
  throw unknownFile(hash);
}

function unknownFile(hash: string): FlowError {
  return new FlowError("file.unknown", "There is no such file, or you may not read it.", { file: hash });
}
