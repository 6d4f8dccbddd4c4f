import { describe, expect, it } from "vitest";
import { FlowError, type FlowErrorCode, type StorageFault } from "../../../engine/index.ts";
import { type ProfileFault, ProfileProblem } from "../../../electron/startup/take-profile.ts";
import { MissingRecords } from "../../../host/backups/missing-records.ts";
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

  it.each<StorageFault>(["unreadable", "read-only", "held", "full"])(
    "because the file is %s says so, and nothing else, in both languages",
    (fault) => {
      const texts = (["en", "de"] as const).map((language) => {
        const problem = (details: object) => new FlowError("storage.unavailable", "For the log.", { file, ...details });
        const { text } = startProblem(problem({ fault }), language, log);
        expect(text).not.toBe(startProblem(problem({}), language, log).text);
        expect(text).toContain(`\n\n${file}`);
        return text;
      });
      expect(new Set(texts).size).toBe(2);
    },
  );

  it("because records are missing says where, and that nothing new was begun", () => {
    const error = new MissingRecords(file);
    expect(startProblem(error, "en", log).text).toMatch(new RegExp(`no new office was begun.*\n\n${file}$`, "su"));
    expect(startProblem(error, "de", log).text).toMatch(new RegExp(`kein neues Büro.*\n\n${file}$`, "su"));
    expect(startProblemLine(error)).toMatch(/^intray: records-missing /u);
  });

  it.each<[ProfileFault, RegExp, RegExp]>([
    ["read-only", /can't write to its own folder/u, /eigenen Ordner nicht schreiben/u],
    ["no-temporary-folder", /temporary files/u, /vorübergehende Dateien/u],
    ["no-lock", /only once/u, /nur einmal/u],
  ])("because of its own folder (%s) says what to do, and names the folder", (fault, en, de) => {
    const error = new ProfileProblem(fault, "/home/ada/intray");
    for (const [language, words] of [
      ["en", en],
      ["de", de],
    ] as const) {
      const { text } = startProblem(error, language, log);
      expect(text).toMatch(words);
      expect(text).toMatch(/\n\n\/home\/ada\/intray$/u);
    }
    expect(startProblemLine(error)).toMatch(new RegExp(`^intray: profile.${fault} `, "u"));
  });

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
