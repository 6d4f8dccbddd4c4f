import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "playwright/test";
import type * as Develop from "../../../scripts/dev/develop.ts";
import { repository, test } from "../harness/index.ts";
import { deskPages } from "../pages/desk-pages.ts";

const run = promisify(execFile);

/** What an author's project consists of. */
const sources = `
  contract engine flows host electron renderer scripts LICENSE package.json package-lock.json
  tsconfig.json tsconfig.base.json test/tsconfig.json biome.json
`
  .trim()
  .split(/\s+/u);

/** Follows docs/authoring.md word by word, in a copy of the project. */
test("who follows the page about flows has one on screen", async () => {
  test.slow();
  const page = await readFile(join(repository, "docs/authoring.md"), "utf8");
  const project = await copyOfTheProject();
  const told: string[] = [];
  let development: Develop.Development | undefined;
  try {
    await test.step("begin", async () => {
      const command = /^npm run flow:new (?<words>.+)$/mu.exec(page)?.groups?.["words"] ?? "";
      await run(process.execPath, ["scripts/flow-new.ts", ...words(command)], { cwd: project });
      await testOfFlow(project);
      const { develop }: typeof Develop = await import(join(project, "scripts/dev/develop.ts"));
      const say = (line: string) => void told.push(line);
      development = await develop({ project, profile: join(project, "dev-data"), say });
      const { start } = deskPages(window(), "en");
      await goTo("/start");
      await start.choose("Key handover");
    });

    await test.step("change, while Intray runs", async () => {
      const first = window();
      for (const [path, text] of filesIn(page)) await writeFile(join(project, path), text);
      await expect.poll(() => told, { timeout: 300_000 }).toEqual(["started Intray anew"]);
      expect(window()).not.toBe(first);
    });

    await test.step("change a screen: the window alone is drawn anew, with who is signed in", async () => {
      const same = window();
      await appendFile(join(project, "renderer/main.tsx"), 'document.documentElement.dataset["drawn"] = "anew";');
      await expect.poll(() => told.at(-1), { timeout: 300_000 }).toBe("drew the window anew");
      await expect(window().locator("html[data-drawn=anew]")).toBeAttached();
      await expect(deskPages(window(), "en").start.list).toBeVisible();
      expect(window()).toBe(same);
    });

    await test.step("make a mistake: Intray stays as it is", async () => {
      const same = window();
      const flow = join(project, "flows/key-handover/key-handover.ts");
      const text = await readFile(flow, "utf8");
      await writeFile(flow, text.replace('.next("back")', '.next("backk")'));
      await expect.poll(() => told.at(-1), { timeout: 300_000 }).toContain('"backk"');
      await writeFile(flow, text);
      await expect.poll(() => told.at(-1), { timeout: 300_000 }).toBe("started Intray anew");
      expect(window()).not.toBe(same);
    });

    await test.step("test", async () => {
      await testOfFlow(project);
      const { stdout } = await run(process.execPath, ["scripts/flows-check.ts"], { cwd: project });
      expect(stdout).toContain(/✓ key-handover, all \d+ situations/u.exec(page)?.[0]);
    });

    await test.step("look", async () => {
      const { start } = deskPages(window(), "en");
      const form = await start.choose("Key handover");
      await form.text("Key").fill("Cellar");
      await form.text("Needed until").fill("2030-01-09");
      await start.submit.click();
      await signInAs("ada");
      // who comes back after hours is told first what happened meanwhile
      await window()
        .getByRole("heading", { name: /^Good /u })
        .waitFor();
      await goTo("/queue");
      const { list, task } = deskPages(window(), "en");
      await (await list("queue").reach("Hand out the key")).click();
      const handOut = task("Hand out the key");
      await handOut.assign.click();
      await goTo("/inbox");
      await (await list("inbox").reach("Hand out the key")).click();
      await handOut.choice("Hand out").click();
      await expect(list("inbox").row("Take the key back")).toBeVisible();
    });
  } finally {
    await development?.stop();
    await rm(project, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  function window() {
    if (!development) throw new Error("Intray isn't open.");
    return development.app().page;
  }

  async function goTo(hash: string): Promise<void> {
    await window().evaluate((to) => void (location.hash = to), hash);
  }

  async function signInAs(name: string): Promise<void> {
    const given = { name, password: "hello-intray" };
    await window().evaluate(async (person) => {
      const { intray } = globalThis as unknown as { intray: { invoke: (...call: unknown[]) => Promise<unknown> } };
      await intray.invoke("session.signOut");
      await intray.invoke("session.signIn", person);
    }, given);
  }
});

async function copyOfTheProject(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), "intray-author-"));
  for (const name of sources) await cp(join(repository, name), join(project, name), { recursive: true });
  await symlink(join(repository, "node_modules"), join(project, "node_modules"), "junction");
  await mkdir(join(project, "test/flows"), { recursive: true });
  return project;
}

/** Beside the project's own settings, which name a folder for what is remembered. */
async function testOfFlow(project: string): Promise<void> {
  const vitest = join(project, "node_modules/vitest/vitest.mjs");
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const told = await run(process.execPath, [vitest, "run", "--root", project], { cwd: project, env });
  expect(told.stdout).toMatch(/Tests {2}\d+ passed/u);
}

/** The blocks that name a file, with what is to stand in it. */
function filesIn(page: string): readonly (readonly [path: string, text: string])[] {
  const blocks = [...page.matchAll(/```ts (?<path>\S+)\n(?<text>.*?)```/gsu)];
  return blocks.map(({ groups }) => [groups?.["path"] ?? "", groups?.["text"] ?? ""]);
}

/** The words of a command line, those between quotes as one. */
function words(line: string): string[] {
  return [...line.matchAll(/"(?<quoted>[^"]*)"|(?<word>\S+)/gu)].map(
    ({ groups }) => groups?.["quoted"] ?? groups?.["word"] ?? "",
  );
}
