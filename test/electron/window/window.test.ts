import { describe, expect, it } from "vitest";
import { webPreferences, windowOptions } from "../../../electron/window/window.ts";

const size = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, minSize: { width: 900, height: 600 } };

describe("a window", () => {
  it("may show pages and nothing else", () => {
    expect(webPreferences).toMatchInlineSnapshot(`
      {
        "allowRunningInsecureContent": false,
        "contextIsolation": true,
        "disableBlinkFeatures": "Auxclick",
        "navigateOnDragDrop": false,
        "nodeIntegration": false,
        "nodeIntegrationInSubFrames": false,
        "nodeIntegrationInWorker": false,
        "sandbox": true,
        "spellcheck": false,
        "webSecurity": true,
        "webviewTag": false,
      }
    `);
  });

  it("has developer tools only where it is told so", () => {
    const devTools = (allowed: boolean) =>
      windowOptions({ preload: "/preload.cjs", devTools: allowed, show: true, ...size }).webPreferences?.devTools;
    expect([devTools(true), devTools(false)]).toEqual([true, false]);
  });

  it("adds the preload to these preferences and loosens none", () => {
    const options = windowOptions({ preload: "/preload.cjs", devTools: false, show: true, ...size });
    expect(options.webPreferences).toEqual({ ...webPreferences, preload: "/preload.cjs", devTools: false });
  });

  it("stays hidden until its page is there", () => {
    expect(windowOptions({ preload: "/preload.cjs", devTools: false, show: true, ...size }).show).toBe(false);
  });
});
