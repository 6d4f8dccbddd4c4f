import type { DemoPeople } from "../demo-people.ts";
import type { Name } from "../people.ts";
import type { Scenario } from "../timeline.ts";

interface Example {
  readonly days: number;
  readonly supplier: string;
  readonly number: string;
  readonly amount: number;
  readonly iban?: string;
  readonly problem?: string;
  readonly checked?: boolean;
  readonly approved?: boolean;
  readonly received?: boolean;
  readonly paid?: boolean;
}

const payer = { payer: "Beispiel GmbH", payFrom: "DE02 1203 0000 0000 2020 51" } as const;
const iban = "DE89 3704 0044 0532 0130 00";
const whole = { iban, checked: true, approved: true, received: true } as const;

const examples: readonly Example[] = [
  { days: -52, supplier: "Bildpunkt GmbH", number: "RE-2208", amount: 640, ...whole, paid: true },
  { days: -45, supplier: "Stadtwerke", number: "44-90817", amount: 1_284.33, ...whole, paid: true },
  { days: -39, supplier: "Etikett & Co", number: "E/551", amount: 229.9, ...whole },
  { days: -33, supplier: "Holz Huber", number: "2019-7", amount: 980, iban, checked: true, problem: "Billed twice" },
  { days: -18, supplier: "Blumen Flora", number: "91", amount: 74.5, checked: true, approved: true, received: true },
  { days: -10, supplier: "Baugesellschaft Ost", number: "B-2026-4", amount: 128_400, ...whole },
  { days: -7, supplier: "Papier & Mehr", number: "77120", amount: 312.8, ...whole, received: false },
  { days: -4, supplier: "Polar AG", number: "K-0031", amount: 7_450, iban, checked: true, received: true },
  { days: -2, supplier: "Druckerei Satz", number: "DS 118", amount: 1_960, iban, checked: true },
  { days: 0, supplier: "Reinigung Rein", number: "R 1204", amount: 890, iban },
];

/** Suppliers want to be paid. One sum is too large for the bank: its job failed. */
export const invoices = examples.map((example) => ({
  days: example.days,
  *scenario(cast: DemoPeople): Scenario {
    const { supplier, number, amount, iban: account, problem, checked, approved, received, paid, days } = example;
    const paper = cast.document("david", `${supplier}.txt`, `${supplier}\nInvoice ${number}\n${amount} EUR\n`);
    const typed = { paper, supplier, number, amount, date: cast.date(days - 3), payBy: cast.date(days + 27) };
    const id = cast.start("david", "invoice", "enter", {
      artifact: { ...typed, ...(account !== undefined && { iban: account }) },
    });
    yield { hours: 6 };
    const isRight = problem === undefined;
    if (checked) cast.do("emmy", id, "check", { data: { isRight, ...(isRight ? payer : { problem }) } });
    yield { days: 1 };
    if (problem !== undefined) cast.do("david", id, "sendBack");
    if (received !== undefined)
      cast.do("ada", id, "confirmGoods", {
        data: { received, ...(!received && { goodsProblem: "Only one of the two boxes has come." }) },
      });
    yield { hours: 4 };
    const approver: Name = amount > 1_000 ? "ida" : "ben";
    if (approved) cast.do(approver, id, "approveBudget", { data: { inBudget: true } });
    yield { days: 8 };
    if (paid) cast.do("david", id, "lookUp", { data: { paidOn: cast.date(days + 5) } });
  },
}));
