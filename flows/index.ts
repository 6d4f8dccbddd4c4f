import type { Flow } from "../engine/index.ts";
import { complaint } from "./complaint/complaint.ts";
import { contractRenewal } from "./contract-renewal/contract-renewal.ts";
import { offerRequest } from "./contract-renewal/offer-request.ts";
import { documentReview } from "./document-review/document-review.ts";
import { employeeOnboarding } from "./employee-onboarding/employee-onboarding.ts";
import { equipment } from "./employee-onboarding/equipment.ts";
import { gallery } from "./gallery/gallery.ts";
import { offers } from "./gallery/offers.ts";
import { helloWorld } from "./hello-world/hello-world.ts";
import { invoice } from "./invoice/invoice.ts";
import { leaveRequest } from "./leave-request/leave-request.ts";
import { purchaseRequest } from "./purchase-request/purchase-request.ts";
import { shipment } from "./shipment/shipment.ts";
import { travelExpense } from "./travel-expense/travel-expense.ts";

export { loadSampleOffice, type SampleOffice } from "./sample-office/index.ts";

/** The flows that an office is offered. */
export const flows: readonly Flow[] = [
  helloWorld,
  leaveRequest,
  purchaseRequest,
  invoice,
  employeeOnboarding,
  equipment,
  travelExpense,
  complaint,
  contractRenewal,
  offerRequest,
  documentReview,
  shipment,
];

/** Flows that show authors what forms and records can do; no office is offered them. */
export const specimens: readonly Flow[] = [gallery, offers];
