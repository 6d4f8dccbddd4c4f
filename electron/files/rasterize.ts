import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { webPreferences } from "../window/web-preferences.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Makes a PNG of a picture of this size, twice as fine, or as fine as a canvas can be. */
export type Rasterize = (svg: string, size: Size) => Promise<Uint8Array>;

/** Pixels; Chromium draws no canvas that is longer. */
const maxSidePixels = 16_000;
const finest = 2;

/** Nothing in it, and nothing may come in but the picture. */
const blank = `data:text/html,${encodeURIComponent(
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`,
)}`;

/** An empty, sandboxed page without a preload draws it and is gone: fonts are those of the window. */
export function createRasterizer(create: (options: BrowserWindowConstructorOptions) => BrowserWindow): Rasterize {
  return async (svg, { width, height }) => {
    const window = create({ show: false, webPreferences: { ...webPreferences, devTools: false } });
    try {
      const scale = Math.min(finest, maxSidePixels / width, maxSidePixels / height);
      await window.loadURL(blank);
      const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
      const size = [Math.round(width * scale), Math.round(height * scale)];
      const drawn: unknown = await window.webContents.executeJavaScript(
        `(${draw})(${JSON.stringify(source)}, ${size.join(", ")})`,
      );
      return Buffer.from(String(drawn).replace(/^data:image\/png;base64,/u, ""), "base64");
    } finally {
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

/** Runs in the page. */
const draw = `async (source, width, height) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return canvas.toDataURL("image/png");
}`;
