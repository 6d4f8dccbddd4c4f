import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { appOrigin } from "../window/app-protocol.ts";
import type { PrintProcesses } from "../../host/exports/export-parts.ts";
import { webPreferences } from "../window/web-preferences.ts";

/** Prints pages that nobody sees. */
export interface Printer {
  readonly processes: PrintProcesses;
  /** True for the web contents of a page that is being printed: it asks main as the person's own window does. */
  has(webContentsId: number): boolean;
}

export interface PrinterOptions {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preload: string;
}

/**
 * What the page says by its title: how many processes are on it, that it is whole, or that it can't be. Once it is whole the
 * next title is the document's own.
 */
const progress = /^print (?<done>\d+)$/u;
const complete = "print whole";
const failed = "print failed";

/** Each print has a sandboxed window of its own that shows `print.html` and nothing else, and is gone afterwards. */
export function createPrinter({ create, preload }: PrinterOptions): Printer {
  const printing = new Set<number>();
  return {
    has: (id) => printing.has(id),
    async processes(ids, signal, onProgress) {
      signal.throwIfAborted();
      const window = create({ show: false, webPreferences: { ...webPreferences, preload, devTools: false } });
      const { id } = window.webContents;
      printing.add(id);
      try {
        const drawn = pageIsComplete(window, signal, onProgress);
        await Promise.all([drawn, window.loadURL(`${appOrigin}/print.html#${ids.join(",")}`)]);
        signal.throwIfAborted();
        return await window.webContents.printToPDF(paper);
      } finally {
        printing.delete(id);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

function pageIsComplete(window: BrowserWindow, signal: AbortSignal, onProgress: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let isComplete = false;
    window.webContents.on("page-title-updated", (_event, title) => {
      if (isComplete) return resolve();
      isComplete = title === complete;
      const done = progress.exec(title)?.groups?.["done"];
      if (done !== undefined) onProgress(Number(done));
      if (title.startsWith(failed)) reject(new Error(`The page to print failed: ${title.slice(failed.length)}`));
    });
    window.webContents.on("render-process-gone", (_event, { reason }) =>
      reject(new Error(`Printing ended: ${reason}.`)),
    );
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

/**
 * A4, with what it is about at its head and the page's number at its foot; tagged, so that it can be read aloud, with an
 * outline of its headings. Wide diagrams have pages that lie.
 */
const paper = {
  pageSize: "A4",
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate:
    '<div style="width:100%;font:8px sans-serif;color:#595d66;padding:0 12mm;overflow:hidden;white-space:nowrap;text-overflow:ellipsis"><span class="title"></span></div>',
  footerTemplate:
    '<div style="width:100%;font:8px sans-serif;color:#595d66;padding:0 12mm;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
} as const;
