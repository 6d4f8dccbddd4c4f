import type { FileRef, Json, WidgetOf } from "../../engine/contract/index.ts";
import { type FileSource, sendFile } from "../api/file-calls.ts";
import { errorText } from "../text/error-text.ts";
import { fileSize } from "../text/file-size.ts";
import type { Translate } from "../text/translate.ts";
import { filesOf } from "../values/files-of.ts";
import type { DroppedFile } from "./dropped-files.ts";
import { pathKey, type ValuePath } from "./field-path.ts";
import type { FormStore } from "./form-store.ts";
import { movedPath } from "./row-moves.ts";

/** A file that is on its way into a field, or was turned away. */
export interface Upload {
  readonly id: number;
  readonly path: ValuePath;
  readonly name: string;
  /** From 0 to 1. */
  readonly done: number;
  /** Why it did not come, in words; absent while it is coming. */
  readonly problem?: (t: Translate, locale: string) => string;
}

const none: readonly Upload[] = [];

/** The files on their way into one form; they go on while its person looks elsewhere. Knows no React. */
class FileUploads {
  readonly #store: FormStore;
  readonly #send: typeof sendFile;
  readonly #listeners = new Set<() => void>();
  readonly #callOff = new Map<number, AbortController>();
  #uploads = none;
  #lastId = 0;
  /** One after the other: main serves windows as well. */
  #queue: Promise<void> = Promise.resolve();

  constructor(store: FormStore, send: typeof sendFile) {
    this.#store = store;
    this.#send = send;
    store.onReorder((rows, order) => this.#follow((path) => movedPath(path, rows, order)));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same array until something changes. */
  get all(): readonly Upload[] {
    return this.#uploads;
  }

  /** Brings files into a field, as far as it takes them. */
  add(path: ValuePath, widget: WidgetOf<"file">, files: readonly DroppedFile[]): void {
    let room = this.#room(path, widget);
    for (const file of widget.several ? files : files.slice(0, 1)) {
      const problem = problemOf(file, widget, room);
      this.#lastId += 1;
      const upload: Upload = { id: this.#lastId, path, name: file.name, done: 0, ...(problem && { problem }) };
      this.#uploads = [...this.#uploads, upload];
      if (problem) continue;
      room -= 1;
      const controller = new AbortController();
      this.#callOff.set(upload.id, controller);
      this.#store.setPending(path, true);
      this.#queue = this.#queue.then(() => this.#transfer(upload, widget, file, controller.signal));
    }
    this.#notify();
  }

  /** Calls a file off that is coming, or puts away what was said of one that did not come. */
  remove(id: number): void {
    this.#callOff.get(id)?.abort();
    this.#finish(id);
    this.#change(id, null);
  }

  async #transfer({ id }: Upload, widget: WidgetOf<"file">, file: FileSource, signal: AbortSignal): Promise<void> {
    try {
      signal.throwIfAborted();
      const onProgress = (sent: number) => this.#change(id, { done: file.size === 0 ? 1 : sent / file.size });
      const ref = await this.#send(file, { onProgress, signal });
      signal.throwIfAborted();
      const path = this.#finish(id);
      this.#store.change(path, widget.several ? withFile(filesOf(this.#store.value(path)), ref) : ref);
      this.#change(id, null);
    } catch (error) {
      if (signal.aborted) return;
      this.#finish(id);
      this.#change(id, { problem: (t) => (isUnreadable(error) ? t("file.unreadable") : errorText(error, t)) });
    }
  }

  /** Files go where their rows go, and nowhere when these are gone. */
  #follow(after: (path: ValuePath) => ValuePath | undefined): void {
    this.#uploads = this.#uploads.flatMap((upload) => {
      const path = after(upload.path);
      if (path !== undefined) return [{ ...upload, path }];
      this.#callOff.get(upload.id)?.abort();
      this.#callOff.delete(upload.id);
      return [];
    });
    this.#notify();
  }

  /** Ends the wait for a file; where its field is by now. */
  #finish(id: number): ValuePath {
    this.#callOff.delete(id);
    const path = this.#uploads.find((one) => one.id === id)?.path ?? [];
    const key = pathKey(path);
    const isComing = this.#uploads.some((one) => this.#callOff.has(one.id) && pathKey(one.path) === key);
    this.#store.setPending(path, isComing);
    return path;
  }

  /** How many more files the field takes. */
  #room(path: ValuePath, { several, maximum = Number.POSITIVE_INFINITY }: WidgetOf<"file">): number {
    if (!several) return 1;
    const coming = this.#uploads.filter((one) => this.#callOff.has(one.id) && pathKey(one.path) === pathKey(path));
    return maximum - filesOf(this.#store.value(path)).length - coming.length;
  }

  #change(id: number, changes: Partial<Upload> | null): void {
    this.#uploads = this.#uploads.flatMap((one) => {
      if (one.id !== id) return [one];
      return changes === null ? [] : [{ ...one, ...changes }];
    });
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

const known = new WeakMap<FormStore, FileUploads>();

/** The uploads of a form. */
export function uploadsOf(store: FormStore, send: typeof sendFile = sendFile): FileUploads {
  const uploads = known.get(store) ?? new FileUploads(store, send);
  known.set(store, uploads);
  return uploads;
}

function withFile(files: readonly FileRef[], added: FileRef): Json {
  const isThere = files.some(({ file, name }) => file === added.file && name === added.name);
  return isThere ? files : [...files, added];
}

function problemOf(file: DroppedFile, widget: WidgetOf<"file">, room: number): Upload["problem"] {
  if (file.isFolder === true) return (t) => t("file.is-folder");
  if (room <= 0) return (t) => t("file.too-many", { count: widget.maximum ?? 1 });
  if (file.size > widget.maxSize) {
    return (t, locale) => t("file.too-large", { maxSize: fileSize(widget.maxSize, locale) });
  }
  return accepts(widget.accept, file) ? undefined : (t) => t("file.wrong-kind", { kinds: widget.accept.join(", ") });
}

/** As main checks it: by ending or media type. */
function accepts(accept: readonly string[], { name, type }: FileSource): boolean {
  const fits = (one: string) => {
    if (one.startsWith(".")) return name.toLowerCase().endsWith(one.toLowerCase());
    return one.endsWith("/*") ? type.startsWith(one.slice(0, -1)) : type === one;
  };
  return accept.length === 0 || accept.some((one) => fits(one));
}

/** The file is gone, was changed, or belongs to somebody else: the page itself couldn't read it. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && error.name !== "AbortError";
}
