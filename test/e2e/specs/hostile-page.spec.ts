import { join } from "node:path";
import { expect, type ElectronApplication, type Page } from "playwright/test";
import type { IntrayBridge } from "../../../contract/bridge.ts";
import { callAnything, callMain, openOutside, repository, sharedTest as test } from "../harness/index.ts";
import { samplePassword } from "../pages/people.ts";

/** What Chromium says when it refuses something: here that is the point. */
const refusals = [
  /Refused to/u,
  /Content Security Policy/u,
  /Not allowed to (load local resource|navigate top frame)/u,
  /Failed to load resource/u,
  /WebSocket connection to .* failed/u,
];

test.beforeEach(async ({ page, problems }) => {
  problems.expect(...refusals);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
});

/** Notes what would be shown to the system's browser, and keeps it from being shown. */
async function watchBrowser(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const recorded = globalThis as unknown as { opened: string[] };
    recorded.opened = [];
    shell.openExternal = async (url) => {
      recorded.opened.push(url);
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

async function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}

/** Runs an expression as a script of the page would, beyond the reach of the developer tools' privileges. */
async function attempt(page: Page, kind: "eval" | "new Function" | "setTimeout with text"): Promise<string> {
  return page.evaluate(
    (kind) =>
      new Promise<string>((resolve) => {
        const page = globalThis as unknown as { ran?: string };
        const code = "globalThis.ran = 'ran'";
        const evaluate: unknown = Reflect.get(globalThis, "eval");
        const ways = {
          eval: () => (evaluate as (code: string) => void)(code),
          "new Function": () => (Reflect.construct(Function, [code]) as () => void)(),
          "setTimeout with text": () => void setTimeout(code as unknown as () => void, 0),
        };
        setTimeout(() => {
          try {
            ways[kind]();
          } catch {
            // refused; what counts is whether the code ran
          }
          setTimeout(() => resolve(page.ran ?? "refused"), 50);
        }, 0);
      }),
    kind,
  );
}

test("a page finds nothing of Node", async ({ page }) => {
  const found = await page.evaluate(() =>
    ["require", "process", "module", "global", "Buffer", "__dirname", "ipcRenderer", "electron"].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test("the bridge offers two functions and cannot be changed", async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const { intray } = globalThis as unknown as { readonly intray: Record<string, unknown> };
    try {
      intray["invoke"] = () => "mine";
    } catch {
      // refused; what counts is what is there afterwards
    }
    return Object.fromEntries(
      Object.entries(intray).map(([name, value]) => [name, String(value).includes("mine") ? "mine" : typeof value]),
    );
  });
  expect(bridge).toEqual({ invoke: "function", on: "function" });
});

for (const kind of ["eval", "new Function", "setTimeout with text"] as const) {
  test(`text does not become code through ${kind}`, async ({ page }) => {
    expect(await attempt(page, kind)).toBe("refused");
  });
}

test("inline scripts and handlers do not run", async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.script = 'ran'";
    document.body.append(script);
    const button = document.createElement("button");
    button.setAttribute("onclick", "document.documentElement.dataset.handler = 'ran'");
    document.body.append(button);
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { script: first, handler: second } = document.documentElement.dataset;
    return [first, second];
  });
  expect(ran).toEqual([undefined, undefined]);
});

test("nothing leaves for the network", async ({ page }) => {
  const outside = await openOutside();
  const refused = await page.evaluate(async (url) => {
    const fetched = await fetch(`${url}/fetch`).then(
      () => "answered",
      () => "refused",
    );
    await new Promise((resolve) => {
      const image = new Image();
      image.addEventListener("error", resolve);
      image.addEventListener("load", resolve);
      image.src = `${url}/image`;
    });
    navigator.sendBeacon(`${url}/beacon`, "secret");
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = `${url}/style`;
    document.head.append(style);
    const script = document.createElement("script");
    script.src = `${url}/script`;
    document.head.append(script);
    const form = document.createElement("form");
    form.action = `${url}/form`;
    document.body.append(form);
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return fetched;
  }, outside.url);
  expect(refused).toBe("refused");
  expect(outside.visits).toEqual([]);
  outside.close();
});

test("files of the machine cannot be read", async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const read = (url: string) =>
      fetch(url).then(
        (answer) => answer.text(),
        () => "refused",
      );
    return [await read("file:///etc/passwd"), await read("file:///C:/Windows/win.ini")];
  });
  expect(answers).toEqual(["refused", "refused"]);
});

test("a foreign frame is not loaded", async ({ page }) => {
  const outside = await openOutside();
  const reach = await page.evaluate(async (url) => {
    const frame = document.createElement("iframe");
    frame.src = `${url}/frame`;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    try {
      return "intray" in (frame.contentWindow ?? {});
    } catch {
      return false;
    }
  }, outside.url);
  expect(reach).toBe(false);
  expect(outside.visits).toEqual([]);
  outside.close();
});

test("no second window opens, and nothing goes to the browser unasked", async ({ app, page }) => {
  const opened = await watchBrowser(app);
  const windows = await windowCount(app);
  const handles = await page.evaluate(() =>
    [
      "https://example.com/",
      "http://example.com/",
      "file:///etc/passwd",
      "javascript:document.title='x'",
      "smb://server/share",
      "app://intray/index.html",
      "about:blank",
    ].map((url) => window.open(url) !== null),
  );
  expect(handles.filter(Boolean)).toEqual([]);
  await page.waitForTimeout(300);
  expect(await opened()).toEqual([]);
  expect(await windowCount(app)).toBe(windows);
});

for (const [button, outcome] of [
  [0, ["https://example.com/secret?x=1"]],
  [1, []],
] as const) {
  test(`a link leads out only after its whole address was shown: button ${button}`, async ({ app, page }) => {
    const opened = await watchBrowser(app);
    await app.evaluate(({ dialog }, response) => {
      const recorder = globalThis as unknown as { shown: (string | undefined)[] };
      recorder.shown = [];
      dialog.showMessageBox = (async (options: Electron.MessageBoxOptions) => {
        recorder.shown.push(options.detail);
        return { response, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    }, button);
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "https://example.com/secret?x=1";
      document.body.append(link);
      link.click();
    });
    const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
    await expect.poll(shown).toEqual(["https://example.com/secret?x=1"]);
    await page.waitForTimeout(200);
    expect(await opened()).toEqual(outcome);
  });
}

test("the window stays on its own pages", async ({ app, page }) => {
  await watchBrowser(app);
  const outside = await openOutside();
  const home = page.url();
  for (const url of [`${outside.url}/page`, "file:///etc/passwd", "data:text/html,<h1>Mine</h1>", "app://other/"]) {
    await page.evaluate((url) => {
      const link = document.createElement("a");
      link.href = url;
      document.body.append(link);
      link.click();
      location.assign(url);
    }, url);
    await page.waitForTimeout(200);
    // asked of the page itself: Playwright would wait for the navigation that never comes
    expect(await page.evaluate(() => [location.href, document.querySelector("h1") !== null])).toEqual([home, true]);
  }
  expect(outside.visits).toEqual([]);
  outside.close();
});

test("permissions are denied", async ({ page }) => {
  const state = await page.evaluate(async () => {
    const { state } = await navigator.permissions.query({ name: "geolocation" });
    const notifications = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => "granted",
      () => "denied",
    );
    return [state, notifications, camera];
  });
  expect(state).toEqual(["denied", "denied", "denied"]);
});

test("a channel that does not exist is refused by name", async ({ page }) => {
  for (const channel of ["file.read", "__proto__", "constructor", "task.list ", "ELECTRON_BROWSER_REQUIRE"]) {
    expect((await callAnything(page, channel)).ok, channel).toBe(false);
  }
});

test("bad input changes nothing", async ({ page }) => {
  const before = await callMain(page, "preferences.get");
  const bad: readonly [string, unknown][] = [
    ["settings.set", { language: "fr" }],
    ["settings.set", { language: "de", extra: 1 }],
    ["settings.set", "language=de"],
    ["session.signIn", { personId: 1 }],
    ["session.signIn", { name: "ada", password: ["hello-intray"] }],
    ["session.signIn", { name: "ada", password: "x".repeat(1_001) }],
    ["session.signIn", [1]],
    ["session.unlock", {}],
    ["app.info", {}],
    ["log.report", { message: "x".repeat(2_001) }],
    ["log.report", { message: "x", details: { inner: { deep: true } } }],
  ];
  for (const [channel, input] of bad) {
    const answer = await callAnything(page, channel, input);
    expect(answer, `${channel} ${JSON.stringify(input).slice(0, 80)}`).toMatchObject({
      ok: false,
      error: { code: "bad-input" },
    });
  }
  expect(await callMain(page, "preferences.get")).toEqual(before);
  expect(await callMain(page, "session.current")).toEqual({ ok: true, value: null });
});

test("a __proto__ among the input changes nothing for anybody", async ({ app, page }) => {
  const before = await callMain(page, "preferences.get");
  // written as text: on the way to the page Playwright itself would lose the key
  const answers = await page.evaluate(async () => {
    const { intray } = globalThis as unknown as { readonly intray: IntrayBridge };
    const hostile = '{ "language": "de", "colorScheme": "dark", "polluted": true }';
    return [
      await intray.invoke("settings.set", JSON.parse(`{ "__proto__": ${hostile} }`)),
      await intray.invoke("log.report", JSON.parse(`{ "message": "x", "details": { "__proto__": ${hostile} } }`)),
    ].map(({ ok }) => ok);
  });
  expect(answers).toHaveLength(2);
  expect(await callMain(page, "preferences.get")).toEqual(before);
  expect(await app.evaluate(() => "polluted" in {})).toBe(false);
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
});

test("far too much input is refused and the window lives on", async ({ page }) => {
  await callMain(page, "session.signIn", { name: "ada", password: samplePassword });
  const fields = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`field${at}`, "x"]));
  const answer = await callAnything(page, "process.start", {
    flowId: "hello-world",
    node: "start",
    values: { artifact: fields },
  });
  expect(answer).toMatchObject({ ok: false, error: { code: "bad-input" } });
  expect(await callMain(page, "taskList.count")).toMatchObject({ ok: true });
});

test("another page gets no answer, even with our own preload", async ({ app, page, problems }) => {
  problems.expect(/Electron Security Warning/u); // about the stranger, which has no policy
  const outside = await openOutside();
  const preload = join(repository, "dist/electron/preload.cjs");
  const answers = await app.evaluate(
    async ({ BrowserWindow }, { url, preload }) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, partition: "stranger" } });
      try {
        await stranger.loadURL(url);
        const call = (channel: string, input: string) =>
          stranger.webContents.executeJavaScript(
            `window.intray.invoke("${channel}", ${input}).then((answer) => answer.ok ? "answered" : "refused", () => "refused")`,
          );
        return [
          await call("session.people", "undefined"),
          await call("session.signIn", '{ name: "ada", password: "hello-intray" }'),
          await call("settings.set", '{ language: "de" }'),
        ];
      } finally {
        stranger.destroy();
      }
    },
    { url: outside.url, preload },
  );
  expect(outside.visits).toContain("/");
  expect(answers).toEqual(["refused", "refused", "refused"]);
  expect(await callMain(page, "session.current")).toEqual({ ok: true, value: null });
  outside.close();
});
