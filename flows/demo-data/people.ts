/** Whom one can sign in as, all with the same password. */
export const password = "hello-intray";

export const people = {
  ada: "Ada Lovelace",
  ben: "Ben Franklin",
  clara: "Clara Schumann",
  david: "David Hume",
  emmy: "Emmy Noether",
  felix: "Felix Mendelssohn",
  hedy: "Hedy Lamarr",
  ida: "Ida Pfeiffer",
} as const;

export type Name = keyof typeof people;

interface Group {
  readonly title: string;
  readonly members: readonly Name[];
  readonly permissions: readonly string[];
}

/** The flows that directors look after. */
const managed = [
  "hello-world",
  "leave-request",
  "purchase-request",
  "invoice",
  "employee-onboarding",
  "equipment",
  "travel-expense",
  "complaint",
  "contract-renewal",
  "offer-request",
  "document-review",
  "shipment",
];

const everybody = Object.keys(people) as readonly Name[];

/** Who works where, and what that lets them do. */
export const groups: Readonly<Record<string, Group>> = {
  office: {
    title: "Everybody",
    members: everybody,
    permissions: [
      "hello-world.view",
      "hello-world.start",
      "hello-world.approve",
      "leave-request.view",
      "leave-request.ask",
      "leave-request.standIn",
      "purchase-request.view",
      "purchase-request.ask",
      "travel-expense.view",
      "travel-expense.claim",
      "document-review.view",
      "document-review.submit",
      "document-review.review",
      "shipment.view",
      "shipment.send",
      "complaint.view",
      "complaint.take",
      "employee-onboarding.view",
      "equipment.view",
      "invoice.view",
    ],
  },
  directors: {
    title: "Directors",
    members: ["ida"],
    permissions: ["purchase-request.directorDecides", ...managed.map((flow) => `${flow}.manage`)],
  },
  managers: {
    title: "Heads of department",
    members: ["ben", "ida"],
    permissions: [
      "leave-request.decide",
      "purchase-request.headDecides",
      "travel-expense.approve",
      "invoice.approveBudget",
      "complaint.escalated",
      "employee-onboarding.welcome",
      "contract-renewal.view",
      "contract-renewal.decide",
      "offer-request.view",
    ],
  },
  "human-resources": {
    title: "Human resources",
    members: ["clara"],
    permissions: ["leave-request.lookUp", "employee-onboarding.announce", "employee-onboarding.papers"],
  },
  accounting: {
    title: "Accounting",
    members: ["david", "emmy"],
    permissions: [
      "invoice.enter",
      "invoice.check",
      "invoice.payByHand",
      "travel-expense.check",
      "contract-renewal.view",
      "contract-renewal.budget",
    ],
  },
  legal: {
    title: "Legal",
    members: ["emmy"],
    permissions: ["contract-renewal.view", "contract-renewal.legal"],
  },
  it: {
    title: "IT",
    members: ["hedy"],
    permissions: ["employee-onboarding.accounts", "equipment.get"],
  },
  purchasing: {
    title: "Purchasing",
    members: ["ada"],
    permissions: [
      "contract-renewal.view",
      "contract-renewal.enter",
      "offer-request.view",
      "offer-request.ask",
      "invoice.confirmGoods",
    ],
  },
  service: {
    title: "Customer service and reception",
    members: ["felix", "ada"],
    permissions: ["complaint.answer", "shipment.driverIsHere"],
  },
  warehouse: {
    title: "Warehouse and facilities",
    members: ["hedy", "felix"],
    permissions: ["shipment.box", "shipment.papers", "shipment.insure", "employee-onboarding.desk"],
  },
};
