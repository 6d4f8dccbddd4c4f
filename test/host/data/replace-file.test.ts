import * as fs from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceFile } from "../../../host/data/replace-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

it("has the text on the disk before the file gets its name", () => {
  const file = join(temporaryFolder(), "notes.json");
  const done: string[] = [];
  const noting = <Args extends unknown[], Answer>(name: string, step: (...args: Args) => Answer) =>
    ((...args: Args) => {
      done.push(name);
      return step(...args);
    }) as typeof step;
  replaceFile(file, "Hello", {
    openSync: noting("open", fs.openSync),
    writeFileSync: noting("write", fs.writeFileSync),
    fsyncSync: noting("fsync", fs.fsyncSync),
    closeSync: noting("close", fs.closeSync),
    renameSync: noting("rename", fs.renameSync),
    rmSync: noting("remove", fs.rmSync),
  });
  expect(done).toEqual(["open", "write", "fsync", "close", "rename"]);
  expect(fs.readFileSync(file, "utf8")).toBe("Hello");
});

it("leaves nothing beside a file whose place is taken", () => {
  const folder = temporaryFolder();
  fs.mkdirSync(join(folder, "notes.json"));
  expect(() => replaceFile(join(folder, "notes.json"), "Hello")).toThrow("EISDIR");
  expect(fs.readdirSync(folder)).toEqual(["notes.json"]);
});
