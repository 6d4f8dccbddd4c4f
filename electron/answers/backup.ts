import { deskOf } from "../../host/answers/caller.ts";
import type { Machine, MachineAnswersOf } from "./machine.ts";

/** Backups are for administrators; going back to one undoes everybody's work, and is for superusers. */
export const backupHandlers: MachineAnswersOf<"backup"> = {
  "backup.state": (_input, caller) => vaultOf(caller, "administers").state(),
  "backup.make": (_input, caller) => vaultOf(caller, "administers").make("asked"),
  "backup.look": ({ name }, caller) => vaultOf(caller, "administers").look(name),
  "backup.restore": async ({ name }, caller) => {
    await vaultOf(caller, "superuser").restore(name);
    return null;
  },
  "backup.showFolder": async (_input, caller) => {
    await vaultOf(caller, "administers").showFolder();
    return null;
  },
};

function vaultOf(caller: Machine, needs: "administers" | "superuser"): Machine["vault"] {
  deskOf(caller).require(needs);
  return caller.vault;
}
