import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openEngine } from "../../engine/index.ts";
import { flows as offered, loadSampleOffice, specimens } from "../../flows/index.ts";
import { HostClock } from "../../host/scheduler/host-clock.ts";
import { explain } from "../setup/say.mjs";
import { author } from "./author.ts";

/**
 * Gives the office of a profile its author, who may manage everything, and the people of the sample office, who may do
 * everything else in every flow, the newest as well. With `:memory:` only tells whether the flows can be opened.
 */
try {
  const [profile = ":memory:"] = process.argv.slice(2);
  const file = profile === ":memory:" ? profile : join(profile, "data", "intray.sqlite");
  if (file !== profile) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const clock = new HostClock();
  const flows = [...offered, ...specimens];
  const engine = openEngine({ file, flows, clock });
  if (file !== profile) {
    if (engine.entrance.needsAdministrator()) await engine.entrance.createAdministrator(author, author.password);
    const { people } = await loadSampleOffice(engine, { clock, pause: () => Promise.resolve() });
    const permissions = flows.flatMap((flow) =>
      ["view", ...Object.keys(flow.nodes)].map((part) => `${flow.id}.${part}`),
    );
    if (!engine.people.hasGroup("trying-out")) engine.people.createGroup("trying-out", "Trying out");
    for (const permission of permissions) engine.people.grant("trying-out", permission);
    for (const { name } of people) engine.people.addToGroup(name, "trying-out");
  }
  engine.close();
} catch (error) {
  explain(error);
  process.exit(1);
}
