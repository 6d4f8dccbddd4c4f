import type { DemoPeople } from "../demo-people.ts";
import type { Name } from "../people.ts";
import type { Scenario } from "../timeline.ts";

type Example = readonly [days: number, from: Name, text: string, approver: Name | null, approved: boolean];

const examples: readonly Example[] = [
  [-41, "felix", "The coffee machine on the second floor works again", "clara", true],
  [-12, "clara", "Please send in your holidays for the rest of the year by Friday", "ida", true],
  [-6, "hedy", "Tonight from eight: no mail for half an hour", "ben", true],
  [-2, "felix", "Free kittens in reception", "clara", false],
  [-1, "ada", "New parking spaces for bicycles behind the house", null, false],
  [0, "ben", "Fire drill tomorrow at ten: lifts stop, use the stairs", null, false],
];

/** Messages to everybody. */
export const messages = examples.map(([days, from, text, approver, approved]) => ({
  days,
  *scenario(cast: DemoPeople): Scenario {
    const id = cast.start(from, "hello-world", "start", { artifact: { text } });
    yield { hours: 3 };
    if (approver) cast.do(approver, id, "approve", { data: { approved } });
  },
}));
