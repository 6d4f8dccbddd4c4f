import { expect } from "playwright/test";
import { type Intray, test } from "../harness/index.ts";

async function sizeOf({ app }: Intray): Promise<readonly (number | undefined)[]> {
  return app.evaluate(({ BrowserWindow }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getNormalBounds();
    return [bounds?.width, bounds?.height];
  });
}

test("the window opens as it was when it closed", async ({ launch }) => {
  test.slow();
  const first = await launch();
  await first.page.getByRole("heading", { level: 1 }).waitFor();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1010, 680));
  await expect.poll(() => sizeOf(first)).toEqual([1010, 680]);
  await first.app.close();
  expect(await sizeOf(await launch())).toEqual([1010, 680]);
});
