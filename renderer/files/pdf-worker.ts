import { getDocument } from "unpdf/pdfjs";
import type { PdfAnswer, PdfQuestion } from "./pdf-messages.ts";

/*
 * Reads PDFs where nothing of Intray is in reach: no page, no bridge, no network, no code from text. What comes out of it
 * are pictures and words.
 */

/** Pixels; a page that says it is a mile long is drawn smaller. */
const maxSide = 4_000;
const maxTextLength = 20_000;

class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext("2d") };
  }

  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { readonly canvas: OffscreenCanvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters are drawn by a page; here there is none. */
class NoFilters {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  destroy(): void {}
}

function none(): string {
  return "none";
}

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;

let pdf: Promise<Pdf> | undefined;

function open(bytes: Uint8Array): Promise<Pdf> {
  return getDocument({
    data: bytes,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isEvalSupported: false,
    maxImageSize: 80_000_000,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0]).promise;
}

async function draw(document: Pdf, number: number, width: number): Promise<PdfAnswer> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(width / natural.width, maxSide / natural.width, maxSide / natural.height);
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const canvasContext = canvas.getContext("2d") as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  page.cleanup();
  return { page: number, picture: canvas.transferToImageBitmap(), text: text.slice(0, maxTextLength) };
}

async function answer(question: PdfQuestion): Promise<PdfAnswer> {
  try {
    if ("bytes" in question) {
      pdf = open(question.bytes);
      return { count: (await pdf).numPages };
    }
    return pdf === undefined ? { broken: true } : await draw(await pdf, question.page, question.width);
  } catch {
    return { broken: true };
  }
}

const scope = globalThis as unknown as {
  addEventListener(type: "message", listener: (event: MessageEvent<PdfQuestion>) => void): void;
  postMessage(message: PdfAnswer, transfer: readonly Transferable[]): void;
};

async function tell(asked: PdfQuestion): Promise<void> {
  const said = await answer(asked);
  scope.postMessage(said, "picture" in said ? [said.picture] : []);
}

// one after the other: a page is drawn of what was opened before
let queue: Promise<void> = Promise.resolve();
scope.addEventListener("message", ({ data }) => {
  queue = queue.then(() => tell(data));
});
