import { describe, expect, it } from "vitest";
import { FlowError, type FlowErrorCode } from "../../../engine/index.ts";
import { startProblem, startProblemLine } from "../../../electron/startup/start-problem.ts";

const log = "/home/ada/intray/logs/main.log";
const file = "/home/ada/intray/data/intray.sqlite";

describe("a start that fails", () => {
  it.each<FlowErrorCode>(["storage.newer", "storage.foreign", "storage.damaged", "storage.unavailable"])(
    "with %s names the file concerned, in both languages",
    (code) => {
      const error = new FlowError(code, "For the log.", { file });
      const [en, de] = [startProblem(error, "en", log), startProblem(error, "de", log)];
      expect(en.text).toMatch(new RegExp(`^The data.+\\n\\n${file}$`, "su"));
      expect(de.text).toMatch(new RegExp(`^Die Daten.+\\n\\n${file}$`, "su"));
      expect(de.title).not.toBe(en.title);
    },
  );

  it("names the folder that can't be made", () => {
    const error = new FlowError("storage.unavailable", "For the log.", { folder: "/nowhere/data" });
    expect(startProblem(error, "en", log).text).toContain("\n\n/nowhere/data");
  });

  it("unexpectedly leads to the log, and keeps its own words to itself", () => {
    const { text } = startProblem(new TypeError("x is not a function"), "en", log);
    expect(text).toBe(`An unexpected error occurred. Details are in the log.\n\n${log}`);
  });

  it("is one line for a program that reads", () => {
    expect(startProblemLine(new FlowError("storage.newer", "Too new."))).toBe("intray: storage.newer Too new.");
    expect(startProblemLine("odd")).toBe("intray: internal odd");
  });
});
