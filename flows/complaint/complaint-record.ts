import { z } from "zod";
import { defineArtifact, ui } from "../../engine/index.ts";

/** What a customer is not content with. */
export const complaintRecord = defineArtifact({
  id: "complaint",
  title: { en: "Complaint", de: "Beschwerde" },
  label: ({ customer }) => customer,
  schema: z.object({
    customer: ui(z.string().trim().min(1).max(80), { column: true, title: { en: "Customer", de: "Kundschaft" } }),
    mail: ui(z.email().optional(), { width: "half", title: { en: "E-mail", de: "E-Mail" } }),
    phone: ui(z.string().trim().max(40).optional(), {
      width: "half",
      widget: "phone",
      title: { en: "Phone", de: "Telefon" },
    }),
    about: ui(z.enum(["delivery", "quality", "invoice", "conduct", "other"]), {
      column: true,
      title: { en: "About", de: "Worum es geht" },
      labels: {
        delivery: { en: "Delivery", de: "Lieferung" },
        quality: { en: "Quality", de: "Qualität" },
        invoice: { en: "Invoice", de: "Rechnung" },
        conduct: { en: "Conduct", de: "Umgang" },
        other: { en: "Something else", de: "Anderes" },
      },
    }),
    text: ui(z.string().trim().min(1).max(4_000), {
      widget: "multiline",
      title: { en: "What happened", de: "Was geschehen ist" },
    }),
  }),
});
