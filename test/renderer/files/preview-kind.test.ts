import { describe, expect, it } from "vitest";
import { pixelsOf } from "../../../renderer/files/picture-size.ts";
import { previewTypeOf, textOf } from "../../../renderer/files/preview-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const hex = (text: string) =>
  Uint8Array.from(text.replaceAll(" ", "").match(/../gu) ?? [], (two) => Number.parseInt(two, 16));

describe("how a file is looked at", () => {
  it.each([
    ["\u0089PNG\r\n\u001a\n", { kind: "picture", type: "image/png" }],
    ["\u00ff\u00d8\u00ff\u00e0", { kind: "picture", type: "image/jpeg" }],
    ["GIF89a", { kind: "picture", type: "image/gif" }],
    ["RIFF....WEBPVP8 ", { kind: "picture", type: "image/webp" }],
    ["%PDF-1.7", { kind: "pdf" }],
    ["\n\n%PDF-1.7", { kind: "pdf" }],
    ["hello", { kind: "text" }],
    ["", { kind: "text" }],
    ["PK\u0003\u0004", null],
    ["MZ\u0090\u0000", null],
  ])("is said by what is in it: %j", (content, type) => {
    expect(previewTypeOf(bytes(content))).toEqual(type);
  });

  it.each(["<svg onload='x()'/>", "<!doctype html><script>x()</script>", "<?xml version='1.0'?><svg/>"])(
    "is letter by letter for what could carry scripts: %j",
    (content) => {
      expect(previewTypeOf(bytes(content))).toEqual({ kind: "text" });
    },
  );

  it("takes a part of a text that ends within a letter", () => {
    expect(textOf(new TextEncoder().encode("Grüße").subarray(0, 3))).toBe("Gr");
    expect(textOf(hex("ff fe 48 00 69 00"))).toBe("Hi");
    expect(textOf(hex("c3 28"))).toBeNull();
  });
});

describe("the pixels of a picture", () => {
  it.each([
    ["image/png", "89504e470d0a1a0a 0000000d 49484452 00000320 00000258", 480_000],
    ["image/gif", "474946383961 2003 5802", 480_000],
    ["image/jpeg", "ffd8 ffe0 0004 0000 ffc0 0011 08 0258 0320", 480_000],
    ["image/webp", "52494646 00000000 57454250 56503858 0a000000 00000000 1f0300 570200", 480_000],
    ["image/webp", "52494646 00000000 57454250 56503820 00000000 000000 9d012a 2003 5802", 480_000],
    ["image/png", "89504e47", null],
    ["image/jpeg", "ffd8 0000", null],
  ])("of %s are read from its head", (type, head, pixels) => {
    expect(pixelsOf(hex(head), type)).toBe(pixels);
  });
});
