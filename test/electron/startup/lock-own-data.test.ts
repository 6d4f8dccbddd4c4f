import { describe, expect, it } from "vitest";
import { lockOwnData } from "../../../electron/startup/lock-own-data.ts";
import { DataStoreInUse } from "../../../host/data/data-store-in-use.ts";
import { lockDataStore } from "../../../host/data/data-store-lock.ts";
import { sharedFolder } from "../../host/support/shared-folder.ts";
import { fakeApp } from "../support/fake-app.ts";

const dialog = { showMessageBox: () => Promise.reject(new Error("Nobody is there to be asked.")) };

describe("the records", () => {
  it("of one account alone need no lock", async () => {
    const { app } = fakeApp();
    const options = { app, dialog, language: "en", account: "ada", attended: true } as const;
    expect(await lockOwnData({ folder: "/nowhere", shared: false }, options)).toEqual({ lock: null });
  });

  it("that accounts share are this program's until it ends", async () => {
    const { app, emit } = fakeApp();
    const folder = sharedFolder();
    const options = { app, dialog, language: "en", account: "ada", attended: false } as const;
    const taken = await lockOwnData({ folder, shared: true }, options);
    expect(taken?.lock).not.toBeNull();
    expect(lockDataStore(folder, "ben")).toBeNull();
    emit("quit");
    const bens = lockDataStore(folder, "ben");
    expect(bens).not.toBeNull();
    bens?.release();
  });

  it("that somebody else has open are waited for by nobody where nobody could call it off", async () => {
    const { app } = fakeApp();
    const folder = sharedFolder();
    const held = lockDataStore(folder, "ben");
    const options = { app, dialog, language: "en", account: "ada", attended: false } as const;
    await expect(lockOwnData({ folder, shared: true }, options)).rejects.toThrow(new DataStoreInUse("ben"));
    held?.release();
  });
});
