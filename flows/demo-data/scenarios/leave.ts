import type { DemoPeople } from "../demo-people.ts";
import type { Name } from "../people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  /** When it was asked for. */
  readonly days: number;
  readonly who: Name;
  /** The first day, in days from today, and how many days until the last. */
  readonly from: number;
  readonly length: number;
  readonly kind?: "special" | "unpaid";
  readonly reason?: string;
  readonly substitute?: Name;
  readonly balance?: number;
  readonly agrees?: boolean;
  readonly granted?: boolean;
  readonly comment?: string;
  /** No longer wanted: a director cancels the process. */
  readonly withdrawn?: boolean;
}

const examples: readonly Example[] = [
  { days: -58, who: "david", from: -40, length: 11, substitute: "emmy", balance: 21, agrees: true, granted: true },
  { days: -49, who: "hedy", from: -30, length: 4, balance: 6, granted: true },
  { days: -44, who: "felix", from: -20, length: 18, substitute: "ada", balance: 9 },
  { days: -31, who: "emmy", from: -25, length: 0, kind: "special", reason: "Moving house", granted: true },
  {
    days: -26,
    who: "ada",
    from: 20,
    length: 11,
    substitute: "felix",
    balance: 24,
    agrees: true,
    granted: false,
    comment: "The fair is in that week. The week after is fine.",
  },
  { days: -23, who: "felix", from: -10, length: 2, substitute: "hedy", balance: 9, withdrawn: true },
  { days: -20, who: "clara", from: 30, length: 13, balance: 18, granted: true },
  { days: -15, who: "ben", from: 25, length: 6, substitute: "ida", balance: 12, agrees: false },
  { days: -9, who: "felix", from: 40, length: 4, substitute: "ada", balance: 9, agrees: true },
  { days: -5, who: "hedy", from: 12, length: 1, kind: "unpaid", reason: "My sister’s wedding in Linz" },
  { days: -4, who: "emmy", from: 60, length: 11, substitute: "david", balance: 15 },
  { days: -1, who: "david", from: 33, length: 4 },
];

/** People want to be away. */
export const leave = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const { who, from, length, kind, reason, substitute, balance, agrees, granted, comment, withdrawn } = example;
    const id = cast.start(who, "leave-request", "ask", {
      artifact: {
        from: cast.date(from),
        until: cast.date(from + length),
        kind: kind ?? "holiday",
        ...(reason !== undefined && { reason }),
        ...(substitute && { substitute: cast.person(substitute) }),
      },
    });
    yield { hours: 20 };
    if (balance !== undefined) cast.do("clara", id, "lookUp", { data: { balance } });
    yield { hours: 5 };
    if (substitute && agrees !== undefined) cast.do(substitute, id, "standIn", { data: { agrees } });
    yield { days: 1 };
    const decides = who === "ben" ? "ida" : "ben";
    if (granted !== undefined) cast.do(decides, id, "decide", { data: { granted, ...(comment && { comment }) } });
    yield { days: 2 };
    if (withdrawn) cast.desk("ida").manage.cancelProcess(id);
  },
}));
