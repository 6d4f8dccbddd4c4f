import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import type { IntrayBridge } from "../../../contract/bridge.ts";
import { against, percentile, say } from "../report.ts";
import { framesWhileScrolling, idleFrames } from "./frames.ts";
import { manyMessages } from "./many-messages.ts";
import { openWindow, signIn } from "./open-window.ts";

const rounds = 5;

/** The time from main's yes to the first row of the list on the screen, and the frames while the list scrolls. */
export async function measureLists(profile: string, size: number): Promise<void> {
  mkdirSync(join(profile, "data"), { recursive: true, mode: 0o700 });
  await manyMessages(join(profile, "data", "intray.sqlite"), size);
  const { app, page } = await openWindow(profile);
  try {
    say(`Window: ${size.toLocaleString("en")} open tasks in the file, half of them in Ben's inbox.`);
    const shown: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      shown.push(await timedSignIn(page));
      if (round < rounds - 1) await page.evaluate(signOut);
    }
    const first = percentile(shown, 0.5);
    say(`    from sign-in to the first list: median ${first.toFixed(0)} ms, worst ${Math.max(...shown).toFixed(0)} ms`);
    say(`    ${against("under 300 ms", first < 300)}`);
    const idle = await idleFrames(page);
    const scrolling = await framesWhileScrolling(page, "listbox");
    const [still, moved] = [percentile(idle, 0.95), percentile(scrolling, 0.95)];
    say(
      `    frames while the list scrolls: p50 ${percentile(scrolling, 0.5).toFixed(1)} ms, p95 ${moved.toFixed(1)} ms`,
    );
    say(`    worst ${Math.max(...scrolling).toFixed(1)} ms; with nothing to do p95 ${still.toFixed(1)} ms`);
    say(`    ${await page.evaluate(walked)}`);
    say(`    ${against("p95 under 20 ms", moved < 20)}`);
  } finally {
    await app.close();
  }
}

/** Listens before the answer comes, for the row that is drawn after it. */
async function timedSignIn(page: Page): Promise<number> {
  let shown: Promise<number> | undefined;
  await signIn(page, () => {
    shown = page.evaluate(timeToFirstRow);
  });
  return (await shown) ?? Number.NaN;
}

/* What follows runs in the page. */

function timeToFirstRow(): Promise<number> {
  const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
  return new Promise((resolve) => {
    const stop = intray.on("session", (session) => {
      if (session === null) return;
      stop();
      const begun = performance.now();
      const look = () => {
        if (document.querySelector('[role="option"]') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.now() - begun));
      };
      look();
    });
  });
}

async function signOut(): Promise<void> {
  const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
  await intray.invoke("session.signOut", undefined);
}

function walked(): string {
  const pane = document.querySelector('[role="listbox"]')?.parentElement;
  const rows = document.querySelectorAll('[role="option"]');
  const walkedOver = Math.round((pane?.scrollTop ?? 0) / (rows[0]?.getBoundingClientRect().height ?? 1));
  return `walked over ${walkedOver} rows, of which ${rows.length} are in the page at a time`;
}
