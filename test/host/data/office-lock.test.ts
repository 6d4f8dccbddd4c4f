import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { holderOf, type OfficeLock, takeOffice, wantOffice } from "../../../host/data/office-lock.ts";
import { rightsOf, sharedFolder } from "../support/shared-folder.ts";

describe("an office that accounts share", () => {
  it("is one account's at a time, and everybody can see whose", () => {
    const office = sharedFolder();
    expect(holderOf(office)).toBeNull();
    const ada = taken(office, "ada");
    expect([takeOffice(office, "ben"), holderOf(office)]).toEqual([null, "ada"]);
    ada.release();
    taken(office, "ben");
    expect(holderOf(office)).toBe("ben");
  });

  it("tells who has it that somebody waits, until that one gives up or gets it", async () => {
    const office = sharedFolder();
    const ada = taken(office, "ada");
    const heard = vi.fn<() => void>();
    ada.onWanted(heard);
    const giveUp = wantOffice(office);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(ada.isWanted()).toBe(true);
    giveUp();
    expect(ada.isWanted()).toBe(false);
    wantOffice(office);
    ada.release();
    expect(taken(office, "ben").isWanted()).toBe(false);
  });

  it.skipIf(process.platform === "win32")("leaves nothing behind that another account couldn't take up", () => {
    const office = sharedFolder();
    taken(office, "ada");
    wantOffice(office);
    const folder = join(office, "in-use");
    const files = ["lock", "holder", "wanted"].map((name) => rightsOf(join(folder, name)));
    expect([rightsOf(folder), ...files]).toEqual(["2770", "660", "660", "660"]);
  });

  it("says that it can't be used when something else is in its way", () => {
    const office = sharedFolder();
    writeFileSync(join(office, "in-use"), "");
    const unavailable = expect.objectContaining({ code: "storage.unavailable" });
    expect(() => takeOffice(office, "ada")).toThrow(unavailable);
  });
});

function taken(office: string, account: string): OfficeLock {
  const lock = takeOffice(office, account);
  if (lock === null) throw new Error("Another account has it.");
  onTestFinished(() => lock.release());
  return lock;
}
