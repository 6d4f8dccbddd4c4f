import { expect, it } from "vitest";
import { dotBitmap, markBitmap } from "../../../electron/notifications/mark-image.ts";

const transparent = [0, 0, 0, 0];

it("the mark has round corners, and a dot of another colour while something is unread", () => {
  const at = (bitmap: Buffer, x: number, y: number) => [...bitmap.subarray((y * 32 + x) * 4, (y * 32 + x) * 4 + 4)];
  const [plain, marked, dot] = [markBitmap(32, false), markBitmap(32, true), dotBitmap(32)];
  expect([plain.length, marked.length, dot.length]).toEqual([4_096, 4_096, 4_096]);
  expect([at(plain, 0, 0), at(plain, 31, 31), at(dot, 0, 0)]).toEqual([transparent, transparent, transparent]);
  expect(at(marked, 24, 8)).toEqual(at(dot, 16, 16));
  expect(at(plain, 24, 8)).not.toEqual(at(dot, 16, 16));
  expect(at(plain, 16, 4)).not.toEqual(at(plain, 16, 28));
});
