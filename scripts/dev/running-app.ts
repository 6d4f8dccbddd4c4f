import { type ElectronApplication, _electron, type Page } from "playwright";
import type { IntrayBridge } from "../../contract/bridge.ts";
import { author } from "./author.ts";

/** Who was signed in, and where they were. */
export interface DevState {
  readonly person: string;
  readonly hash: string;
}

interface AppOptions {
  readonly project: string;
  readonly profile: string;
  readonly state?: DevState;
}

/** An Intray under development. It knows nothing of that: it is driven as a person would drive it. */
export interface RunningApp {
  readonly page: Page;
  /** Draws the window anew, from what was built meanwhile. Who is signed in stays so. */
  reload(): Promise<void>;
  state(): Promise<DevState>;
  onClosed(listener: () => void): void;
  close(): Promise<void>;
}

/** Opens Intray, signs the person in and goes where they were; the author, unless told. */
export async function openApp({ project, profile, state }: AppOptions): Promise<RunningApp> {
  const args = [project, `--user-data-dir=${profile}`];
  const app = await _electron.launch({ args, cwd: project, chromiumSandbox: true, colorScheme: null, timeout: 60_000 });
  const page = await app.firstWindow();
  await page.waitForURL("app://**", { waitUntil: "domcontentloaded" });
  await signIn(page, state?.person ?? author.name);
  if (state) await page.evaluate((hash) => void Object.assign(globalThis, { location: hash }), state.hash);
  return running(app, page);
}

function running(app: ElectronApplication, page: Page): RunningApp {
  let isClosing = false;
  return {
    page,
    async reload() {
      await page.reload({ waitUntil: "domcontentloaded" });
    },
    async state() {
      const person = await page.evaluate(async () => {
        const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
        const answer = await intray.invoke("session.current", undefined);
        return answer.ok ? answer.value?.person.name : undefined;
      });
      return { person: person ?? author.name, hash: new URL(page.url()).hash };
    },
    onClosed(listener) {
      app.on("close", () => {
        if (!isClosing) listener();
      });
    },
    async close() {
      if (isClosing) return;
      isClosing = true;
      await app.close();
    },
  };
}

/** Everybody here has the same password; who was given another signs in by hand. */
async function signIn(page: Page, name: string): Promise<void> {
  await page.evaluate(
    async (given) => {
      const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
      await intray.invoke("session.signIn", given);
    },
    { name, password: author.password },
  );
}
