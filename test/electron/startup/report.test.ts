import { describe, expect, it } from "vitest";
import { FlowError } from "../../../engine/index.ts";
import { createReport } from "../../../electron/startup/report.ts";
import { fakeApp } from "../support/fake-app.ts";

const damaged = new FlowError("storage.damaged", "The file is damaged.", { file: "/data/intray.sqlite" });

describe("what keeps Intray from running", () => {
  it("is said in a dialog, in the person's language, and ends the program", () => {
    const { boxes, out, done } = report({});
    expect(boxes).toMatchObject([
      ["Intray kann nicht weiterarbeiten", expect.stringContaining("/data/intray.sqlite") as string],
    ]);
    expect([out, done]).toEqual([[], ["exit 1"]]);
  });

  it("is said on standard error where nobody could close a dialog", () => {
    const { boxes, out, done } = report({ unattended: true });
    expect(boxes).toEqual([]);
    expect(out).toEqual(["err intray: storage.damaged The file is damaged.\n"]);
    expect(done).toEqual(["exit 1"]);
  });

  it("is said to the program that asked for a smoke test, too", () => {
    const { boxes, out } = report({ smoke: true });
    expect(boxes).toEqual([]);
    expect(out).toHaveLength(2);
    expect(out[0]).toMatch(/^out intray-smoke \{"ok":false,"version":"1\.2\.3".*storage\.damaged/u);
  });
});

function report({ smoke = false, unattended = false }: { readonly smoke?: boolean; readonly unattended?: boolean }) {
  const { app, done } = fakeApp();
  const boxes: (readonly [string, string])[] = [];
  const out: string[] = [];
  const stream = (name: string) => ({ write: (text: string) => out.push(`${name} ${text}`) > 0 });
  const endWith = createReport({
    app,
    dialog: { showErrorBox: (title, text) => void boxes.push([title, text]) },
    smoke,
    unattended,
    language: () => "de",
    logFile: () => "/logs/main.log",
    streams: { stdout: stream("out"), stderr: stream("err") },
  });
  endWith(damaged);
  return { boxes, out, done };
}
