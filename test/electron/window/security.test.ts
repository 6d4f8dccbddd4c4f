import { EventEmitter } from "node:events";
import type { App, Session } from "electron";
import { describe, expect, it } from "vitest";
import { guardPages, guardSession, hostRules } from "../../../electron/window/security.ts";

describe("a session", () => {
  it.each([
    ["app://intray/index.html", false],
    ["data:image/png;base64,AA==", false],
    ["blob:app://intray/1", false],
    ["https://example.com/", true],
    ["http://127.0.0.1:8080/", true],
    ["ws://example.com/", true],
    ["wss://example.com/", true],
    ["ftp://example.com/", true],
    ["file:///etc/passwd", true],
    ["not an address", true],
  ])("decides whether a request for %s is canceled: %s", (url, canceled) => {
    expect(requestOf(url)).toEqual({ cancel: canceled });
  });
});

describe("a page", () => {
  it("opens no window, whatever the address", () => {
    expect(pageOf().openWindow({ url: "https://example.com/" })).toEqual({ action: "deny" });
  });

  it("goes nowhere; where a link of its own leads is asked for, and where a frame's leads is not", () => {
    const { navigate, asked } = pageOf();
    expect([
      navigate("https://example.com/", true),
      navigate("https://example.com/frame", false),
      navigate("app://intray/print.html", true),
      navigate("app://intray/#/inbox", true),
    ]).toEqual(["stays", "stays", "stays", "goes"]);
    expect(asked).toEqual(["https://example.com/", "app://intray/print.html"]);
  });

  it("tells no address of this machine through a call", () => {
    expect(pageOf().webRtcPolicy()).toBe("disable_non_proxied_udp");
  });
});

it.each([
  [undefined, "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE [::1]"],
  [
    "https://updates.example.com/intray",
    "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE [::1], EXCLUDE updates.example.com",
  ],
  ["http://127.0.0.1:8080/", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE [::1]"],
])("no host is found but the one for updates, %s", (feed, rules) => {
  expect(hostRules(feed)).toBe(rules);
});

/** What a guarded session says to a request. */
function requestOf(url: string): unknown {
  let answer: unknown;
  const ignore = () => undefined;
  void guardSession({
    setProxy: () => Promise.resolve(),
    setPermissionRequestHandler: ignore,
    setPermissionCheckHandler: ignore,
    setDevicePermissionHandler: ignore,
    setDisplayMediaRequestHandler: ignore,
    on: ignore,
    webRequest: {
      onBeforeRequest: (listener: (details: object, callback: (said: unknown) => void) => void) =>
        listener({ url }, (said) => (answer = said)),
    },
  } as unknown as Session);
  return answer;
}

/** A page that has just been made, and shows Intray. */
function pageOf() {
  const app = new EventEmitter();
  const asked: string[] = [];
  guardPages(app as unknown as Pick<App, "on">, async (address) => void asked.push(address));
  let openWindow: (details: { readonly url: string }) => unknown = () => undefined;
  let policy = "";
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => (openWindow = handler),
    setWebRTCIPHandlingPolicy: (wanted: string) => (policy = wanted),
    getURL: () => "app://intray/",
  });
  app.emit("web-contents-created", {}, contents);
  const navigate = (url: string, isMainFrame: boolean) => {
    let outcome = "goes";
    contents.emit("will-frame-navigate", { url, isMainFrame, preventDefault: () => (outcome = "stays") });
    return outcome;
  };
  return { openWindow, navigate, asked, webRtcPolicy: () => policy };
}
