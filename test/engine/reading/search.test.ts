import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import {
  defineArtifact,
  defineFlow,
  type Engine,
  fileField,
  type FileRef,
  type Flow,
  openEngine,
} from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("search", (open) => {
  it.each<readonly [what: string, said: Said, text: string]>([
    ["a word by its beginning", { about: "Paper for the printer" }, "print"],
    ["words in any order, of several fields", { about: "Paper", note: "urgent" }, "urgent paper"],
    ["a task's title", {}, "Get equipment"],
    ["a task's title in the other language", {}, "Ausrüstung"],
    ["a flow's title", {}, "Shipment"],
    ["a flow's title in the other language", {}, "versand"],
    ["whoever sent it", {}, "Ben"],
    ["whoever sent it and a word", { about: "Paper" }, "ben paper"],
    ["a summary", { about: "Paper" }, "waits patiently"],
    ["the title that its author gave to a process", { about: "Paper" }, "parcel of paper"],
    ["a key figure as it is shown", { amount: 1234.5 }, "€1,234.50"],
    ["an amount as English shows it", { amount: 1234.5 }, "1,234.50"],
    ["an amount as German shows it", { amount: 1234.5 }, "1.234,50 €"],
    ["an amount without its decimals", { amount: 60 }, "60"],
    ["a large amount by its beginning", { amount: 1234.5 }, "1234"],
    ["a date as English shows it", { on: "2026-12-12" }, "Dec 12"],
    ["a date as German shows it", { on: "2026-12-12" }, "12.12.2026"],
    ["a date by its beginning", { on: "2026-12-12" }, "12.12."],
    ["the label of a choice", { size: "s" }, "klein"],
    ["a word in a row of a table", { parts: [{ name: "Bolts", count: 4 }] }, "bolts"],
    ["a file by its name", { paper: "Lieferschein 7.pdf" }, "lieferschein"],
    ["when the task is due", {}, "Jan 7"],
    ["capital letters", { about: "STRASSE" }, "straße"],
    ["a capital ß", { about: "STRAẞE" }, "strasse"],
    ["ß by ss", { about: "Große Straße" }, "grosse strasse"],
    ["ł by l", { about: "Łódź" }, "lodz"],
    ["ø and æ", { about: "Ærø" }, "aero"],
    ["accents that weren't typed", { about: "Café Renée" }, "cafe renee"],
    ["accents that were typed too many", { about: "Cafe" }, "café"],
    ["letters and accents apart", { about: "Mu\u0308ller" }, "müller"],
    ["ligatures", { about: "Büroﬂäche" }, "buroflache"],
    ["a typographic apostrophe", { about: "O’Brien" }, "o'brien"],
    ["no apostrophe", { about: "O'Brien" }, "obrien"],
    ["what stands behind an apostrophe", { about: "l’équipe" }, "equipe"],
    ["the end of a German compound", { about: "Rechnungsprüfung" }, "prüfung"],
    ["the middle of a German compound", { about: "Jahresabschlussprüfung" }, "abschluss"],
    ["one letter too few", { about: "Papier" }, "Papir"],
    ["one letter too many", { about: "Papier" }, "Pappier"],
    ["another letter", { about: "Papier" }, "Pabier"],
    ["letters that changed places", { about: "Papier" }, "Paiper"],
    ["one typo in a title", {}, "equipmnt"],
  ])("finds %s", (_what, said, text) => {
    const office = open([shipment, note]);
    send(office, said);
    office.desk("ben").starts.start("other", "ask", { data: { note: "Something else" } });
    const desk = office.desk("ada");
    expect({
      queue: desk.tasks.list("queue", { text }).rows.map(({ node }) => node),
      counted: desk.tasks.count("queue", { text }),
    }).toEqual({ queue: ["getEquipment"], counted: { count: 1, more: false } });
  });

  it.each<readonly [what: string, said: Said, text: string]>([
    ["two typos", { about: "Papier" }, "Ppir"],
    ["a typo in a short word", { about: "Haus" }, "Hans"],
    ["a word that isn't there beside one that is", { about: "Paper" }, "paper elephant"],
    ["numbers of two digits by their beginning", { amount: 6012 }, "60"],
    ["what is only part of a short word", { about: "Haus" }, "us"],
    ["a file by what its content makes of it", { paper: "x.pdf" }, "2d711642"],
  ])("doesn't find %s", (_what, said, text) => {
    const office = open([shipment]);
    send(office, said);
    expect(office.desk("ada").tasks.count("queue", { text })).toEqual({ count: 0, more: false });
  });

  it("finds processes by what their rows show, and by no title of their tasks", () => {
    const office = open([shipment, note]);
    send(office, { about: "Paper", amount: 1234.5 });
    const found = (text: string) =>
      office
        .desk("ada")
        .processes.list({ text })
        .rows.map(({ id }) => id);
    const counted = (text: string) => office.desk("ada").processes.count({ text });
    for (const text of ["paper", "Shipment", "ben", "1,234.50", "Papre", "1"]) {
      expect([text, found(text), counted(text)]).toEqual([text, [1], 1]);
    }
    expect([found("Get equipment"), counted("Get equipment")]).toEqual([[], 0]);
  });

  it("finds a process and a task by its number alone, and not all tasks of the process", () => {
    const office = open([shipment]);
    for (let index = 0; index < 30; index += 1) send(office, {});
    const task = office.idOf("getEquipment", 20);
    const desk = office.desk("ada");
    expect(desk.tasks.listAll({ text: String(task) }).rows.map(({ id }) => id)).toContain(task);
    expect(desk.processes.list({ text: "20" }).rows.map(({ id }) => id)).toEqual([20]);
  });

  it("finds words as long as they are there", () => {
    const office = open([shipment]);
    send(office, { about: "Paper" });
    const count = (text: string) => office.desk("ada").tasks.countAll({ text, node: "getEquipment" });
    expect([count("paper"), count("toner")]).toEqual([1, 0]);
    office.complete("ada", "getEquipment", { artifact: { about: "Toner" } });
    expect([count("paper"), count("toner"), count("was delivered"), count("ada")]).toEqual([0, 1, 1, 1]);
  });

  it("finds people by the names that they have now", () => {
    const office = open([shipment]);
    send(office, {});
    office.desk("root").people.rename(office.personId("ben"), { name: "ben", displayName: "Benjamin Brückner" });
    expect(office.desk("ada").tasks.count("queue", { text: "bruckner" })).toEqual({ count: 1, more: false });
  });

  it("shows what is a typo away only where nothing is there as it was typed", () => {
    const office = open([shipment]);
    send(office, { about: "Meyer" });
    send(office, { about: "Meier" });
    const found = (text: string) =>
      office
        .desk("ada")
        .tasks.list("queue", { text })
        .rows.map(({ processId }) => processId);
    expect([found("meier"), found("mejer")]).toEqual([[2], [2, 1]]);
  });

  it("goes on where the page before ended, in every order, and counts exactly", () => {
    const office = open([shipment]);
    for (let index = 0; index < 25; index += 1) send(office, { about: index % 5 === 0 ? "Toner" : "Paper" });
    const desk = office.desk("ada");
    for (const sort of ["newest", "oldest", "due", "priority", "flow", "starter"] as const) {
      const ids: number[] = [];
      for (let after: number | undefined; ; ) {
        const page = desk.tasks.list("queue", {
          text: "paper",
          sort,
          limit: 7,
          ...(after === undefined ? {} : { after }),
        });
        ids.push(...page.rows.map(({ processId }) => processId));
        after = page.next;
        if (after === undefined) break;
      }
      expect([sort, new Set(ids).size, ids.length]).toEqual([sort, 20, 20]);
    }
    expect(desk.tasks.count("queue", { text: "paper" })).toEqual({ count: 20, more: false });
  });

  it("shows everybody what they may see, and counts no more", () => {
    const office = open([shipment, secret]);
    send(office, { about: "Paper" });
    office.desk("root").starts.start("secret", "ask", { data: { note: "Paper" } });
    office.desk("ben").starts.start("secret", "ask", { data: { note: "Paper" } });
    const seen = (name: "ada" | "ben" | "eve" | "root") => {
      const desk = office.desk(name);
      const query = { text: "paper" };
      const ids = [...new Set(desk.tasks.listAll(query).rows.map(({ processId }) => processId))];
      const processes = desk.processes.list(query).rows.map(({ id }) => id);
      expect([desk.processes.count(query), ids]).toEqual([processes.length, processes]);
      return processes;
    };
    expect({ ada: seen("ada"), ben: seen("ben"), eve: seen("eve"), root: seen("root") }).toEqual({
      ada: [1],
      ben: [3, 1],
      eve: [],
      root: [3, 2, 1],
    });
  });
});

underBothDrivers("search everywhere", (open) => {
  it("shows tasks of people, processes, people and records, what is a typo away below", () => {
    const office = open([shipment]);
    send(office, { about: "Maier" });
    send(office, { about: "Meier" });
    const { tasks, processes, people, records } = office.desk("ada").search.find("meier");
    expect({
      tasks: tasks.map(({ processId, node }) => [processId, node]),
      processes: processes.map(({ id }) => id),
      people: people.map(({ name }) => name),
      records: records.map(({ ref, title }) => [ref.label, title]),
    }).toEqual({
      tasks: [
        [2, "getEquipment"],
        [1, "getEquipment"],
      ],
      processes: [2, 1],
      people: [],
      records: [
        ["Meier", "Parcel"],
        ["Maier", "Parcel"],
      ],
    });
  });

  it("never shows what Intray does by itself, nor what the person may not see", () => {
    const office = open([shipment, secret]);
    send(office, { about: "Paper" });
    office.complete("ada", "getEquipment", { artifact: { about: "Paper" } });
    office.desk("root").starts.start("secret", "ask", { data: { note: "Paper" } });
    const kinds = office
      .desk("ada")
      .search.find("paper")
      .tasks.map(({ kind }) => kind);
    const eve = office.desk("eve").search.find("paper");
    expect([kinds, eve]).toEqual([["HUMAN"], { tasks: [], processes: [], people: [], records: [] }]);
  });

  it("finds people by their names, also with a typo, and nobody who has left", () => {
    const office = open([shipment]);
    const { people } = office.desk("root");
    people.rename(office.personId("ben"), { name: "ben", displayName: "Benjamin Brückner" });
    const found = (text: string) =>
      office
        .desk("ada")
        .search.find(text)
        .people.map(({ name }) => name);
    expect([found("benj"), found("brückner benjamin"), found("Bruckmer"), found("nobody")]).toEqual([
      ["ben"],
      ["ben"],
      ["ben"],
      [],
    ]);
  });

  it("finds comments and what they are about", () => {
    const office = open([shipment]);
    send(office, { about: "Paper" });
    office.desk("ada").comments.add(1, { text: "Lies at the gatehouse" });
    expect(
      office
        .desk("ben")
        .search.find("gatehouse")
        .processes.map(({ id }) => id),
    ).toEqual([1]);
  });
});

describe("a file whose processes are not in the index", () => {
  it("is filled in portions, the newest first, while work goes on", () => {
    const { open, emptyIndex } = fileWith(150);
    emptyIndex();
    const engine = open([note]);
    const count = () => engine.as(1).processes.count({ text: "paper" });
    const counts: number[] = [count()];
    while (engine.nextSweepAt() !== null) {
      engine.sweep({ mayGoOn: () => false });
      counts.push(count());
    }
    expect(counts).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 150]);
  });

  it("is filled at once as it is opened where there are few", () => {
    const { open, emptyIndex } = fileWith(99);
    emptyIndex();
    const engine = open([note]);
    expect([engine.nextSweepAt(), engine.as(1).processes.count({ text: "paper" })]).toEqual([null, 99]);
  });

  it("is filled anew when a flow has another version", () => {
    const { open } = fileWith(101);
    const same = open([note]);
    expect(same.nextSweepAt()).toBe(null);
    same.close();
    const later = open([{ ...note, version: 2 }]);
    expect(later.nextSweepAt()).not.toBe(null);
    later.sweep();
    expect([later.nextSweepAt(), later.as(1).processes.count({ text: "paper" })]).toEqual([null, 101]);
  });
});

/** A file in which somebody wrote notes about paper. */
function fileWith(notes: number) {
  const folder = mkdtempSync(join(tmpdir(), "intray-search-"));
  const file = join(folder, "intray.sqlite");
  const opened: Engine[] = [];
  onTestFinished(() => {
    for (const engine of opened) engine.close();
    rmSync(folder, { recursive: true });
  });
  const open = (flows: readonly Flow[]) => {
    const engine = openEngine({ file, flows });
    opened.push(engine);
    return engine;
  };
  const engine = open([note]);
  const ada = engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true });
  for (let index = 0; index < notes; index += 1) {
    engine.as(ada.id).starts.start("other", "ask", { data: { note: "Paper" } });
  }
  engine.close();
  const emptyIndex = () => {
    const sqlite = new Sqlite(file);
    sqlite.exec("INSERT INTO process_text (process_text) VALUES ('delete-all'); DELETE FROM search_progress");
    sqlite.close();
  };
  return { open, emptyIndex };
}

interface Said {
  readonly about?: string;
  readonly note?: string;
  readonly amount?: number;
  readonly on?: string;
  readonly size?: "s" | "l";
  readonly parts?: readonly { readonly name: string; readonly count: number }[];
  /** A file of this name. */
  readonly paper?: string;
}

/** Ben sends something; it waits for Ada and for him. */
function send(office: Office, { about = "Nothing special", paper, note = "", ...said }: Said): void {
  const file = paper === undefined ? {} : { paper: bring(office, paper) };
  office.desk("ben").starts.start("shipment", "send", { artifact: { about, ...said, ...file }, data: { note } });
}

function bring(office: Office, name: string): FileRef {
  const { files } = office.desk("ben");
  const id = files.begin({ name, type: "text/plain", size: 1 });
  files.add(id, Buffer.from("x"));
  return files.finish(id);
}

const parcel = defineArtifact({
  id: "parcel",
  title: "Parcel",
  schema: z.object({
    about: z.string(),
    amount: z
      .number()
      .optional()
      .meta({ "x-ui": { currency: "EUR" } }),
    on: z.iso.date().optional(),
    size: z
      .enum(["s", "l"])
      .optional()
      .meta({ "x-ui": { labels: { s: { en: "Small", de: "Klein" }, l: { en: "Large", de: "Groß" } } } }),
    parts: z.array(z.object({ name: z.string(), count: z.number() })).optional(),
    paper: fileField().optional(),
  }),
  label: ({ about }) => about,
});

const shipment = defineFlow({
  id: "shipment",
  version: 1,
  title: { en: "Shipment", de: "Versand" },
  description: "",
  data: z.object({ note: z.string().default("") }),
  artifact: parcel,
  processTitle: ({ artifact }) => `Parcel of ${artifact.about}`,
  keyFigure: { artifact: "amount" },
  nodes: (node) => ({
    send: node
      .start({ artifact: ["about", "amount", "on", "size", "parts", "paper"], data: ["note"] })
      .next("getEquipment"),
    getEquipment: node
      .view({ artifact: ["about"] })
      .annotate({
        title: { en: "Get equipment", de: "Ausrüstung holen" },
        summary: ({ artifact }) => `${artifact.about} waits patiently`,
        result: ({ artifact }) => `${artifact.about} was delivered`,
      })
      .due({ days: 2 })
      .next("done"),
    done: node.end(),
  }),
});

const note = noteFlow("other");
const secret = noteFlow("secret", "own");

function noteFlow(id: string, view?: "own") {
  return defineFlow({
    id,
    version: 1,
    title: "Something else",
    description: "",
    ...(view && { view }),
    data: z.object({ note: z.string() }),
    nodes: (node) => ({
      ask: node.start({ data: ["note"] }).next("read"),
      read: node.view().permission("read").next("done"),
      done: node.end(),
    }),
  });
}
