import { describe, expect, it } from "vitest";
import type { FormValues } from "../../../engine/contract/index.ts";
import { IntrayError } from "../../../renderer/api/intray-error.ts";
import { DraftAutosave } from "../../../renderer/forms/draft-autosave.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";
import { startForm } from "../support/sample-forms.ts";

const text = ["artifact", "text"];

/** An autosave over a form, a main that answers when it is told to, and a clock that goes on when it is told to. */
function opened(refusal?: "locked" | "task.not-yours") {
  const store = new FormStore(startForm);
  const waiting: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const sent: FormValues[] = [];
  const answers: (() => void)[] = [];
  let refused = refusal;
  const autosave = new DraftAutosave(store, null, {
    save: (values) => {
      sent.push(values);
      return new Promise((resolve, reject) => {
        answers.push(() =>
          refused === undefined ? resolve(77) : reject(new IntrayError({ code: refused, message: "", details: {} })),
        );
      });
    },
    after(milliseconds, call) {
      const one = { milliseconds, call };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
  });
  const answer = async () => {
    for (const one of answers.splice(0)) one();
    await new Promise((resolve) => void setImmediate(resolve));
  };
  const pass = () => {
    for (const { call } of waiting.splice(0)) call();
  };
  return { store, autosave, sent, waiting, answer, pass, unlock: () => (refused = undefined) };
}

describe("what is typed", () => {
  it("is on its way at once, and what is typed meanwhile goes after it, together", async () => {
    const { store, autosave, sent, answer } = opened();
    for (const typed of ["H", "He", "Hel"]) store.change(text, typed);
    expect(sent).toEqual([{ artifact: { text: "H" } }]);
    expect(autosave.state).toEqual({ state: "saving" });
    await answer();
    expect(sent).toEqual([{ artifact: { text: "H" } }, { artifact: { text: "Hel" } }]);
    await answer();
    expect(autosave.state).toEqual({ state: "saved", at: 77 });
  });

  it("is told to be on its way again only when that takes long", async () => {
    const { store, autosave, answer, pass } = opened();
    store.change(text, "One");
    await answer();
    store.change(text, "Two");
    expect(autosave.state).toEqual({ state: "saved", at: 77 });
    pass();
    expect(autosave.state).toEqual({ state: "saving" });
    await answer();
    expect(autosave.state).toEqual({ state: "saved", at: 77 });
  });

  it("is not kept while nobody has typed anything", () => {
    const { store, autosave, waiting } = opened();
    store.blur(text);
    store.submit();
    expect([waiting, autosave.state]).toEqual([[], { state: "untouched" }]);
  });

  it("is offered again when the window was locked, and not when main will never take it", async () => {
    const locked = opened("locked");
    locked.store.change(text, "One");
    await locked.answer();
    expect(locked.autosave.state).toEqual({ state: "failed" });
    locked.unlock();
    locked.pass();
    await locked.answer();
    expect([locked.sent.length, locked.autosave.state.state]).toEqual([2, "saved"]);

    const gone = opened("task.not-yours");
    gone.store.change(text, "One");
    await gone.answer();
    expect([gone.autosave.state, gone.waiting]).toEqual([{ state: "failed" }, []]);
  });

  it("is no draft any more once it is being sent", async () => {
    const { store, autosave, sent, answer } = opened();
    autosave.pause();
    store.change(text, "One");
    expect(sent).toEqual([]);
    autosave.resume();
    expect(sent).toEqual([{ artifact: { text: "One" } }]);
    await answer();
    autosave.stop();
    store.change(text, "Two");
    expect(sent.length).toBe(1);
  });

  it("is kept no longer once the person has taken what somebody else wrote", async () => {
    const { store, sent, answer } = opened();
    store.change(text, "Mine");
    await answer();
    store.rebase({ ...startForm, values: { artifact: { text: "Theirs" } } });
    const [conflict] = store.conflicts;
    if (conflict === undefined) throw new Error("A conflict was expected.");
    store.resolveConflict(conflict, "theirs");
    await answer();
    expect([store.isDirty, sent.at(-1)]).toEqual([false, { artifact: { text: "Theirs" } }]);
  });

  it("is not offered again once the form was sent while the window was locked", async () => {
    const { store, autosave, sent, answer, waiting } = opened("locked");
    store.change(text, "One");
    autosave.stop();
    await answer();
    expect([sent.length, waiting]).toEqual([1, []]);
  });
});
