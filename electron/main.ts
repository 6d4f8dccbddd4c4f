import { app, protocol } from "electron";
import { registerAppScheme } from "./window/app-protocol.ts";
import { run } from "./startup/lifecycle.ts";
import { policyFile, readPolicy } from "./machine/policy.ts";

registerAppScheme(protocol);

void run({
  smoke: app.commandLine.hasSwitch("smoke"),
  rehearse: app.commandLine.hasSwitch("rehearse-restore"),
  unattended: process.env["INTRAY_TEST"] === "1",
  readPolicy: () => readPolicy(trialPolicy() ?? policyFile(process.platform, process.env)),
  folder: import.meta.dirname,
});

/** A package follows the machine's policy; what is started from its sources can be tried under another. */
function trialPolicy(): string | undefined {
  return app.isPackaged ? undefined : process.env["INTRAY_POLICY"];
}
