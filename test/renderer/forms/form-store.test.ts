import { describe, expect, it } from "vitest";
import { fieldsAlongPath } from "../../../renderer/forms/field-path.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";
import { moved, withoutRow } from "../../../renderer/forms/row-moves.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { approveForm, everyWidget, startForm } from "../support/sample-forms.ts";

const t = createTranslate("en", "en-GB");
const text = ["artifact", "text"];
const data = (name: string) => ["data", name];

function told(store: FormStore) {
  return store.problems.map((problem) => [...problem.path, problem.message(t)]);
}

describe("a form being filled", () => {
  it("keeps quiet about a field until it is left", () => {
    const store = new FormStore(startForm);
    expect(store.problem(text)).toBeUndefined();
    store.blur(text);
    expect(store.problem(text)?.message(t)).toBe("Fill this in");
    store.change(text, "Hello");
    expect(store.problem(text)).toBeUndefined();
  });

  it("says at once what it holds that its rules allow no longer, and nothing of what is empty", () => {
    const store = new FormStore({ ...everyWidget, values: { data: { kind: "party", days: 41, subject: "Sea" } } });
    const shown = ["kind", "days", "subject", "amount"].map((name) => store.problem(data(name))?.message(t));
    expect(shown).toEqual(["Choose one", "Must be 40 or less", undefined, undefined]);
  });

  it("is not sent while something is wrong, and says all of it", () => {
    const store = new FormStore(everyWidget);
    store.change(data("days"), 41);
    store.change(data("amount"), "12,");
    store.change(data("first"), "tomorrow");
    expect(store.submit()).toBeNull();
    expect(told(store)).toStrictEqual([
      ["data", "subject", "Fill this in"],
      ["data", "days", "Must be 40 or less"],
      ["data", "amount", "Enter a number"],
      ["data", "first", "Enter a date"],
      ["data", "kind", "Choose one"],
    ]);
  });

  it.each([
    ["days", 1.5, "Enter a whole number"],
    ["days", 0, "Must be 1 or more"],
    ["subject", "x".repeat(81), "At most 80 characters"],
    ["kind", "party", "Choose one"],
  ])("finds fault with %s being %j", (name, value, message) => {
    const store = new FormStore(everyWidget);
    store.change(data(name), value);
    store.blur(data(name));
    expect(store.problem(data(name))?.message(t)).toBe(message);
  });

  it("is sent with absent fields as absent keys", () => {
    const store = new FormStore(everyWidget);
    store.change(data("subject"), "Sea");
    store.change(data("days"), 3);
    store.change(data("first"), "2026-11-05");
    store.change(data("kind"), "holiday");
    store.change(data("reason"), "Tired");
    store.change(data("reason"), undefined);
    expect(store.submit()).toStrictEqual({ data: { subject: "Sea", days: 3, first: "2026-11-05", kind: "holiday" } });
  });

  it("shows main's issues at their fields and keeps what was typed", () => {
    const store = new FormStore(startForm);
    store.change(text, "forbidden");
    expect(store.submit()).toStrictEqual({ artifact: { text: "forbidden" } });
    store.setServerErrors([{ path: ["artifact", "text"], message: "Not this word" }]);
    expect([store.value(text), told(store)]).toStrictEqual(["forbidden", [["artifact", "text", "Not this word"]]]);
    store.change(text, "fine");
    expect(store.problems).toStrictEqual([]);
  });

  it("lets what was said of a row go along with the row, and goes with a row that is removed", () => {
    const store = new FormStore(everyWidget);
    const rows = data("rows");
    store.change(rows, [{ sum: 1 }, { sum: -2 }, { sum: -3 }]);
    store.setServerErrors(
      [1, 2].map((row) => ({ path: ["data", "rows", row, "sum"], message: `Row ${row} is negative` })),
    );
    store.reorder(rows, moved(3, 1, -1));
    const saidAt = [0, 1, 2].map((row) => store.problem([...rows, row, "sum"])?.message(t));
    expect(saidAt).toStrictEqual(["Row 1 is negative", undefined, "Row 2 is negative"]);
    store.reorder(rows, withoutRow(3, 0));
    expect(told(store)).toStrictEqual([["data", "rows", 1, "sum", "Row 2 is negative"]]);
  });

  it("keeps what was typed when the task comes anew, and takes the rest", () => {
    const store = new FormStore(everyWidget);
    store.change(data("subject"), "Mine");
    store.rebase({ ...everyWidget, values: { data: { subject: "Theirs", days: 7 } } });
    expect([store.value(data("subject")), store.value(data("days"))]).toStrictEqual(["Mine", 7]);
  });

  it("tells everybody who looks, and nobody who has stopped", () => {
    const store = new FormStore(startForm);
    let calls = 0;
    const stop = store.subscribe(() => {
      calls += 1;
    });
    store.change(text, "a");
    stop();
    store.change(text, "b");
    expect(calls).toBe(1);
  });
});

describe("the way to a place", () => {
  const { fields } = approveForm({});
  it.each([
    [["data", "approved"], ["approved"]],
    [["artifact", "approved"], []],
    [[], []],
  ])("with path %j leads over %j", (path, names) => {
    expect(fieldsAlongPath(fields, path).map(({ field }) => field.name)).toEqual(names);
  });
});
