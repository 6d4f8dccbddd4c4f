import type { DemoPeople } from "../demo-people.ts";
import type { Name } from "../people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly who: Name;
  readonly destination: string;
  readonly purpose: string;
  readonly hotel?: number;
  readonly train?: number;
  readonly kilometres?: number;
  /** What accounting finds, one a round; the last round is right. */
  readonly remarks?: readonly string[];
  readonly checked?: boolean;
  readonly approved?: boolean;
  readonly refusal?: string;
}

const examples: readonly Example[] = [
  {
    days: -51,
    who: "ben",
    destination: "Hamburg",
    purpose: "Trade fair",
    hotel: 390,
    train: 178.4,
    checked: true,
    approved: true,
  },
  { days: -42, who: "felix", destination: "Graz", purpose: "Visit to a customer", kilometres: 396, checked: true },
  {
    days: -35,
    who: "hedy",
    destination: "Zürich",
    purpose: "Course on backups",
    hotel: 480,
    train: 119,
    remarks: ["The hotel’s receipt is for two nights, the trip for one."],
    checked: true,
    approved: true,
  },
  {
    days: -24,
    who: "ida",
    destination: "Lisboa",
    purpose: "Talks with a supplier",
    hotel: 920,
    train: 64,
    checked: true,
    approved: false,
    refusal: "Such talks are held by video this year.",
  },
  {
    days: -16,
    who: "ada",
    destination: "Brno",
    purpose: "Acceptance of a machine",
    train: 58.2,
    remarks: ["Please add the day of the return."],
  },
  { days: -11, who: "emmy", destination: "Göttingen", purpose: "Audit", hotel: 310, train: 204, checked: true },
  { days: -3, who: "felix", destination: "Salzburg", purpose: "Complaint at the customer’s", kilometres: 590 },
  { days: -1, who: "clara", destination: "Leipzig", purpose: "Job fair", hotel: 145, train: 88 },
];

/** People were away for the office. */
export const trips = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const {
      who,
      destination,
      purpose,
      hotel,
      train,
      kilometres,
      remarks = [],
      checked,
      approved,
      refusal,
      days,
    } = example;
    const [from, until] = [cast.date(days - 6), cast.date(days - 5)];
    const receipt = (name: string) => cast.document(who, `${name}.txt`, `${destination}: ${name}\n`);
    const expenses = [
      ...(hotel === undefined ? [] : [{ date: from, kind: "hotel", amount: hotel, receipt: receipt("hotel") }]),
      ...(train === undefined ? [] : [{ date: from, kind: "train", amount: train, receipt: receipt("train") }]),
      { date: until, kind: "meal", amount: 18.5 },
    ];
    const id = cast.start(who, "travel-expense", "claim", {
      artifact: { destination, purpose, from, until, expenses, ...(kilometres !== undefined && { kilometres }) },
    });
    const checker: Name = who === "emmy" ? "david" : "emmy";
    for (const remark of remarks) {
      yield { days: 1 };
      cast.do(checker, id, "check", { data: { isRight: false, remark } });
      yield { days: 2 };
      if (checked) cast.do(who, id, "correct", { artifact: { purpose: `${purpose}, two days` } });
    }
    yield { days: 1, hours: 2 };
    if (checked) cast.do(checker, id, "check", { data: { isRight: true } });
    yield { days: 1 };
    const decides: Name = who === "ben" ? "ida" : "ben";
    if (approved !== undefined)
      cast.do(decides, id, "approve", { data: { approved, ...(refusal !== undefined && { refusal }) } });
    else if (remarks.length > 0) {
      cast.draft(who, id, "correct", { artifact: { purpose: `${purpose}, and back on the` } });
    }
  },
}));
