import { PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";

/** A file that becomes part of a PDF. */
export interface AttachedFile {
  /** Without a folder. */
  readonly name: string;
  /** As its sender said it. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The same PDF with these files in it, for viewers to list and save. Nothing that is there is written anew: pages, tags and
 * outline stay as they are, and what is added follows them.
 */
export async function attachFiles(pdf: Uint8Array, files: readonly AttachedFile[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const { catalog, context } = document;
  const entries = files.flatMap((file, index) => [
    // a name tree is read by halving, so its keys are in order whatever the names are
    PDFHexString.fromText(String(index + 1).padStart(5, "0")),
    specificationOf(context, file),
  ]);
  const names = catalog.lookupMaybe(PDFName.of("Names"), PDFDict)?.clone(context) ?? context.obj({});
  names.set(PDFName.of("EmbeddedFiles"), context.register(context.obj({ Names: entries })));
  catalog.set(PDFName.of("Names"), names);
  // as Chromium writes: tables and objects in the open, which every reader understands
  return await document.commit({ useObjectStreams: false });
}

function specificationOf(context: PDFDocument["context"], { name, type, bytes }: AttachedFile) {
  const content = context.flateStream(bytes, {
    Type: "EmbeddedFile",
    ...(isMediaType(type) ? { Subtype: PDFName.of(type) } : {}),
    Params: { Size: bytes.byteLength },
  });
  const stream = context.register(content);
  const specification = context.obj({ Type: "Filespec", EF: { F: stream, UF: stream } });
  // in hexadecimal, so that no letter of a name can end it
  specification.set(PDFName.of("F"), PDFHexString.of(Buffer.from(inAscii(name)).toString("hex")));
  specification.set(PDFName.of("UF"), PDFHexString.fromText(name));
  return context.register(specification);
}

/** For readers that know no Unicode. */
function inAscii(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^ -~]/gu, "_");
}

function isMediaType(type: string): boolean {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/u.test(type);
}
