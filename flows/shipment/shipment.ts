import { z } from "zod";
import { defineFlow, ui } from "../../engine/index.ts";
import { carrierLabels, carriers, goods } from "./goods.ts";

/** From this value on, in euros, goods are insured. */
const insuredFrom = 1_000;

const shown = { artifact: ["what", "weight", "value", "to", "abroad", "carrier"] } as const;

/** Goods are insured, packed and booked at once; the driver takes everything along that waits for their firm. */
export const shipment = defineFlow({
  id: "shipment",
  version: 2,
  title: { en: "Shipment", de: "Versand" },
  description: {
    en: "Goods are packed, insured if valuable, and handed to the driver.",
    de: "Ware wird verpackt, bei Bedarf versichert und abgeholt.",
  },
  summary: (context) =>
    context.process.artifact === null
      ? { en: "Driver has arrived", de: "Abholung ist da" }
      : `${context.artifact.what} → ${context.artifact.to}`,
  processTitle: (context) =>
    context.process.artifact === null
      ? { en: "Driver has arrived", de: "Abholung ist da" }
      : `${context.artifact.what} → ${context.artifact.to}`,
  keyFigure: { artifact: "value" },
  data: z.object({
    policy: ui(z.string().trim().min(1).max(40).optional(), {
      title: { en: "Insurance policy", de: "Versicherungsschein" },
    }),
    customs: ui(z.string().trim().min(1).max(40).optional(), {
      title: { en: "Customs number", de: "Zollnummer" },
    }),
    booking: ui(z.string().optional(), { title: { en: "Booking", de: "Buchung" } }),
    damaged: ui(z.boolean().optional(), {
      title: { en: "Handover", de: "Übergabe" },
      decision: {
        choices: {
          false: {
            label: { en: "Hand over", de: "Übergeben" },
            outcome: { en: "Handed over", de: "Übergeben" },
            tone: "good",
          },
          true: {
            label: { en: "Report damage", de: "Schaden melden" },
            outcome: { en: "Damaged", de: "Beschädigt" },
            tone: "bad",
            reason: "required",
            confirmation: {
              en: "The bookings are canceled, and nothing is sent.",
              de: "Die Buchungen werden storniert, und nichts wird versandt.",
            },
          },
        },
        reason: "damage",
      },
    }),
    damage: ui(z.string().trim().max(500).optional(), { title: { en: "Damage", de: "Schaden" } }),
    driverOf: ui(carriers.optional(), { title: { en: "Driver of", de: "Abholung durch" }, labels: carrierLabels }),
  }),
  artifact: goods,
  nodes: (node) => ({
    send: node
      .start({ artifact: ["what", "weight", "value", "to", "abroad", "carrier"] })
      .annotate({ title: { en: "Send goods", de: "Ware versenden" } })
      .permission({ autoCreate: true })
      .next("prepare"),
    prepare: node
      .split()
      .annotate({ title: { en: "In parallel", de: "Parallel" } })
      .next("insure", {
        when: ({ artifact }) => artifact.value >= insuredFrom,
        label: { en: `from €${insuredFrom}`, de: `ab ${insuredFrom} €` },
      })
      .next("book")
      .next("pack"),
    insure: node
      .view({ data: ["policy"], show: shown })
      .annotate({ title: { en: "Insure the goods", de: "Ware versichern" } })
      .permission({ autoCreate: true })
      .due({ days: 1 })
      .next("prepared"),
    book: node
      .function(({ process, artifact }) => {
        process.data.booking = `${artifact.carrier.toUpperCase()}-${process.id}`;
      })
      .annotate({ title: { en: "Book the carrier", de: "Abholung buchen" } })
      .compensateWith("unbook")
      .next("prepared"),
    unbook: node
      .function(({ process }) => {
        delete process.data.booking;
      })
      .annotate({ title: { en: "Cancel the booking", de: "Buchung stornieren" } }),
    pack: node
      .split()
      .annotate({ title: { en: "In the warehouse", de: "Im Lager" } })
      .next("box")
      .next("papers", { when: ({ artifact }) => artifact.abroad, label: { en: "abroad", de: "ins Ausland" } }),
    box: node
      .manualTask()
      .annotate({ title: { en: "Pack and label", de: "Verpacken und beschriften" } })
      .permission({ autoCreate: true })
      .due({ hours: 8 })
      .next("packed"),
    papers: node
      .view({ data: ["customs"], show: shown })
      .annotate({ title: { en: "Customs papers", de: "Zollpapiere" } })
      .permission({ autoCreate: true })
      .due({ days: 2 })
      .next("packed"),
    packed: node
      .join()
      .annotate({ title: { en: "Packed", de: "Verpackt" } })
      .next("prepared"),
    prepared: node
      .join()
      .annotate({ title: { en: "Ready to ship", de: "Versandbereit" } })
      .next("driver"),
    driver: node
      .signalCatch(({ artifact }) => `pickup-${artifact.carrier}`)
      .annotate({ title: { en: "Driver arrives", de: "Abholung kommt" } })
      .next("handOver"),
    handOver: node
      .view({ data: ["damaged", "damage"], show: { ...shown, data: ["booking", "policy", "customs"] } })
      .annotate({ title: { en: "Hand over to the driver", de: "Übergeben" } })
      .permission("shipment.box")
      .due({ hours: 1 })
      .next("isDamaged"),
    isDamaged: node
      .if(({ process }) => process.data.damaged === true)
      .annotate({ title: { en: "Damaged?", de: "Beschädigt?" } })
      .then("cancelBookings")
      .otherwise("sent"),
    cancelBookings: node
      .compensateThrow()
      .annotate({ title: { en: "Undo the bookings", de: "Buchungen rückgängig machen" } })
      .next("notSent"),
    notSent: node.terminateEnd({ title: { en: "Not sent", de: "Nicht versandt" }, tone: "bad" }),
    sent: node.end({ title: { en: "On its way", de: "Unterwegs" }, tone: "good" }),
    driverIsHere: node
      .start({ data: ["driverOf"] })
      .annotate({
        title: { en: "Driver has arrived", de: "Abholung ist da" },
        description: {
          en: "All goods waiting for this carrier are handed over next.",
          de: "Alle Waren für diesen Transportdienst werden als Nächstes übergeben.",
        },
      })
      .permission({ autoCreate: true })
      .next("tell"),
    tell: node
      .signalThrow(({ process }) => `pickup-${process.data.driverOf ?? "nobody"}`)
      .annotate({ title: { en: "Inform the warehouse", de: "Lager informieren" } })
      .next("told"),
    told: node.end({ title: { en: "Informed", de: "Informiert" } }),
  }),
});
