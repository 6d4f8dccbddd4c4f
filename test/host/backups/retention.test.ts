import { describe, expect, it } from "vitest";
import type { BackupName, BackupReason } from "../../../contract/backup-name.ts";
import { formatBackupName, parseBackupName } from "../../../host/backups/backup-name.ts";
import { expiredBackups } from "../../../host/backups/retention.ts";

const now = new Date(2026, 10, 23, 17, 30).getTime(); // a Monday

describe("which backups are kept", () => {
  it("three of today, one of each of seven days, one of each of four weeks", () => {
    const hourly = Array.from({ length: 60 * 8 }, (_, at) => made(now - at * 3 * 3_600_000));
    expect(keptOf(hourly)).toEqual([
      "23 Nov 17:30",
      "23 Nov 14:30",
      "23 Nov 11:30",
      "22 Nov 23:30",
      "21 Nov 23:30",
      "20 Nov 23:30",
      "19 Nov 23:30",
      "18 Nov 23:30",
      "17 Nov 23:30",
      "15 Nov 23:30",
      "8 Nov 23:30",
    ]);
  });

  it("the newest before an update and before a restore, however old", () => {
    const old = [made(1_000, "update"), made(2_000, "update"), made(1_500, "restore")];
    const recent = Array.from({ length: 40 }, (_, week) => made(now - week * 7 * 86_400_000));
    const gone = expiredBackups([...old, ...recent], now);
    expect(gone).toContain(old[0]);
    expect(gone).not.toContain(old[1]);
    expect(gone).not.toContain(old[2]);
  });

  it("the only ones there are, when Intray was off for long", () => {
    expect(expiredBackups([made(1_000), made(now - 400 * 86_400_000)], now)).toEqual([]);
  });
});

describe("the name of a backup", () => {
  it("tells when and why, and is read back", () => {
    const told = { at: Date.UTC(2026, 10, 23, 14, 5, 9, 123), reason: "update" } as const;
    expect(formatBackupName(told)).toBe("2026-11-23T14-05-09-123Z.update.sqlite");
    expect(parseBackupName(formatBackupName(told))).toEqual(told);
  });

  it.each(["", "../intray.sqlite", "2026-11-23T14-05-09-123Z.sqlite", "2026-99-23T14-05-09-123Z.hourly.sqlite"])(
    "is never %o",
    (name) => expect(parseBackupName(name)).toBeNull(),
  );
});

function made(at: number, reason: BackupReason = "hourly"): BackupName {
  return { at, reason };
}

function keptOf(backups: readonly BackupName[]): readonly string[] {
  const gone = new Set(expiredBackups(backups, now));
  const told = (at: number) => {
    const date = new Date(at);
    const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
    return `${date.getDate()} ${date.toLocaleString("en", { month: "short" })} ${time}`;
  };
  return backups.filter((backup) => !gone.has(backup)).map(({ at }) => told(at));
}
