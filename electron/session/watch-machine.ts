import type { PowerMonitor } from "electron";
import type { EngineHost } from "../../host/engine-host.ts";
import type { IdleLock } from "./idle-lock.ts";

/** Who locks the machine or lets it sleep goes away from Intray, too; what came due meanwhile is done once it wakes up. */
export function watchMachine(
  powerMonitor: Pick<PowerMonitor, "on">,
  idleLock: Pick<IdleLock, "away" | "look">,
  host: Pick<EngineHost, "look">,
): void {
  powerMonitor.on("lock-screen", () => idleLock.away());
  powerMonitor.on("suspend", () => idleLock.away());
  powerMonitor.on("resume", () => {
    idleLock.look();
    host.look();
  });
}
