import * as electron from "electron";
import { registerAppScheme } from "./window/app-protocol.ts";
import { ownPolicy } from "./machine/policy.ts";
import { run } from "./startup/run.ts";

const { app, protocol } = electron;

registerAppScheme(protocol);

void run(electron, {
  smoke: app.commandLine.hasSwitch("smoke"),
  rehearse: app.commandLine.hasSwitch("rehearse-restore"),
  unattended: process.env["INTRAY_TEST"] === "1",
  readPolicy: () => ownPolicy(app, process.platform, process.env),
  process,
  folder: import.meta.dirname,
});
