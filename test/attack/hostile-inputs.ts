import type { ChannelName } from "../../contract/channels.ts";
import { channelCases } from "../host/channel-cases.ts";
import { nest, nestedShares, sparse } from "../support/nested-values.ts";

/** From 0 up to 1. */
export type Random = () => number;

const pick = <Value>(values: readonly Value[], random: Random): Value =>
  values[Math.floor(random() * values.length)] as Value;

const numbers = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 20, 1.5, 2 ** 31, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY];
const texts = [
  "",
  "root",
  "ben",
  "hello-world",
  "start",
  "approve",
  "people.manage",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "' OR 1=1 --",
  "%_%",
  '"*" OR canary',
  "\0\u202E\uD800",
  "ü".repeat(200),
  "x".repeat(100_000),
];

const circle: unknown[] = [];
circle.push(circle);

/** What takes long to look at, or brings down who looks without care. The first ones are just not too large. */
const huge: readonly unknown[] = [
  Array.from({ length: 45_000 }, (_, at) => at),
  Array.from({ length: 20_000 }, (_, at) => ({ at })),
  Object.fromEntries(Array.from({ length: 45_000 }, (_, at) => [`field ${at}`, at])),
  "x".repeat(1_900_000),
  Array.from({ length: 1_000_000 }, (_, at) => at),
  Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`field ${at}`, at])),
  Array.from({ length: 400 }, () => "x".repeat(1_000_000)),
  "x".repeat(10_000_000),
  new Uint8Array(10_000_000),
  nestedShares(40),
  nest(5_000),
  sparse,
  circle,
  JSON.parse('{ "__proto__": { "superuser": true } }'),
];

/** A question to a channel: a good one, one with foreign ids and odd texts, a huge one, or none at all. */
export function hostileInput(channel: ChannelName, random: Random): unknown {
  const { sample }: { readonly sample: unknown } = channelCases[channel];
  const kind = random();
  if (kind < 0.25) return sample;
  if (kind < 0.8) return changed(sample, 0.3, random);
  if (kind < 0.9) return changed(sample, 0.1, random, () => pick(huge, random));
  return pick([null, undefined, 0, "", [], {}, ...numbers, ...texts, ...huge], random);
}

/** The same, with some of its values replaced. */
function changed(value: unknown, part: number, random: Random, otherwise?: () => unknown): unknown {
  if (random() < part) return (otherwise ?? (() => replacement(value, random)))();
  if (Array.isArray(value)) return value.map((inner) => changed(inner, part, random, otherwise));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, changed(inner, part, random, otherwise)]),
  );
}

function replacement(value: unknown, random: Random): unknown {
  if (typeof value === "number") return pick(numbers, random);
  if (typeof value === "string") return pick(texts, random);
  if (typeof value === "boolean") return !value;
  return random() < 0.5 ? value : pick([null, undefined, {}, [], 1, "x"], random);
}
