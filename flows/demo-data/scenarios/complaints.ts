import type { DemoPeople } from "../demo-people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly customer: string;
  readonly about: "delivery" | "quality" | "invoice" | "conduct" | "other";
  readonly text: string;
  readonly answer?: string;
  readonly justified?: boolean;
  readonly refund?: number;
  /** Answered by the head of the team, since nobody else did. */
  readonly head?: string;
}

const examples: readonly Example[] = [
  {
    days: -46,
    customer: "Clarissa Dalloway",
    about: "delivery",
    text: "The flowers came a day after the party.",
    answer: "We are sorry, and send you a bunch for the next one.",
    refund: 25,
  },
  {
    days: -37,
    customer: "Leopold Bloom",
    about: "invoice",
    text: "I was billed for seven cakes of soap, not one.",
    answer: "You are right. The six are refunded.",
    refund: 18.6,
  },
  {
    days: -28,
    customer: "Jean Valjean",
    about: "conduct",
    text: "Your driver called me a thief.",
    head: "I have spoken with him. He apologises, and so do I.",
  },
  { days: -8, customer: "Josef K.", about: "other", text: "Nobody tells me what I am accused of." },
  { days: -4, customer: "Emma Bovary", about: "quality", text: "The cloth is not the blue of the catalogue." },
  {
    days: -2,
    customer: "Hans Castorp",
    about: "delivery",
    text: "I only wanted it for three weeks.",
    answer: "We pick it up whenever you like, but three weeks are not agreed.",
    justified: false,
  },
  { days: 0, customer: "Effi Briest", about: "quality", text: "The swing broke at the first try." },
];

/** Customers are not content. */
export const complaints = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const { customer, about, text, answer, refund, head, justified = true } = example;
    const id = cast.start("felix", "complaint", "take", { artifact: { customer, about, text } });
    yield { days: 1, hours: 3 };
    if (answer !== undefined) {
      cast.do("ada", id, "answer", {
        data: { answer, isJustified: justified, ...(refund !== undefined && { refund }) },
      });
    }
    yield { days: 5 };
    if (head !== undefined) cast.do("ben", id, "escalated", { data: { answer: head, isJustified: justified } });
  },
}));
