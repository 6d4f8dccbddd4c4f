import type { DemoPeople } from "../demo-people.ts";
import type { Name } from "../people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly author: Name;
  readonly title: string;
  readonly reviewers: readonly Name[];
  /** In the order in which they come; null accepts. */
  readonly said: readonly (readonly [who: Name, remark: string | null])[];
}

const examples: readonly Example[] = [
  {
    days: -36,
    author: "clara",
    title: "Working at home: the rules",
    reviewers: ["ada", "ben", "david", "hedy", "ida"],
    said: [
      ["hedy", null],
      ["ida", null],
      ["ada", null],
    ],
  },
  {
    days: -13,
    author: "emmy",
    title: "Handbook of accounting, chapter three",
    reviewers: ["david", "ida"],
    said: [["david", "The example on page four has last year’s tax."]],
  },
  {
    days: -5,
    author: "hedy",
    title: "Passwords and how to keep them",
    reviewers: ["clara", "emmy", "felix"],
    said: [["felix", null]],
  },
  { days: -1, author: "ben", title: "Plan for the next year", reviewers: ["ada", "clara", "ida"], said: [] },
];

/** What is written is looked at by others. */
export const documents = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const { author, title, reviewers, said, days } = example;
    const id = cast.start(author, "document-review", "submit", {
      artifact: {
        title,
        until: cast.date(days + 7),
        paper: cast.document(author, `${title}.txt`, `${title}\n`),
        reviewers: reviewers.map((name) => ({ who: cast.person(name) })),
      },
    });
    for (const [who, remark] of said) {
      yield { hours: 26 };
      cast.review(who, id, remark === null ? { verdict: "accept" } : { verdict: "change", remark });
    }
    yield { hours: 1 };
  },
}));
