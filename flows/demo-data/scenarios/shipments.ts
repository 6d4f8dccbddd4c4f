import type { DemoPeople } from "../demo-people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly what: string;
  readonly weight: number;
  readonly value: number;
  readonly to: string;
  readonly abroad?: boolean;
  readonly carrier: "post" | "express" | "haulier";
  readonly packed?: boolean;
  readonly policy?: string;
  /** Whether the driver came, and took it along whole. */
  readonly gone?: "whole" | "damaged";
  readonly damage?: string;
}

const examples: readonly Example[] = [
  {
    days: -43,
    what: "Twelve handbooks",
    weight: 9.4,
    value: 180,
    to: "Library, Göttingen",
    carrier: "post",
    packed: true,
    gone: "whole",
  },
  {
    days: -27,
    what: "Measuring instrument",
    weight: 3.1,
    value: 4_800,
    to: "Observatory, Bern",
    abroad: true,
    carrier: "express",
    packed: true,
    policy: "V-20817",
    gone: "whole",
  },
  {
    days: -17,
    what: "Glass cabinet",
    weight: 62,
    value: 950,
    to: "Museum, Linz",
    carrier: "haulier",
    packed: true,
    gone: "damaged",
    damage: "One of the panes is broken.",
  },
  { days: -3, what: "Spare parts", weight: 14, value: 320, to: "Workshop, Brno", carrier: "post", packed: true },
  { days: -2, what: "Prototype", weight: 7.5, value: 12_000, to: "Laboratory, Graz", carrier: "express", packed: true },
  { days: 0, what: "Catalogues", weight: 22, value: 90, to: "Trade fair, Hamburg", carrier: "haulier" },
];

/** Goods leave the house. */
export const shipments = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const { what, weight, value, to, abroad = false, carrier, packed, policy, gone, damage = "" } = example;
    const artifact = { what, weight, value, to, abroad, carrier };
    const id = cast.start("ada", "shipment", "send", { artifact });
    yield { hours: 3 };
    if (packed) cast.do("felix", id, "box");
    if (abroad) cast.do("hedy", id, "papers", { data: { customs: "ZA-771204" } });
    if (policy !== undefined) cast.do("hedy", id, "insure", { data: { policy } });
    yield { hours: 20 };
    if (!gone) return;
    cast.start("felix", "shipment", "driverIsHere", { data: { driverOf: carrier } });
    yield { hours: 1 };
    cast.do("felix", id, "handOver", { data: gone === "damaged" ? { damaged: true, damage } : { damaged: false } });
  },
}));
