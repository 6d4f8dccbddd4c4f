import { join } from "node:path";
import type { CommandLine } from "electron";
import { describe, expect, it } from "vitest";
import { ownFile, ownSettings } from "../../../electron/machine/own-files.ts";
import { fakeApp } from "../support/fake-app.ts";

describe("what Intray keeps of its own", () => {
  it("lies in the folder of this account", () => {
    const { app, folder } = fakeApp();
    expect(ownFile(app, "logs", "main.log")).toBe(join(folder, "logs", "main.log"));
  });

  it.each([
    ["the command line", { commandLine: "de-AT", preferred: ["fr-FR"] }, "de-AT"],
    ["the person's own choice", { commandLine: "", preferred: ["de-CH", "en-US"] }, "de-CH"],
    ["the system", { commandLine: "", preferred: [] }, "en-US"],
  ])("says the language as %s says it", (_, { commandLine, preferred }, locale) => {
    const { app } = fakeApp({
      commandLine: { getSwitchValue: () => commandLine } as unknown as CommandLine,
      getPreferredSystemLanguages: () => preferred,
    });
    expect(ownSettings(app).systemLocale()).toBe(locale);
  });
});
