import type { ElectronApplication } from "playwright/test";

/** Makes the window's content this large in pixels of the screen, drawn at `zoom`. */
export async function resizeWindow(app: ElectronApplication, size: readonly [number, number], zoom = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [width, height, factor]) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(width, height);
      window?.webContents.setZoomFactor(factor);
    },
    [...size, zoom] as const,
  );
}
