import type { Updates } from "../updates/updates.ts";
import { openSession } from "../../host/answers/caller.ts";
import type { Machine, MachineAnswersOf } from "./machine.ts";

/** Updates are offered to everybody who has signed in; whether there are any is the policy's to say. */
export const updateHandlers: MachineAnswersOf<"update"> = {
  "update.state": (_input, caller) => updatesOf(caller).state(),
  "update.check": async (_input, caller) => {
    await updatesOf(caller).check();
    return caller.updates.state();
  },
  "update.download": (_input, caller) => {
    void updatesOf(caller).download();
    return caller.updates.state();
  },
  "update.cancel": (_input, caller) => {
    updatesOf(caller).cancel();
    return caller.updates.state();
  },
  "update.install": async (_input, caller) => {
    await updatesOf(caller).install();
    return caller.updates.state();
  },
};

function updatesOf(caller: Machine): Updates {
  openSession(caller);
  return caller.updates;
}
