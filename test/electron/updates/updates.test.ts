import { describe, expect, it } from "vitest";
import { releaseNotes } from "../../../electron/updates/release-notes.ts";
import { UpdateFailure, type UpdateSource } from "../../../electron/updates/update-source.ts";
import { updateWay } from "../../../electron/updates/update-way.ts";
import { createUpdates, noUpdates } from "../../../electron/updates/updates.ts";
import { rememberingLog } from "../../host/support/remembering-log.ts";

const update = { version: "2.0.0", notes: "Faster" };

describe("updates", () => {
  it("are offered, brought when somebody asks, and put in place when somebody asks", async () => {
    const { updates, story } = open({});
    await updates.check();
    expect(updates.state()).toEqual({ step: "offered", update, problem: null });
    await updates.download();
    await updates.install();
    expect(story).toEqual(["checking", "offered", "downloading 0", "downloading 0.5", "ready", "installed"]);
  });

  it("are brought unasked where the policy says so", async () => {
    const { updates, story } = open({ automatic: true });
    await updates.check();
    expect(story).toEqual(["checking", "offered", "downloading 0", "downloading 0.5", "ready"]);
  });

  it("tell of each percent once", async () => {
    const download: UpdateSource["download"] = (_signal, told) => {
      for (const fraction of [0.001, 0.002, 0.011, 0.012]) told(fraction);
      return Promise.resolve();
    };
    const { updates, story } = open({ automatic: true, source: { download } });
    await updates.check();
    expect(story).toEqual(["checking", "offered", "downloading 0", "downloading 0.011", "ready"]);
  });

  it("say when there is nothing newer, or the place can't be reached, and go on offering what they found", async () => {
    let newest: UpdateSource["newest"] = () => Promise.resolve(null);
    const { updates } = open({ source: { newest: () => newest() } });
    await updates.check();
    expect(updates.state()).toEqual({ step: "idle", checkedAt: 1_000, problem: null });
    newest = () => Promise.reject(new UpdateFailure("unreachable", "gone"));
    await updates.check();
    expect(updates.state()).toEqual({ step: "idle", checkedAt: 1_000, problem: "unreachable" });
    newest = () => Promise.resolve(update);
    await updates.check();
    newest = () => Promise.reject(new Error("anything"));
    await updates.check();
    expect(updates.state()).toEqual({ step: "offered", update, problem: null });
  });

  it("offer again what was stopped or went wrong, and then say what went wrong", async () => {
    let fail: (error: Error) => void = () => undefined;
    const download = () => new Promise<void>((_resolve, reject) => (fail = reject));
    const { updates } = open({ source: { download } });
    await updates.check();
    const stopped = updates.download();
    updates.cancel();
    fail(new Error("aborted"));
    await stopped;
    expect(updates.state()).toEqual({ step: "offered", update, problem: null });
    const spoilt = updates.download();
    fail(new UpdateFailure("tampered", "sha512 checksum mismatch"));
    await spoilt;
    expect(updates.state()).toEqual({ step: "offered", update, problem: "tampered" });
  });

  it("do nothing out of turn", async () => {
    const { updates, story } = open({});
    await updates.download();
    await updates.install();
    updates.cancel();
    expect(story).toEqual([]);
    const none = noUpdates("not-here");
    await Promise.all([none.check(), none.download(), none.install()]);
    expect([none.state(), none.work.nextAt()]).toEqual([{ step: "off", why: "not-here" }, null]);
  });

  it("look by themselves some time after the start, and then every six hours", async () => {
    const { updates } = open({});
    expect(updates.work.nextAt()).toBe(31_000);
    await updates.work.run();
    expect(updates.work.nextAt()).toBe(1_000 + 6 * 3_600_000);
  });
});

describe("an installation", () => {
  const linux = { platform: "linux", program: "/tmp/.mount/intray", environment: {}, packaged: true } as const;
  const appImage = { APPIMAGE: "/home/ada/Intray.AppImage", APPDIR: "/tmp/.mount" };
  const windows = { ...linux, platform: "win32", program: "C:/Intray/intray.exe" } as const;
  const mac = { ...linux, platform: "darwin", program: "/Applications/Intray.app/Contents/MacOS/Intray" } as const;
  const no = () => false;

  it.each([
    ["an AppImage", { ...linux, environment: appImage }, "appimage"],
    ["a package or an archive on Linux", linux, null],
    [
      "a program that another AppImage started",
      { ...linux, program: "/opt/Intray/intray", environment: appImage },
      null,
    ],
    [
      "Windows' installer",
      { ...windows, isFile: (path: string) => path.endsWith("Uninstall Intray.exe") },
      "installer",
    ],
    ["Windows' portable program", windows, null],
    ["an application of macOS", mac, "bundle"],
    ["an application in its disk image", { ...mac, program: "/Volumes/Intray/Intray.app/Contents/MacOS/Intray" }, null],
    ["an Intray started from its sources", { ...mac, packaged: false }, null],
  ])("that is %s", (_, installation, way) => {
    expect(updateWay({ isFile: no, ...installation })).toBe(way);
  });
});

describe("notes on a release", () => {
  it.each([
    ["Faster.\r\n\tAnd <b>better</b>.\u0007\u202E", "Faster.\n\tAnd <b>better</b>."],
    [
      [
        { version: "2.0.0", note: "Two" },
        { version: "1.9.0", note: null },
      ],
      "2.0.0\nTwo\n\n1.9.0",
    ],
    [null, ""],
    [{ html: "<b>" }, ""],
  ])("of %j are plain text", (said, text) => expect(releaseNotes(said)).toBe(text));

  it("end somewhere", () => expect(releaseNotes("x".repeat(1_000_000))).toHaveLength(20_002));
});

/** Updates from a source that works, but for what is said otherwise; and all they told. */
function open({ source = {}, automatic = false }: { source?: Partial<UpdateSource>; automatic?: boolean }) {
  const story: string[] = [];
  const works: UpdateSource = {
    newest: () => Promise.resolve(update),
    download(_signal, told) {
      told(0.5);
      return Promise.resolve();
    },
    install() {
      story.push("installed");
      return Promise.resolve();
    },
  };
  const options = { source: { ...works, ...source }, automatic, log: rememberingLog(), now: () => 1_000 };
  const updates = createUpdates(options);
  updates.onChange((state) => story.push(state.step === "downloading" ? `downloading ${state.fraction}` : state.step));
  return { updates, story };
}
