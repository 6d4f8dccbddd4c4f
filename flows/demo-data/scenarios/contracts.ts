import type { DemoPeople } from "../demo-people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly partner: string;
  readonly subject: string;
  readonly yearly: number;
  readonly endsOn: number;
  readonly notice: number;
  readonly alternatives?: readonly string[];
  readonly decision?: "renew" | "negotiate" | "cancel";
  readonly prices?: readonly number[];
  readonly legal?: "go" | "stop";
  readonly signed?: boolean;
}

const examples: readonly Example[] = [
  {
    days: -57,
    partner: "Reinigung Rein",
    subject: "Cleaning",
    yearly: 10_680,
    endsOn: 92,
    notice: 90,
    alternatives: ["Blitz & Blank", "Saubermann"],
    decision: "negotiate",
    prices: [9_900, 10_200],
    legal: "go",
    signed: true,
  },
  {
    days: -48,
    partner: "Telefon Tal",
    subject: "Telephones",
    yearly: 4_320,
    endsOn: 50,
    notice: 30,
    decision: "cancel",
  },
  {
    days: -30,
    partner: "Assekuranz Alt",
    subject: "Fire insurance",
    yearly: 2_150,
    endsOn: 55,
    notice: 30,
    alternatives: ["Feuerkasse"],
    decision: "negotiate",
  },
  { days: -19, partner: "Kopierwerk", subject: "Copiers", yearly: 1_980, endsOn: 80, notice: 30 },
  { days: -6, partner: "Wasser & Brot", subject: "Canteen", yearly: 36_000, endsOn: 400, notice: 180 },
];

/** Contracts come to their end. */
export const contracts = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const {
      partner,
      subject,
      yearly,
      endsOn,
      notice,
      alternatives = [],
      decision,
      prices = [],
      legal,
      signed,
    } = example;
    const id = cast.start("ada", "contract-renewal", "enter", {
      artifact: { partner, subject, yearly, endsOn: cast.date(endsOn), notice, alternatives },
    });
    yield { days: 2 };
    if (decision) cast.do("ben", id, "decide", { data: { decision } });
    yield { days: 4 };
    const offers = cast.children("ada", id);
    for (const [at, price] of prices.entries()) cast.do("ada", offers[at] ?? 0, "ask", { data: { price } });
    if (legal) cast.do("emmy", id, "legal", { data: { legal } });
    yield { days: 1 };
    if (legal) cast.do("david", id, "budget", { data: { budget: "go" } });
    if (decision === "cancel") cast.do("ben", id, "giveNotice");
    yield { days: 15 };
    if (signed) cast.do("ida", id, "askForSignature", { data: { signed } });
  },
}));
