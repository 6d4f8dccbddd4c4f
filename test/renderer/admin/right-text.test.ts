import { describe, expect, it } from "vitest";
import { rightText } from "../../../renderer/admin/right-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const flow = { title: { en: "Hello world", de: "Hallo Welt" }, starts: 1 };
const speech = (language: "en" | "de") => ({ language, t: createTranslate(language, language) });
const approve = { kind: "task", title: { en: "Approve message", de: "Nachricht freigeben" } } as const;
const write = { kind: "start", title: { en: "Write message", de: "Nachricht schreiben" } } as const;

describe("a right in words", () => {
  it.each([
    [{ kind: "view", title: null }, "May see", "Darf sehen"],
    [{ kind: "manage", title: null }, "May manage", "Darf verwalten"],
    [write, "May start “Hello world”", "Darf „Hallo Welt“ starten"],
    [approve, "May approve message", "Darf Nachricht freigeben"],
  ] as const)("%o", (right, english, german) => {
    expect([rightText(right, flow, speech("en")), rightText(right, flow, speech("de"))]).toEqual([english, german]);
  });

  it("tells starts apart where there are several", () => {
    const words = rightText(write, { ...flow, starts: 2 }, speech("en"));
    expect(words).toBe("May start “Hello world” with “Write message”");
  });

  it("leaves words alone that begin with capitals", () => {
    const right = { kind: "task", title: { en: "HR check", de: "Prüfung" } } as const;
    expect(rightText(right, flow, speech("en"))).toBe("May HR check");
  });
});
