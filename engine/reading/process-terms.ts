import { RecentCache } from "../base/recent-cache.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Json, JsonObject, Language, Widget } from "../contract/index.ts";
import { shownTerms } from "../contract/search-terms.ts";
import { createValueFormats, type ValueFormats } from "../contract/value-formats.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { ObjectSchema } from "../forms/json-schema.ts";
import { isHuman } from "../nodes/index.ts";
import { terms } from "../storage/search/expression.ts";
import { saidAbout } from "../storage/said-about.ts";
import type { Stores } from "../storage/stores.ts";
import { processHeading } from "./heading.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";
import { shownTexts } from "./shown-texts.ts";
import { processSubject, taskSubject } from "./subject.ts";

const languages = ["en", "de"] as const satisfies readonly Language[];

/** Most texts of a process stay as they are when it changes, and many processes say the same. */
const recent = new RecentCache<string, readonly string[]>(5_000, shownTerms);
const longest = 200;

function termsOf(text: string): readonly string[] {
  return text.length > longest ? shownTerms(text) : recent.get(text);
}

/** A field that its schema doesn't know says what it holds. */
const unknown: Widget = { type: "hidden" };

type Widgets = Readonly<Record<Language, ReadonlyMap<string, { readonly widget: Widget }>>>;

/**
 * By which words and terms a process is found: by all that lists show of it and of its tasks, in every language. Titles
 * and names are left out, since they may change: they are looked up when somebody searches for them.
 */
export class ProcessTerms {
  readonly #flows: FlowRegistry;
  readonly #widgets = new WeakMap<ObjectSchema, Widgets>();
  #formats = formatsIn(undefined);

  constructor(flows: FlowRegistry) {
    this.#flows = flows;
  }

  /** Dates and times are shown as they are there. */
  set timeZone(zone: string) {
    this.#formats = formatsIn(zone);
  }

  of(stores: Stores, process: ProcessRecord, now: number): ReadonlySet<string> {
    const words = new Set<string>([
      String(process.id),
      terms.flow(process.flow),
      terms.status(process.status),
      ...(process.startedBy === null ? [] : [terms.startedBy(process.startedBy)]),
      ...stores.participants.of(process.id).map(terms.participant),
    ]);
    for (const text of this.#texts(stores, process, now)) for (const word of termsOf(text)) words.add(word);
    return words;
  }

  /** What else a process is to be found by joins the index here. */
  #texts(stores: Stores, process: ProcessRecord, now: number): ReadonlySet<string> {
    const tasks = stores.tasks.newestOfNodes(process.id, this.#humanNodes(process.flow));
    const first = stores.tasks.firstOf(process.id);
    const { data, artifact } = knownSchemas({ flows: this.#flows, stores, language: "en", now }, process);
    const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
    const texts = languages.map((language): readonly (readonly string[])[] => {
      const reader: ReadServices = { stores, flows: this.#flows, language, now };
      const formats = this.#formats[language];
      const { title, keyFigure } = processHeading(reader, process);
      return [
        [title, processSubject(reader, process, first), formats.date(process.created)],
        keyFigure ? shownTexts(keyFigure.value, keyFigure.widget, formats) : [],
        this.#fieldTexts(data, process.data, language),
        this.#fieldTexts(artifact?.schema, record?.data ?? {}, language),
        tasks.flatMap((task) => taskTexts(reader, process, task, formats)),
      ];
    });
    return new Set([...texts.flat(2), ...saidAbout(stores, process.id)]);
  }

  #humanNodes(flow: string): readonly string[] {
    const nodes = Object.values(this.#flows.find(flow)?.nodes ?? {});
    return nodes.filter((node) => isHuman(node)).map(({ name }) => name);
  }

  #fieldTexts(schema: ObjectSchema | undefined, values: JsonObject, language: Language): readonly string[] {
    const widgets = schema && this.#widgetsOf(schema)[language];
    return Object.entries(values).flatMap(([name, value]: [string, Json]) =>
      shownTexts(value, widgets?.get(name)?.widget ?? unknown, this.#formats[language]),
    );
  }

  #widgetsOf(schema: ObjectSchema): Widgets {
    const known = this.#widgets.get(schema);
    if (known !== undefined) return known;
    const made = { en: describedFields(schema, "en"), de: describedFields(schema, "de") };
    this.#widgets.set(schema, made);
    return made;
  }
}

function taskTexts(
  reader: ReadServices,
  process: ProcessRecord,
  task: TaskRecord,
  formats: ValueFormats,
): readonly string[] {
  const due = task.due === null ? [] : [formats.date(task.due)];
  return [taskSubject(reader, process, task), ...due];
}

function formatsIn(timeZone: string | undefined): Readonly<Record<Language, ValueFormats>> {
  return { en: withRecentDays("en", timeZone), de: withRecentDays("de", timeZone) };
}

/** No zone begins a day but at a quarter of an hour. */
const quarterMs = 15 * 60_000;

function withRecentDays(language: Language, timeZone: string | undefined): ValueFormats {
  const formats = createValueFormats(language, timeZone);
  const days = new RecentCache<number, string>(1_000, (quarter) => formats.date(quarter * quarterMs));
  return { ...formats, date: (at) => days.get(Math.floor(at / quarterMs)) };
}
