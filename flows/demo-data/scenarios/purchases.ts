import type { DemoPeople } from "../demo-people.ts";
import type { Name } from "../people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly who: Name;
  readonly what: string;
  readonly reason: string;
  readonly quotes: readonly (readonly [supplier: string, price: number])[];
  readonly head?: boolean;
  readonly director?: boolean;
  readonly comment?: string;
  /** Days after the last yes. */
  readonly delivered?: number;
  /** Why whoever asked for it thinks better of it. */
  readonly withdrawn?: string;
  /** What the director wants to know, and what she hears; days later the head of department is reminded. */
  readonly question?: readonly [question: string, answer: string];
}

const examples: readonly Example[] = [
  {
    days: -55,
    who: "hedy",
    what: "Two screens, 27 inches",
    reason: "For the new places in the office",
    quotes: [["Bildpunkt GmbH", 640]],
    head: true,
    delivered: 9,
  },
  {
    days: -47,
    who: "felix",
    what: "Label printer",
    reason: "The old one smears",
    quotes: [["Etikett & Co", 229.9]],
    delivered: 4,
  },
  {
    days: -38,
    who: "hedy",
    what: "Server room: cooling",
    reason: "Two alarms last summer",
    quotes: [
      ["Kühl & Frisch", 8_900],
      ["Polar AG", 7_450],
      ["Nordwind", 9_200],
    ],
    head: true,
    director: true,
    delivered: 20,
  },
  {
    days: -29,
    who: "ada",
    what: "Forklift",
    reason: "Heavy crates every Friday",
    quotes: [
      ["Hubwerk", 21_900],
      ["Stapler Süd", 19_800],
      ["Lift & Lade", 24_000],
    ],
    head: true,
    director: false,
    comment: "Let us hire one for Fridays first.",
  },
  {
    days: -21,
    who: "clara",
    what: "Six chairs",
    reason: "Interviews, everybody stands",
    quotes: [["Mahler & Söhne", 780]],
    head: false,
    comment: "There are eight in the cellar.",
  },
  {
    days: -14,
    who: "felix",
    what: "Packing table",
    reason: "Backs hurt",
    quotes: [
      ["Werkbank Wien", 1_450],
      ["Holz Huber", 1_390],
      ["Tischler Rossi", 1_600],
    ],
    head: true,
  },
  {
    days: -8,
    who: "emmy",
    what: "Scanner for the archive",
    reason: "Twelve years of paper",
    quotes: [
      ["Papierfrei", 3_200],
      ["Scanhaus", 2_950],
      ["Bit & Blatt", 3_480],
    ],
    question: ["What would renting one cost?", "Rent is €390 a month, and we need eight."],
  },
  {
    days: -33,
    who: "emmy",
    what: "Second screen",
    reason: "Two tables side by side",
    quotes: [["Bildpunkt GmbH", 249]],
    withdrawn: "Facilities has three spare ones.",
  },
  {
    days: -3,
    who: "hedy",
    what: "Spare laptops",
    reason: "Two people begin, one laptop is left",
    quotes: [
      ["Bildpunkt GmbH", 6_300],
      ["Rechner Reich", 5_980],
      ["Notebook Nord", 6_150],
    ],
    head: true,
  },
  {
    days: -1,
    who: "david",
    what: "Safe for the petty cash",
    reason: "The drawer doesn’t lock",
    quotes: [["Tresor Tirol", 420]],
  },
];

/** Things are wanted. */
export const purchases = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const { who, what, reason, quotes, head, director, comment, delivered, withdrawn, question } = example;
    const rows = quotes.map(([supplier, price], at) => ({ supplier, price, weeks: at + 2 }));
    const id = cast.start(who, "purchase-request", "ask", {
      artifact: { what, reason, costCentre: `K ${who.length}${what.length}`, quotes: rows },
    });
    yield { days: 1, hours: 4 };
    if (withdrawn !== undefined) return void cast.desk(who).requests.withdraw(id, withdrawn);
    if (question) yield* ask(cast, id, who, question);
    const said = comment === undefined ? {} : { comment };
    if (head !== undefined) cast.do("ben", id, "headDecides", { data: { headAgrees: head, ...(!head && said) } });
    yield { days: 2 };
    if (director !== undefined) cast.do("ida", id, "directorDecides", { data: { directorAgrees: director, ...said } });
    yield { days: delivered ?? 1 };
    if (delivered !== undefined) cast.do(who, id, "receive");
  },
}));

/** The head of department has it, the director asks about it, and whoever wanted it answers, waits, and reminds. */
function* ask(cast: DemoPeople, id: number, who: Name, [question, answer]: readonly [string, string]): Scenario {
  cast.take("ben", id, "headDecides");
  yield { hours: 20 };
  const { commentId } = cast.desk("ida").comments.add(id, { text: question, ask: cast.id(who) });
  yield { hours: 2 };
  cast.desk(who).comments.add(id, { text: answer, answers: commentId });
  yield { days: 5, hours: 4 };
  cast.desk(who).requests.remind(id);
}
