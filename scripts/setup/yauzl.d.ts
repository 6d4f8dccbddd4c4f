/** The part of yauzl that is used here; the package has no types of its own. */
declare module "yauzl" {
  type Entry = { readonly fileName: string; readonly externalFileAttributes: number };
  type ZipFile = {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<NodeJS.ReadableStream>;
    close(): void;
  };
  /** Refuses archives with names that lead out of the folder. */
  export function openPromise(file: string): Promise<ZipFile>;
}
