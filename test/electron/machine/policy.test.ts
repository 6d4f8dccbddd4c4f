import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataLocations, DataLocationProblem, openDataLocation } from "../../../electron/machine/data-location.ts";
import { ownPolicy, policyFile, PolicyProblem, readPolicy } from "../../../electron/machine/policy.ts";
import { openSettings } from "../../../host/settings.ts";
import { startProblem, startProblemLine } from "../../../electron/startup/start-problem.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

describe("the policy of a machine", () => {
  it("rules nothing when there is none", () => expect(readPolicy(join(temporaryFolder(), "policy.json"))).toEqual({}));

  it("says where data lie, which language is spoken, and how long a window stays open", () => {
    const folders = { dataFolder: "/srv/intray/${user}", sharedFolder: "/srv/office" };
    const policy = { ...folders, defaultLanguage: "de", lockAfterMinutes: 5 };
    expect(readPolicy(written(JSON.stringify(policy)), "linux")).toEqual(policy);
    expect(readPolicy(written(`\uFEFF${JSON.stringify(policy)}`), "linux")).toEqual(policy);
  });

  it("can be tried out while one develops, but not by whoever starts a package", () => {
    const environment = { INTRAY_POLICY: written('{"lockAfterMinutes": 5}') };
    expect(ownPolicy({ isPackaged: false }, "linux", environment)).toEqual({ lockAfterMinutes: 5 });
    expect(ownPolicy({ isPackaged: true }, "linux", environment)).toEqual(readPolicy(policyFile("linux", {})));
  });

  it("says where updates come from, over a line that nobody can change; this machine needs none", () => {
    for (const updateFeed of ["https://intranet/intray/", "http://127.0.0.1:8080/", "http://[::1]:8080/"]) {
      expect(readPolicy(written(JSON.stringify({ updates: "automatic", updateFeed })), "linux").updateFeed).toBe(
        updateFeed,
      );
    }
  });

  it.each([
    ["something else than JSON", "lockAfterMinutes: 5"],
    ["a word that is misspelt", '{"lockAfterMinute": 5}'],
    ["a time that isn't offered", '{"lockAfterMinutes": 7}'],
    ["a folder that depends on where one stands", '{"dataFolder": "data"}'],
    ["a shared folder that depends on it", '{"sharedFolder": "office"}'],
    ["a list", "[]"],
    ["updates from nowhere", '{"updates": "ask"}'],
    ["updates over an open line", '{"updateFeed": "http://intranet/intray/"}'],
    ["updates from a file", '{"updateFeed": "file:///srv/intray/"}'],
    ["a password for all to read", '{"updateFeed": "https://ada:secret@intranet/intray/"}'],
  ])("keeps Intray from starting when it has %s", (_, text) => {
    const file = written(text);
    expect(() => readPolicy(file, "linux")).toThrow(PolicyProblem);
  });

  it("keeps Intray from starting when it can't be read", () => {
    const folder = join(temporaryFolder(), "policy.json");
    mkdirSync(folder);
    expect(() => readPolicy(folder)).toThrow(PolicyProblem);
  });

  it("lies where only administrators write", () => {
    expect([
      policyFile("linux", {}),
      policyFile("darwin", {}),
      policyFile("win32", { ProgramData: "D:\\ProgramData" }),
    ]).toEqual([
      "/etc/intray/policy.json",
      "/Library/Application Support/Intray/policy.json",
      "D:\\ProgramData\\Intray\\policy.json",
    ]);
  });

  it("keeps windows from staying open for longer, whatever is chosen, and gives the language where none is chosen", () => {
    const file = join(temporaryFolder(), "settings.json");
    const settings = openSettings(file, () => "en-US", { lockAfterMinutes: 5, defaultLanguage: "de" });
    expect(settings.get()).toMatchObject({ lockAfterMinutes: 5, maxLockMinutes: 5 });
    expect(settings.preferencesFor(null).effectiveLanguage).toBe("de");
    expect(settings.set({ lockAfterMinutes: null, lockLimitMinutes: null, language: "en" })).toMatchObject({
      lockAfterMinutes: 5,
      lockLimitMinutes: 5,
    });
    expect(settings.preferencesFor(null).effectiveLanguage).toBe("en");
    expect(settings.set({ lockAfterMinutes: 1 }).lockAfterMinutes).toBe(1);
    // what was chosen comes back with the freedom to choose it
    settings.set({ lockAfterMinutes: null });
    expect(openSettings(file, () => "en-US").get()).toMatchObject({ lockAfterMinutes: null, maxLockMinutes: null });
  });
});

describe("the place of the data", () => {
  const usual = { policy: {}, program: "/opt/Intray/intray", environment: {}, user: "ada", isFolder: () => false };

  it("is the system's, unless told", () => expect(dataLocations(usual)).toEqual({ own: null, shared: null }));

  it("is where the policy says, one for each account, and one for the records that all share", () => {
    const policy = { dataFolder: "/srv/intray/${user}", sharedFolder: "/srv/office" };
    expect(dataLocations({ ...usual, policy })).toEqual({ own: "/srv/intray/ada", shared: "/srv/office" });
  });

  it("is beside a program that is carried about, before all else", () => {
    const policy = { dataFolder: "/srv/intray", sharedFolder: "/srv/office" };
    const isFolder = (path: string) => path === "/media/stick/intray-data";
    const onStick = { own: "/media/stick/intray-data", shared: null };
    expect(dataLocations({ ...usual, policy, isFolder, program: "/media/stick/intray" })).toEqual(onStick);
    const environment = { APPIMAGE: "/media/stick/Intray.AppImage", APPDIR: "/tmp/.mount" };
    const unpacked = { ...usual, policy, isFolder, environment, program: "/tmp/.mount/intray" };
    expect(dataLocations(unpacked)).toEqual(onStick);
    // an AppImage that started another program leaves its name to it
    expect(dataLocations({ ...unpacked, program: "/opt/Intray/intray" }).own).toBe("/srv/intray");
  });
});

describe("a folder for data", () => {
  it("is made for its account alone", () => {
    const folder = join(temporaryFolder(), "accounts", "ada");
    openDataLocation(folder);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe(process.platform === "win32" ? "666" : "700");
    openDataLocation(folder);
  });

  it("that can't be had keeps Intray from starting, with words that help", () => {
    const taken = join(temporaryFolder(), "ada");
    writeFileSync(taken, "");
    const problem = problemOf(() => openDataLocation(join(taken, "data")));
    expect(problem).toBeInstanceOf(DataLocationProblem);
    expect(startProblem(problem, "de", "main.log").text).toContain(join(taken, "data"));
    expect(startProblemLine(problem)).toMatch(/^intray: policy .+ada.data: .+\$\{user\} in dataFolder/u);
  });
});

function problemOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

function written(text: string): string {
  const file = join(temporaryFolder(), "policy.json");
  writeFileSync(file, text);
  return file;
}
