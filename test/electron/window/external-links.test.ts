import { describe, expect, it } from "vitest";
import { createExternalLinks, externalUrl } from "../../../electron/window/external-links.ts";

/** A gate at which the person answers every question with this button. */
function gate(button: number) {
  const opened: string[] = [];
  const shown: (string | undefined)[] = [];
  const open = createExternalLinks({
    dialog: {
      showMessageBox: (options: object) => {
        shown.push((options as { readonly detail?: string }).detail);
        return Promise.resolve({ response: button, checkboxChecked: false });
      },
    },
    shell: { openExternal: async (url) => void opened.push(url) },
    language: () => "en",
  });
  return { open, opened, shown };
}

describe("the one gate to the outside", () => {
  it.each([
    ["https://example.com", "https://example.com/"],
    ["HTTPS://Example.com/a b?q=ü#top", "https://example.com/a%20b?q=%C3%BC#top"],
    ["https://example.com:8443/", "https://example.com:8443/"],
  ])("lets %s through in its normal form, once a person has seen it and said yes", async (address, normal) => {
    expect(externalUrl(address)).toBe(normal);
    const { open, opened, shown } = gate(0);
    await open(address);
    expect([shown, opened]).toEqual([[normal], [normal]]);
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
    `https://example.com/${"x".repeat(1_000)}`,
    "",
  ])("keeps %o inside, and asks nothing", async (address) => {
    expect(externalUrl(address)).toBe(null);
    const { open, opened, shown } = gate(0);
    await open(address);
    expect([shown, opened]).toEqual([[], []]);
  });

  it("opens nothing that the person did not agree to", async () => {
    const { open, opened, shown } = gate(1);
    await open("https://example.com/?secret=1");
    expect([shown, opened]).toEqual([["https://example.com/?secret=1"], []]);
  });

  it("shows a host of foreign letters as it is looked up", async () => {
    const { open, shown } = gate(1);
    await open("https://ex\u0430mple.com/");
    expect(shown).toEqual(["https://xn--exmple-4nf.com/"]);
  });

  it("asks one question at a time", async () => {
    const { open, shown } = gate(1);
    await Promise.all([open("https://example.com/1"), open("https://example.com/2")]);
    await open("https://example.com/3");
    expect(shown).toEqual(["https://example.com/1", "https://example.com/3"]);
  });
});
