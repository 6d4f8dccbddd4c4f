import { z } from "zod";
import { defineArtifact, fileField, personField, recordField, ui } from "../../engine/index.ts";
import { message } from "../hello-world/message.ts";

const words = { en: "Words", de: "Worte" };
const numbers = { en: "Numbers and times", de: "Zahlen und Zeiten" };
const choices = { en: "Choices", de: "Auswahl" };
const others = { en: "People and records", de: "Personen und Datensätze" };
const papers = { en: "Files", de: "Dateien" };
const nested = { en: "Fields inside fields", de: "Felder in Feldern" };

/** One field of every kind, and of every kind inside others. */
export const specimen = defineArtifact({
  id: "specimen",
  title: { en: "Specimen", de: "Muster" },
  label: ({ name }) => name,
  schema: z.object({
    name: ui(z.string().trim().min(1).max(80), {
      section: words,
      column: true,
      title: { en: "Name", de: "Name" },
      placeholder: { en: "A few words", de: "Ein paar Worte" },
    }),
    description: ui(z.string().max(2_000).optional(), {
      section: words,
      title: { en: "Description", de: "Beschreibung" },
      help: { en: "Several lines.", de: "Mehrere Zeilen." },
    }),
    mail: ui(z.email().optional(), {
      section: words,
      width: "half",
      prefill: "last",
      title: { en: "E-mail", de: "E-Mail" },
    }),
    phone: ui(z.string().max(40).optional(), {
      section: words,
      width: "half",
      widget: "phone",
      prefill: "last",
      title: { en: "Phone", de: "Telefon" },
    }),
    site: ui(z.url().optional(), { section: words, title: { en: "Web address", de: "Webadresse" } }),
    count: ui(z.int().min(0).max(99), { section: numbers, width: "half", title: { en: "Count", de: "Anzahl" } }),
    weight: ui(z.number().min(0).optional(), {
      section: numbers,
      width: "half",
      unit: "kg",
      title: { en: "Weight", de: "Gewicht" },
    }),
    price: ui(z.number().min(0), {
      section: numbers,
      width: "half",
      currency: "EUR",
      column: true,
      title: { en: "Price", de: "Preis" },
    }),
    day: ui(z.iso.date().optional(), { section: numbers, width: "half", title: { en: "Day", de: "Tag" } }),
    time: ui(z.iso.time().optional(), { section: numbers, width: "half", title: { en: "Time", de: "Uhrzeit" } }),
    moment: ui(z.iso.datetime({ offset: true }).optional(), {
      section: numbers,
      title: { en: "Moment", de: "Zeitpunkt" },
    }),
    urgent: ui(z.boolean().default(false), { section: choices, title: { en: "Urgent", de: "Eilig" } }),
    size: ui(z.enum(["small", "medium", "large", "other"]), {
      section: choices,
      title: { en: "Size", de: "Größe" },
      labels: {
        small: { en: "Small", de: "Klein" },
        medium: { en: "Medium", de: "Mittel" },
        large: { en: "Large", de: "Groß" },
        other: { en: "Another", de: "Eine andere" },
      },
    }),
    otherSize: ui(z.string().max(40).optional(), {
      section: choices,
      when: { field: "size", oneOf: ["other"] },
      required: true,
      title: { en: "Which size?", de: "Welche Größe?" },
    }),
    colours: ui(z.array(z.enum(["red", "green", "blue"])), {
      section: choices,
      title: { en: "Colours", de: "Farben" },
      labels: {
        red: { en: "Red", de: "Rot" },
        green: { en: "Green", de: "Grün" },
        blue: { en: "Blue", de: "Blau" },
      },
    }),
    country: ui(z.enum(["at", "ch", "de", "fr", "it", "nl"]).optional(), {
      section: choices,
      title: { en: "Country", de: "Land" },
      labels: {
        at: { en: "Austria", de: "Österreich" },
        ch: { en: "Switzerland", de: "Schweiz" },
        de: { en: "Germany", de: "Deutschland" },
        fr: { en: "France", de: "Frankreich" },
        it: { en: "Italy", de: "Italien" },
        nl: { en: "Netherlands", de: "Niederlande" },
      },
    }),
    contact: ui(personField().optional(), { section: others, title: { en: "Contact", de: "Kontakt" } }),
    about: ui(recordField(message).optional(), { section: others, title: { en: "About", de: "Betrifft" } }),
    receipt: ui(fileField({ accept: [".pdf", ".txt", "image/*"], maxSize: 1_000_000 }).optional(), {
      section: papers,
      title: { en: "Receipt", de: "Beleg" },
    }),
    pictures: ui(z.array(fileField()).max(3), { section: papers, title: { en: "Pictures", de: "Bilder" } }),
    address: ui(
      z.object({
        street: ui(z.string().max(80), { title: { en: "Street", de: "Straße" } }),
        code: ui(z.string().max(10), { width: "half", title: { en: "Postcode", de: "Postleitzahl" } }),
        town: ui(z.string().max(80), { width: "half", title: { en: "Town", de: "Ort" } }),
      }),
      { section: nested, title: { en: "Address", de: "Anschrift" } },
    ),
    items: ui(
      z
        .array(
          z.object({
            what: ui(z.string().min(1).max(80), { title: { en: "What", de: "Was" } }),
            pieces: ui(z.int().min(1), { title: { en: "Pieces", de: "Stück" } }),
            each: ui(z.number().min(0), { currency: "EUR", title: { en: "Price each", de: "Einzelpreis" } }),
            gift: ui(z.boolean(), { title: { en: "Gift", de: "Geschenk" } }),
          }),
        )
        .max(500),
      { section: nested, title: { en: "Items", de: "Posten" } },
    ),
    tags: ui(z.array(z.string().min(1).max(20)).max(5), { section: nested, title: { en: "Tags", de: "Schlagworte" } }),
    delivery: ui(
      z.discriminatedUnion("by", [
        z.object({
          by: z.literal("post"),
          insured: ui(z.boolean(), { title: { en: "Insured", de: "Versichert" } }),
        }),
        z.object({
          by: z.literal("courier"),
          from: ui(z.iso.time(), { width: "half", title: { en: "From", de: "Von" } }),
          until: ui(z.iso.time(), { width: "half", title: { en: "Until", de: "Bis" } }),
        }),
      ]),
      {
        section: nested,
        title: { en: "Delivery", de: "Lieferung" },
        labels: { post: { en: "By post", de: "Mit der Post" }, courier: { en: "By courier", de: "Mit Boten" } },
      },
    ),
  }),
});
