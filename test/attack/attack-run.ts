import { type ChannelName, channelNames, openChannels } from "../../contract/channels.ts";
import type { Result } from "../../contract/result.ts";
import { threadTime } from "../support/thread-time.ts";
import { channelCases } from "../host/channel-cases.ts";
import { type AttackedOffice, canaries, openAttackedOffice, type Role } from "./callers.ts";
import { hostileInput, type Random } from "./hostile-inputs.ts";
import { SlowestCalls } from "./slowest-calls.ts";

/** Who attacks, and which canaries they may see. */
const attackers = {
  nobody: [],
  "locked superuser": [],
  "temporary password": [],
  "without rights": [],
  viewer: [canaries.process, canaries.comment, canaries.note],
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
  /** Answers with what the attacker may not see. */
  readonly leaked: readonly string[];
  /** Answers that are no result, or an error that nobody foresaw. */
  readonly broken: readonly string[];
  /** Each channel by the call that keeps main longest, the longest first. */
  readonly blocks: readonly Block[];
  /** The first audit entry that was tampered with. */
  readonly brokenEntry: number | null;
}

/** How long a call keeps main's thread at work, in milliseconds. */
export interface Block {
  /** Who calls which channel. */
  readonly what: string;
  /** Of several times: what the call takes by itself. */
  readonly least: number;
  /** In the run: with what the garbage of other calls took meanwhile. */
  readonly first: number;
}

interface Call {
  readonly attacker: Attacker;
  readonly channel: ChannelName;
  readonly input: unknown;
}

/** Calls every channel in turn as each attacker, with whatever they may think of. Everything is as before afterwards, for whoever looks. */
export async function runAttack({ calls, random, replaced }: Attack): Promise<AttackResult> {
  const office = await openAttackedOffice(replaced);
  const found = { letIn: new Set<string>(), leaked: new Set<string>(), broken: new Set<string>() };
  const attackerNames = Object.keys(attackers) as Attacker[];
  const slowest = new SlowestCalls<Call>();
  let answered = 0;
  // what is compiled or drawn once is not what is measured
  await warmUp(office);
  for (let made = 0; made < calls; made += 1) {
    const channel = channelNames[made % channelNames.length] as ChannelName;
    const attacker = attackerNames[Math.floor(made / channelNames.length) % attackerNames.length] as Attacker;
    const input = hostileInput(channel, random);
    const { answer, work } = await ask(office, { attacker, channel, input });
    slowest.add(channel, { attacker, channel, input }, work);
    const what = `${attacker}: ${channel}`;
    if (answer.ok) answered += 1;
    if (answer.ok && !isAllowed(attacker, channel)) found.letIn.add(`${what} ${short(input)}`);
    if (leaks(answer, attackers[attacker])) found.leaked.add(`${what} ${short(answer)}`);
    if (!answer.ok && answer.error.code === "internal") found.broken.add(`${what} ${short(input)}`);
  }
  const { engine } = office;
  const lists = { letIn: [...found.letIn], leaked: [...found.leaked], broken: [...found.broken] };
  const brokenEntry = engine.verifyAudit();
  return { calls, answered, ...lists, brokenEntry, blocks: await blocksOf(office, slowest) };
}

async function ask(office: AttackedOffice, { attacker, channel, input }: Call) {
  office.become(attacker);
  const asked: ReturnType<typeof office.call>[] = [];
  const work = threadTime(() => asked.push(office.call(channel, input)));
  const [answer] = await Promise.all(asked);
  if (!answer) throw new Error(`${channel} was not called.`);
  return { answer, work };
}

/** How often a call is made again. */
const repetitions = 5;

/**
 * Makes the slowest calls again and takes the least that each takes: the collector comes at any call, and clears away what
 * the harness itself throws about.
 */
async function blocksOf(office: AttackedOffice, slowest: SlowestCalls<Call>): Promise<readonly Block[]> {
  const blocks = new Map<ChannelName, Block>();
  for (const { call, work: first } of slowest.all()) {
    let least = first;
    for (let made = 0; made < repetitions; made += 1) least = Math.min(least, (await ask(office, call)).work);
    const known = blocks.get(call.channel);
    if (known && known.least >= least) continue;
    blocks.set(call.channel, { what: `${call.attacker}: ${call.channel}`, least, first });
  }
  return [...blocks.values()].toSorted((a, b) => b.least - a.least);
}

async function warmUp({ become, call }: AttackedOffice): Promise<void> {
  for (const channel of channelNames) {
    become("viewer");
    await call(channel, channelCases[channel].sample);
  }
}

/** Nouns of those who administer: nobody of the attackers does. */
const administration = new Set(["audit", "backup", "group", "permission", "person"]);

function isAllowed(attacker: Attacker, channel: ChannelName): boolean {
  if (openChannels.has(channel)) return channel !== "firstRun.create" && channel !== "session.signIn";
  // in which language and how large that screen is read is nobody else's matter
  if (attacker === "temporary password") return channel === "preferences.set";
  if (attacker === "nobody" || attacker === "locked superuser") return false;
  const [noun = ""] = channel.split(".");
  if (administration.has(noun)) return false;
  // everybody may bring files along
  if (attacker === "viewer" || noun === "file") return true;
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
