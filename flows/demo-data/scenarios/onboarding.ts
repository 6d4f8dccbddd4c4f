import type { DemoPeople } from "../demo-people.ts";
import type { Scenario } from "../timeline.ts";

/** Katherine has begun; Mary begins in two weeks, and her chair can't be had; Alan is announced. */
export const onboarding = [
  {
    days: -50,
    *scenario(cast: DemoPeople): Scenario {
      const id = announce(cast, "Katherine Johnson", "Calculator", -20, ["Laptop", "Telephone"]);
      yield { days: 3 };
      cast.do("clara", id, "papers", { data: { taxNumber: "93/815/08152" } });
      cast.do("clara", id, "bank", { data: { account: "DE02120300000000202051" } });
      yield { days: 5 };
      cast.do("hedy", id, "accounts", { data: { mail: "katherine@office.example" } });
      const [laptop, telephone] = cast.children("hedy", id);
      cast.do("hedy", laptop ?? 0, "get", { data: { outcome: "ready", serial: "LT-0417" } });
      yield { days: 4 };
      cast.do("hedy", telephone ?? 0, "get", { data: { outcome: "late" } });
      yield { days: 1 };
      cast.do("clara", id, "isLate");
      yield { days: 10 };
      cast.do("hedy", telephone ?? 0, "handOver");
      cast.do("felix", id, "desk");
      yield { days: 9 };
      cast.do("ben", id, "welcome");
    },
  },
  {
    days: -9,
    *scenario(cast: DemoPeople): Scenario {
      const id = announce(cast, "Mary Somerville", "Editor", 13, ["Laptop", "Standing desk", "Chair"]);
      yield { days: 2 };
      cast.do("clara", id, "papers", { data: { taxNumber: "21/337/90210" } });
      const [laptop, , chair] = cast.children("hedy", id);
      cast.do("hedy", laptop ?? 0, "get", { data: { outcome: "ready", serial: "LT-0421" } });
      yield { days: 3 };
      cast.do("hedy", chair ?? 0, "get", { data: { outcome: "unavailable" } });
    },
  },
  {
    days: -1,
    *scenario(cast: DemoPeople): Scenario {
      announce(cast, "Alan Turing", "Analyst", 36, ["Laptop"]);
      yield { hours: 1 };
    },
  },
];

function announce(
  cast: DemoPeople,
  name: string,
  role: string,
  firstDay: number,
  equipment: readonly string[],
): number {
  return cast.start("clara", "employee-onboarding", "announce", {
    artifact: {
      name,
      role,
      firstDay: cast.date(firstDay),
      manager: cast.person("ben"),
      remote: false,
      equipment: equipment.map((what) => ({ what })),
    },
  });
}
