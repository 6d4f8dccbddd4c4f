import { describe, expect, it } from "vitest";
import { externalUrl, openExternally } from "../../../electron/window/external-links.ts";

/** What the system's browser would be given. */
function opened(address: string): string[] {
  const urls: string[] = [];
  openExternally({ openExternal: async (url) => void urls.push(url) }, address);
  return urls;
}

describe("the one gate to the outside", () => {
  it.each([
    ["https://example.com", "https://example.com/"],
    ["HTTPS://Example.com/a b?q=ü#top", "https://example.com/a%20b?q=%C3%BC#top"],
    ["https://example.com:8443/", "https://example.com:8443/"],
  ])("lets %s through in its normal form", (address, normal) => {
    expect(externalUrl(address)).toBe(normal);
    expect(opened(address)).toEqual([normal]);
  });

  it.each([
    "http://example.com",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<h1>Hello</h1>",
    "app://intray/",
    "smb://server/share",
    "ms-msdt:/id",
    "mailto:ada@example.com",
    "https://user:password@example.com/",
    "https://example.com@evil.example/",
    "https://",
    "//example.com",
    "\\\\server\\share",
    "example.com",
    "-https://example.com",
    "",
  ])("keeps %o inside", (address) => {
    expect(externalUrl(address)).toBe(null);
    expect(opened(address)).toEqual([]);
  });
});
