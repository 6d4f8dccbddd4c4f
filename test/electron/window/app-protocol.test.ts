import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, handleAppRequest } from "../../../electron/window/app-protocol.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

/** A folder of pages, with what must not be served beside it. */
function servedFolder(): string {
  const parent = temporaryFolder();
  const folder = join(parent, "pages");
  for (const name of ["pages/assets", "pages-of-others"]) mkdirSync(join(parent, name), { recursive: true });
  for (const [name, text] of [
    ["secret.json", "secret"],
    ["pages-of-others/index.html", "secret"],
    ["pages/index.html", "<h1>Intray</h1>"],
    ["pages/assets/main.js", "start()"],
    ["pages/assets/two words.css", "a{}"],
    ["pages/notes.sqlite", "secret"],
  ] as const) {
    writeFileSync(join(parent, name), text);
  }
  return folder;
}

const ask = (url: string, method = "GET") => handleAppRequest({ url, method }, servedFolder());

describe("the pages' own addresses", () => {
  it.each([
    ["app://intray/", "text/html; charset=utf-8", "<h1>Intray</h1>"],
    ["app://intray/index.html?x=1#/inbox", "text/html; charset=utf-8", "<h1>Intray</h1>"],
    ["app://intray/assets/main.js", "text/javascript; charset=utf-8", "start()"],
    ["app://intray/assets/two%20words.css", "text/css; charset=utf-8", "a{}"],
    ["app://intray/assets/../index.html", "text/html; charset=utf-8", "<h1>Intray</h1>"],
  ])("serves %s", async (url, type, body) => {
    const answer = await ask(url);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([200, type, body]);
  });

  it("answers HEAD without a body", async () => {
    const answer = await ask("app://intray/index.html", "HEAD");
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

describe("an address that is not the pages' own gives an empty 404", () => {
  it.each([
    "app://intray/..%2fsecret.json",
    "app://intray/..%2Fsecret.json",
    "app://intray/%2e%2e%2fsecret.json",
    "app://intray/%2e%2e/secret.json",
    "app://intray/assets/..%2f..%2fsecret.json",
    "app://intray/..%2fpages-of-others/index.html",
    "app://intray/..%5csecret.json",
    "app://intray/..\\secret.json",
    "app://intray/%252e%252e%252fsecret.json",
    "app://intray/%2fetc%2fhosts.json",
    "app://intray//etc/passwd",
    "app://intray/C:%2fWindows%2fwin.json",
    "app://intray/%5c%5cserver%5cshare%5cpage.html",
    "app://intray/index.html%00.js",
    "app://intray/index%00.html",
    "app://intray/%",
    "app://intray/%c0%ae%c0%ae/secret.json",
    "app://intray/assets",
    "app://intray/..%2f",
    "app://intray/missing.js",
    "app://intray/notes.sqlite",
    "app://intray.example.com/index.html",
    "app://elsewhere/index.html",
    "app:///index.html",
    "app://intray:80/index.html",
    "file:///index.html",
    "https://intray/index.html",
    "not an address",
    "",
  ])("%s", async (url) => {
    const answer = await ask(url);
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });
});

it.each(["POST", "PUT", "DELETE", "OPTIONS"])("answers %s with nothing", async (method) => {
  const answer = await ask("app://intray/index.html", method);
  expect([answer.status, await answer.text()]).toEqual([405, ""]);
});

describe("the policy", () => {
  it.each([
    ["a page", "app://intray/", "GET"],
    ["a missing file", "app://intray/missing", "GET"],
    ["a refused method", "app://intray/", "POST"],
  ])("comes with %s", async (_, url, method) => {
    const { headers } = await ask(url, method);
    const names = ["content-security-policy", "x-content-type-options", "x-dns-prefetch-control"];
    expect(names.map((name) => headers.get(name))).toEqual([contentSecurityPolicy, "nosniff", "off"]);
  });

  it("allows what the app brings along and nothing else", () => {
    expect(contentSecurityPolicy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
  });
});
