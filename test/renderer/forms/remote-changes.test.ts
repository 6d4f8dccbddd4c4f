import { describe, expect, it } from "vitest";
import type { FormDescription, FormValues } from "../../../engine/contract/index.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";
import { sameJson } from "../../../renderer/forms/same-json.ts";
import { everyWidget } from "../support/sample-forms.ts";

const base: FormValues = { data: { subject: "Sea", days: 3, first: "2026-11-05", kind: "holiday" } };
const data = (name: string) => ["data", name];
const form = (values: FormValues): FormDescription => ({ ...everyWidget, values });
const changed = (values: Record<string, string | number>) => form({ data: { ...base.data, ...values } });

function told(store: FormStore) {
  return store.remoteChanges.map(({ field, kind, before, now }) => [field.name, kind, before, now]);
}

describe("a form that others change while it is being filled", () => {
  it("takes over what the person had not touched, and says so", () => {
    const store = new FormStore(form(base));
    store.change(data("subject"), "Mountains");
    store.rebase(changed({ days: 5 }));
    expect(told(store)).toEqual([["days", "taken", 3, 5]]);
    expect(store.submit()).toEqual({ data: { ...base.data, subject: "Mountains", days: 5 } });
  });

  it("is not sent while both wrote something else, until the person chooses", () => {
    const store = new FormStore(form(base));
    store.change(data("subject"), "Mountains");
    store.change(data("days"), 4);
    store.rebase(changed({ subject: "Lake", days: 5 }));
    expect(told(store)).toEqual([
      ["subject", "conflict", "Sea", "Lake"],
      ["days", "conflict", 3, 5],
    ]);
    expect(store.submit()).toBe(null);
    const [subject, days] = store.remoteChanges;
    if (subject === undefined || days === undefined) throw new Error("Two conflicts were expected.");
    store.resolveConflict(subject, "mine");
    store.resolveConflict(days, "theirs");
    expect(store.submit()).toEqual({ data: { ...base.data, subject: "Mountains", days: 5 } });
    expect(store.base).toEqual({ data: { ...base.data, subject: "Lake", days: 5 } });
  });

  it("has nothing to settle where both wrote the same", () => {
    const store = new FormStore(form(base));
    store.change(data("days"), 5);
    store.rebase(changed({ days: 5 }));
    expect([told(store), store.base.data?.["days"]]).toEqual([[], 5]);
  });

  it("compares a draft with what it says now", () => {
    const draft = { values: { data: { ...base.data, subject: "Mountains" } }, base };
    const store = new FormStore(changed({ subject: "Lake", days: 5 }), draft);
    expect(told(store)).toEqual([
      ["subject", "conflict", "Sea", "Lake"],
      ["days", "taken", 3, 5],
    ]);
    expect([store.value(data("subject")), store.value(data("days"))]).toEqual(["Mountains", 5]);
  });
});

it.each([
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
  [{ a: null }, {}, true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  ["1", 1, false],
])("%j and %j say the same: %s", (one, other, same) => {
  expect(sameJson(one, other)).toBe(same);
});
