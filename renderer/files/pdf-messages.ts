/** What a window asks of the worker that draws PDFs: first the file, then one page after the other. */
export type PdfQuestion =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly page: number; readonly width: number };

export type PdfAnswer =
  | { readonly count: number }
  | { readonly page: number; readonly picture: ImageBitmap; readonly text: string }
  | { readonly broken: true };
