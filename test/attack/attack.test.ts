import { expect, it } from "vitest";
import { channelNames } from "../../contract/channels.ts";
import { channelCases } from "../host/channel-cases.ts";
import { fewOrMany } from "../support/few-or-many.ts";
import { runAttack } from "./attack-run.ts";
import { canaries, openAttackedOffice, type Role, roles } from "./callers.ts";

const calls = fewOrMany({ few: 1_000, many: 100_000 });

it("lets nobody in and tells nobody anything, whatever is called", async () => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const result = await runAttack({ calls, random });
  const { letIn, leaked, blocks, answered } = result;
  console.log(`${calls} calls, ${answered} answered; let in ${letIn.length}, leaked ${leaked.length}`);
  console.log("Longest blocks of main, in milliseconds: by themselves, and with what was collected meanwhile");
  for (const { what, least, first } of blocks.slice(0, 5)) {
    console.log(`${least.toFixed(1).padStart(8)} ${first.toFixed(1).padStart(8)}  ${what}`);
  }
  expect(result).toMatchObject({ letIn: [], leaked: [], broken: [], brokenEntry: null });
}, 3_600_000);

it("notices who lets in, who leaks, and what breaks", async () => {
  const { letIn, leaked, broken } = await runAttack({
    calls: 5 * channelNames.length,
    random: () => 0.1,
    replaced: {
      "group.list": () => [],
      "flow.list": () => [canaries.draft] as never,
      "record.types": () => {
        throw new TypeError("nobody foresaw it");
      },
    },
  });
  const what = (lines: readonly string[]) => lines.map((line) => line.split(" ", 3).join(" ").split(" {")[0]);
  expect([letIn.length, leaked.length, broken.length], what([...letIn, ...leaked]).join()).toEqual([2, 2, 2]);
});

it("answers every role on every channel as the matrix says", async () => {
  const columns = await Promise.all(roles.map(async (role) => [role, await column(role)] as const));
  const width = Math.max(...channelNames.map(({ length }) => length));
  const line = (name: string, cells: readonly string[]) =>
    `| ${[name.padEnd(width), ...cells.map((cell) => cell.padEnd(22))].join(" | ")} |`;
  const rows = channelNames.map((channel, at) =>
    line(
      channel,
      columns.map(([, cells]) => cells[at] ?? ""),
    ),
  );
  const head = [
    line("", roles),
    line(
      "-".repeat(width),
      roles.map(() => "-".repeat(22)),
    ),
  ];
  await expect(`${[...head, ...rows].join("\n")}\n`).toMatchFileSnapshot("authorization-matrix.md");
}, 3_600_000);

/** What a role hears on each channel: "ok", or the code of the refusal. */
async function column(role: Role): Promise<readonly string[]> {
  const cells: string[] = [];
  let office = await openAttackedOffice();
  for (const channel of channelNames) {
    office.become(role);
    const answer = await office.call(channel, channelCases[channel].sample);
    // backups are no part of this office: whoever gets as far as asking for one was let through
    const { code } = answer.ok ? { code: "ok" } : answer.error;
    cells.push(code === "internal" ? "reached" : code);
    // what was answered may have changed what the next one finds
    if (answer.ok) office = await openAttackedOffice();
  }
  return cells;
}
