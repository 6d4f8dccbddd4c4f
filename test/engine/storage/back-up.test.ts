import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { checkFile, defineFlow, type Engine, openEngine } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";

describe("backing up", () => {
  it("copies everything into one file, which opens and checks out", async () => {
    const { engine, folder } = openOffice();
    engine.start(flow, "begin");
    await engine.backUp(join(folder, "copy.sqlite"));
    engine.start(flow, "begin");
    expect(readdirSync(folder).toSorted()).toEqual([
      "copy.sqlite",
      "intray.sqlite",
      "intray.sqlite-shm",
      "intray.sqlite-wal",
    ]);
    checkFile(join(folder, "copy.sqlite"));
    expect(processesIn(join(folder, "copy.sqlite"))).toBe(1);
  });

  it("takes in what is written while it copies, and tells how far it is", async () => {
    const { engine, folder } = openOffice();
    for (let count = 0; count < 1_000; count += 1) engine.start(flow, "begin");
    const told: number[] = [];
    await engine.backUp(join(folder, "copy.sqlite"), (done) => {
      told.push(done);
      if (told.length === 2) engine.start(flow, "begin");
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    checkFile(join(folder, "copy.sqlite"));
    expect(processesIn(join(folder, "copy.sqlite"))).toBe(1_001);
  });

  it("replaces an older copy only once the new one is whole", async () => {
    const { engine, folder } = openOffice();
    const target = join(folder, "copy.sqlite");
    await engine.backUp(target);
    const before = readFileSync(target);
    engine.start(flow, "begin");
    const copying = engine.backUp(target);
    expect(readFileSync(target).equals(before)).toBe(true);
    await copying;
    expect(processesIn(target)).toBe(1);
  });

  it.skipIf(process.platform === "win32")("lets nobody but its owner read the copy", async () => {
    const { engine, folder } = openOffice();
    await engine.backUp(join(folder, "copy.sqlite"));
    expect((statSync(join(folder, "copy.sqlite")).mode & 0o777).toString(8)).toBe("600");
  });

  it("says that storage is unavailable where there is no folder", async () => {
    const { engine, folder } = openOffice();
    await expect(engine.backUp(join(folder, "nowhere", "copy.sqlite"))).rejects.toMatchObject({
      code: "storage.unavailable",
    });
  });
});

describe("checking a file", () => {
  it("names damage", () => {
    const { file } = closedOffice();
    spoil(file, pageOf(file));
    expect(codeOf(() => checkFile(file))).toBe("storage.damaged");
  });

  it("is done before a file is used whose last program was cut off", () => {
    const { file, folder } = closedOffice();
    const page = pageOf(file);
    const engine = openEngine({ file, flows: [flow] });
    onTestFinished(() => engine.close());
    engine.people.createGroup("staff", "Staff");
    const left = join(folder, "left.sqlite");
    for (const suffix of ["", "-wal"]) copyFileSync(`${file}${suffix}`, `${left}${suffix}`);
    spoil(left, page);
    expect(codeOf(() => openEngine({ file: left, flows: [flow] }))).toBe("storage.damaged");
  });

  it("is not done again for a file that was closed as it should be", () => {
    const { file } = closedOffice();
    spoil(file, pageOf(file));
    openEngine({ file, flows: [flow] }).close();
  });
});

const flow = defineFlow({
  id: "flow",
  version: 1,
  title: "Flow",
  description: "",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.startHandle(() => undefined).next("wait"),
    wait: node.view().next("end"),
    end: node.end(),
  }),
});

function openOffice(): { readonly engine: Engine; readonly file: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "intray-back-up-"));
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows: [flow] });
  onTestFinished(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { engine, file, folder };
}

function closedOffice(): { readonly file: string; readonly folder: string } {
  const { engine, file, folder } = openOffice();
  for (let count = 0; count < 100; count += 1) engine.start(flow, "begin");
  engine.close();
  return { file, folder };
}

/** An index's page: what is read first still looks well. */
function pageOf(file: string): number {
  const sqlite = new Sqlite(file);
  const page = sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'process_of_status'").pluck().get();
  sqlite.close();
  return page as number;
}

function spoil(file: string, page: number): void {
  const bytes = readFileSync(file);
  const size = bytes.readUInt16BE(16);
  bytes.fill(0x2a, (page - 1) * size, page * size);
  writeFileSync(file, bytes);
}

function processesIn(file: string): unknown {
  const sqlite = new Sqlite(file, { readonly: true });
  const count = sqlite.prepare("SELECT count(*) FROM process").pluck().get();
  sqlite.close();
  return count;
}
