/** Prints how long a packaged Intray takes to its first screen and to an inbox, beside a bare hello world. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { prepareOffice } from "../e2e/harness/prepared-office.ts";
import { deskPages } from "../e2e/pages/desk-pages.ts";
import { samplePassword } from "../e2e/pages/people.ts";
import { openPackage } from "./open-package.ts";

const rounds = 7;
const [intray = "", hello = ""] = process.argv.slice(2);
const [ours, theirs] = [await newProfile("intray"), await newProfile("hello")];
const office = await prepareOffice();
await office.copyTo(join(ours, "data", "intray.sqlite"));
await office.remove();

function newProfile(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `intray-start-${name}-`));
}

/** From the start of the program until `arrive` says so, in milliseconds. */
async function time(program: string, arrive: (page: Page) => Promise<number>): Promise<number> {
  const profile = program === intray ? ours : theirs;
  const words = ["--remote-debugging-port=0", "--lang=en-US", `--user-data-dir=${profile}`];
  const begun = Date.now();
  const opened = await openPackage(spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] }), "**");
  const took = (await arrive(opened.page)) - begun;
  await opened.close();
  return took;
}

/** When the page first drew something, in UTC milliseconds. */
async function drawn(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector);
  return page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0];
    return performance.timeOrigin + (painted?.startTime ?? performance.now());
  });
}

/** As above, and then until a right password has opened the inbox; what the person takes to type is left out. */
async function toInbox(page: Page): Promise<number> {
  const shown = await drawn(page, "main input");
  await deskPages(page, "en").chooser.pick("Ben Franklin");
  await page.getByLabel("Password", { exact: true }).fill(samplePassword);
  const taken = entering(page);
  await page.keyboard.press("Enter");
  return shown + (await taken);
}

/** From the next key to the first frame with the desk in it, in milliseconds; asking for it takes longer than that. */
function entering(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener("keydown", () => (pressed = performance.now()), { once: true, capture: true });
        const observer = new MutationObserver(() => {
          if (document.querySelector("nav") === null) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const [bare, screen, inbox]: [number[], number[], number[]] = [[], [], []];
for (let round = 0; round <= rounds + 2; round += 1) {
  const times = [
    await time(hello, (page) => drawn(page, "h1")),
    await time(intray, (page) => drawn(page, "main input")),
    await time(intray, toInbox),
  ] as const;
  // the first ones read from the disk, and compile, what all others find
  if (round > 2) [bare, screen, inbox].forEach((list, at) => list.push(times[at] ?? Number.NaN));
}
for (const profile of [ours, theirs]) await rm(profile, { recursive: true, force: true });
const least = median(bare);
const line = (what: string, times: readonly number[]) =>
  `${what.padEnd(34)} ${median(times).toFixed(0).padStart(5)} ms  ${(median(times) / least).toFixed(2)} times hello world`;
console.log(line("hello world, its window", bare));
console.log(line("Intray, who is here", screen));
console.log(line("Intray, an inbox after a password", inbox));
