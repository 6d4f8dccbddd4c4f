import { describe, expect, it } from "vitest";
import type { FormValues } from "../../../engine/contract/index.ts";
import { IntrayError } from "../../../renderer/api/intray-error.ts";
import { DraftAutosave } from "../../../renderer/forms/draft-autosave.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";
import { startForm } from "../support/sample-forms.ts";

const text = ["artifact", "text"];

/** A autosave over a form, a main that answers when it is told to, and a clock that goes on when it is told to. */
function opened(refusal?: "locked" | "task.not-yours") {
  const store = new FormStore(startForm);
  const waiting: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const sent: FormValues[] = [];
  let refused = refusal;
  const autosave = new DraftAutosave(store, null, {
    save: (values) => {
      sent.push(values);
      if (refused === undefined) return Promise.resolve(77);
      return Promise.reject(new IntrayError({ code: refused, message: "", details: {} }));
    },
    after(milliseconds, call) {
      const one = { milliseconds, call };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
  });
  const pass = async () => {
    for (const { call } of waiting.splice(0)) call();
    await new Promise((resolve) => void setImmediate(resolve));
  };
  return { store, autosave, sent, waiting, pass, unlock: () => (refused = undefined) };
}

describe("what is typed", () => {
  it("is on its way within half a second, however fast one types", async () => {
    const { store, autosave, sent, waiting, pass } = opened();
    for (const typed of ["H", "He", "Hel"]) store.change(text, typed);
    expect(waiting.map(({ milliseconds }) => milliseconds < 500)).toEqual([true]);
    expect(autosave.state).toEqual({ state: "saving" });
    await pass();
    expect(sent).toEqual([{ artifact: { text: "Hel" } }]);
    expect(autosave.state).toEqual({ state: "saved", at: 77 });
  });

  it("is not kept while nobody has typed anything", () => {
    const { store, autosave, waiting } = opened();
    store.blur(text);
    store.submit();
    expect([waiting, autosave.state]).toEqual([[], { state: "untouched" }]);
  });

  it("goes after what was typed while the last was on its way", async () => {
    const { store, sent, waiting, pass } = opened();
    store.change(text, "One");
    waiting.splice(0)[0]?.call();
    store.change(text, "Two");
    await pass();
    await pass();
    expect(sent).toEqual([{ artifact: { text: "One" } }, { artifact: { text: "Two" } }]);
  });

  it("is offered again when the window was locked, and not when main will never take it", async () => {
    const locked = opened("locked");
    locked.store.change(text, "One");
    await locked.pass();
    expect(locked.autosave.state).toEqual({ state: "failed" });
    locked.unlock();
    await locked.pass();
    expect([locked.sent.length, locked.autosave.state.state]).toEqual([2, "saved"]);

    const gone = opened("task.not-yours");
    gone.store.change(text, "One");
    await gone.pass();
    expect([gone.autosave.state, gone.waiting]).toEqual([{ state: "failed" }, []]);
  });

  it("is no draft any more once it is being sent", async () => {
    const { store, autosave, sent, pass } = opened();
    store.change(text, "One");
    autosave.pause();
    await pass();
    expect(sent).toEqual([]);
    autosave.resume();
    await pass();
    expect(sent).toEqual([{ artifact: { text: "One" } }]);
    autosave.stop();
    store.change(text, "Two");
    await pass();
    expect(sent.length).toBe(1);
  });
});
