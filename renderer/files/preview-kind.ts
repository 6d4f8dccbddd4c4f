/** How a file can be looked at in Intray itself: by what is in it, not by what it is called. */
export type PreviewKind = "picture" | "pdf" | "text";

/** Where the magic bytes of a picture's format stand, and its type. Pictures that carry scripts are none: they are text. */
const pictures: readonly { readonly type: string; readonly begins: string; readonly goesOn?: [number, string] }[] = [
  { type: "image/png", begins: "\u0089PNG\r\n\u001a\n" },
  { type: "image/jpeg", begins: "\u00ff\u00d8\u00ff" },
  { type: "image/gif", begins: "GIF8" },
  { type: "image/webp", begins: "RIFF", goesOn: [8, "WEBP"] },
];

/** A PDF may have something before its beginning. */
const pdfWithin = 1_024;
/** So much of a file is looked at for whether it is text. */
const looked = 65_536;

export interface PreviewType {
  readonly kind: PreviewKind;
  /** What a picture is. */
  readonly type?: string;
}

/** Null: no way to look at it. */
export function previewTypeOf(bytes: Uint8Array): PreviewType | null {
  const head = latin1(bytes.subarray(0, pdfWithin));
  const picture = pictures.find(
    ({ begins, goesOn }) => head.startsWith(begins) && (goesOn === undefined || head.startsWith(goesOn[1], goesOn[0])),
  );
  if (picture) return { kind: "picture", type: picture.type };
  if (head.includes("%PDF-")) return { kind: "pdf" };
  return textOf(bytes.subarray(0, looked)) === null ? null : { kind: "text" };
}

/** What a file says that is text; null of one that isn't. The end of a part may be in the middle of a letter. */
export function textOf(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes, { stream: true });
    // oxlint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000e-\u001a]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
