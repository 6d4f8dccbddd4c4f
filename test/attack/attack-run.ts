import { type ChannelName, channelNames, openChannels } from "../../contract/channels.ts";
import type { Result } from "../../contract/result.ts";
import { threadTime } from "../support/thread-time.ts";
import { channelCases } from "../host/channel-cases.ts";
import { type AttackedOffice, canaries, openAttackedOffice, type Role } from "./callers.ts";
import { hostileInput, type Random } from "./hostile-inputs.ts";

/** Who attacks, and which canaries they may see. */
const attackers = {
  nobody: [],
  "locked superuser": [],
  "temporary password": [],
  "without rights": [],
  viewer: [canaries.process],
} as const satisfies { readonly [role in Role]?: readonly string[] };

type Attacker = keyof typeof attackers;

export interface Attack {
  readonly calls: number;
  readonly random: Random;
  /** Answers with a fault in them, to see whether it is noticed. */
  readonly replaced?: Parameters<typeof openAttackedOffice>[0];
}

export interface AttackResult {
  readonly calls: number;
  readonly answered: number;
  /** Calls that were answered and should have been refused. */
  readonly letIn: readonly string[];
  /** Answers with what the caller may not see. */
  readonly leaked: readonly string[];
  /** Answers that are no result, or an error that nobody foresaw. */
  readonly broken: readonly string[];
  /** Of main's thread, for one call, in milliseconds of work. */
  readonly longestBlock: number;
  readonly longestChannel: string;
  /** The first audit entry that was tampered with. */
  readonly brokenEntry: number | null;
}

/** Calls every channel in turn as each attacker, with whatever they may think of. Everything is as before afterwards, for whoever looks. */
export async function runAttack({ calls, random, replaced }: Attack): Promise<AttackResult> {
  const office = await openAttackedOffice(replaced);
  const found = { letIn: new Set<string>(), leaked: new Set<string>(), broken: new Set<string>() };
  const callers = Object.keys(attackers) as Attacker[];
  let [answered, longestBlock, longestChannel] = [0, 0, ""];
  // what is compiled or drawn once is not what is measured
  await warmUp(office);
  for (let made = 0; made < calls; made += 1) {
    const channel = channelNames[made % channelNames.length] as ChannelName;
    const caller = callers[Math.floor(made / channelNames.length) % callers.length] as Attacker;
    office.become(caller);
    const input = hostileInput(channel, random);
    const asked: ReturnType<typeof office.call>[] = [];
    const block = threadTime(() => asked.push(office.call(channel, input)));
    const [answer] = await Promise.all(asked);
    if (!answer) throw new Error(`${channel} was not called.`);
    const what = `${caller}: ${channel}`;
    if (answer.ok) answered += 1;
    if (answer.ok && !isAllowed(caller, channel)) found.letIn.add(`${what} ${short(input)}`);
    if (leaks(answer, attackers[caller])) found.leaked.add(`${what} ${short(answer)}`);
    if (!answer.ok && answer.error.code === "internal") found.broken.add(`${what} ${short(input)}`);
    if (block > longestBlock) [longestBlock, longestChannel] = [block, what];
  }
  const { engine } = office;
  const lists = { letIn: [...found.letIn], leaked: [...found.leaked], broken: [...found.broken] };
  return { calls, answered, ...lists, longestBlock, longestChannel, brokenEntry: engine.verifyAudit() };
}

async function warmUp({ become, call }: AttackedOffice): Promise<void> {
  for (const channel of channelNames) {
    become("viewer");
    await call(channel, channelCases[channel].sample);
  }
}

/** Nouns of those who administer: nobody of the attackers does. */
const administration = new Set(["access", "audit", "backup", "group", "person"]);

function isAllowed(caller: Attacker, channel: ChannelName): boolean {
  if (openChannels.has(channel)) return channel !== "firstRun.create" && channel !== "session.signIn";
  if (caller === "nobody" || caller === "locked superuser" || caller === "temporary password") return false;
  const [noun = ""] = channel.split(".");
  if (administration.has(noun)) return false;
  // everybody may bring files along
  if (caller === "viewer" || noun === "file") return true;
  const asked = channelCases[channel];
  return !("withoutRights" in asked && typeof asked.withoutRights === "string");
}

function leaks(answer: Result<unknown>, visible: readonly string[]): boolean {
  const text = JSON.stringify(answer);
  return Object.values(canaries).some((canary) => text.includes(canary) && !visible.includes(canary));
}

function short(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? "undefined").slice(0, 200);
  } catch {
    return "what is no JSON";
  }
}
