import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type ElectronApplication, type Page } from "playwright/test";
import { z } from "zod";
import { stageForm } from "../../e2e/any-form/stage.ts";
import { against, percentile, say } from "../report.ts";
import { framesWhileScrolling } from "./frames.ts";
import { manyMessages } from "./many-messages.ts";
import { openWindow, signIn } from "./open-window.ts";

const size = 200;
const rows = 500;

/** How large forms feel: the time to open one, from a key to the next picture, and the frames while rows scroll. */
export async function measureForms(profile: string): Promise<void> {
  mkdirSync(join(profile, "data"), { recursive: true, mode: 0o700 });
  await manyMessages(join(profile, "data", "intray.sqlite"), 1);
  const { app, page } = await openWindow(profile);
  try {
    await signIn(page);
    await measureFields(app, page);
    await measureRows(app, page);
  } finally {
    await app.close();
  }
}

async function measureFields(app: ElectronApplication, page: Page): Promise<void> {
  const shape = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`Field ${index + 1}`, z.string().min(3).optional()]),
  );
  const opened = await opening(app, page, z.object(shape), `Field ${size}`);
  say(`    a form of ${size} fields opens in a median of ${percentile(opened, 0.5).toFixed(0)} ms`);
  say(`    ${against("under 150 ms", percentile(opened, 0.5) < 150)}`);
  await page.getByRole("textbox", { name: `Field ${size / 2}`, exact: true }).focus();
  await page.evaluate(watchKeys);
  for (const letter of "the quick brown fox jumps over the lazy dog and goes on its way home") {
    await page.keyboard.press(letter === " " ? "Space" : letter);
  }
  const keys = await page.evaluate(timesOfKeys);
  const p95 = percentile(keys, 0.95);
  say(`    from a key to the next picture: p95 ${p95} ms (${keys.length} keys, in steps of 8)`);
  say(`    ${against("p95 under 50 ms", p95 < 50)}`);
}

async function measureRows(app: ElectronApplication, page: Page): Promise<void> {
  const many = Array.from({ length: rows }, (_, index) => ({ what: `Thing ${index + 1}`, pieces: index, gift: false }));
  const schema = z.object({
    things: z.array(z.object({ what: z.string(), pieces: z.int(), gift: z.boolean() })).default(many),
  });
  const opened = await opening(app, page, schema, "what in row 1");
  say(`    a table of ${rows} rows opens in a median of ${percentile(opened, 0.5).toFixed(0)} ms`);
  const frames = await framesWhileScrolling(page, "form");
  say(
    `    frames while it scrolls: p50 ${percentile(frames, 0.5).toFixed(1)}, p95 ${percentile(frames, 0.95).toFixed(1)} ms`,
  );
  say(`    ${against("p95 under 20 ms", percentile(frames, 0.95) < 20)}`);
}

/** Milliseconds from asking for a form to the picture with its input called `last`, several times. */
async function opening(app: ElectronApplication, page: Page, schema: z.ZodObject, last: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { address } = await stageForm(app, schema);
    await page.evaluate(leave);
    times.push(await page.evaluate(timeToOpen, [address, last] as const));
  }
  return times;
}

/* What follows runs in the page. */

function leave(): void {
  location.hash = "#/settings";
}

function timeToOpen([address, last]: readonly [string, string]): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const isThere = () =>
      [...document.querySelectorAll("label, input[aria-label]")].some(
        (one) => one.textContent?.trim() === last || one.getAttribute("aria-label") === last,
      );
    const look = () => {
      if (isThere()) requestAnimationFrame(() => resolve(performance.now() - begun));
      else requestAnimationFrame(look);
    };
    location.hash = address;
    requestAnimationFrame(look);
  });
}

function watchKeys(): void {
  const shared = globalThis as unknown as { keyTimes: number[] };
  shared.keyTimes = [];
  // the browser's own measure, from the key to the picture after it; what is faster than 16 ms it doesn't tell
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") shared.keyTimes.push(duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

async function timesOfKeys(): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (globalThis as unknown as { keyTimes: number[] }).keyTimes;
}
