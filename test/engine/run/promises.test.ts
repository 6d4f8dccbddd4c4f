import { expect, it } from "vitest";
import { defineFlow, FlowError } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

/** Stands for any function of an author, whatever the types say. */
type Answer = () => never;
const late: Answer = () => Promise.reject(new Error("Nobody waits for me.")) as never;

it("an async function is refused wherever an author must answer at once, all named together", () => {
  const never: Answer = (async () => undefined) as never;
  const problems = [() => moving(never), () => asking(never)].flatMap((define) => nodesRefused(define));
  expect(problems.join(" ")).toBe(
    "startHandle function sendHandle businessRule messageThrow onCreate owner due object timer late.timeout signal catch " +
      "condition if switch split forEach race join subprocess children done edge seed words " +
      "start sign undo job handle",
  );
});

function nodesRefused(define: () => unknown): readonly unknown[] {
  try {
    return [define()];
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    const problems = error.details["problems"] as readonly { node: string; problem: string }[];
    return problems.filter(({ problem }) => problem === "It returns a promise.").map(({ node }) => node);
  }
}

underBothDrivers("a promise where an answer is due", (open) => {
  const starts = Object.values(moving(late).nodes).filter(
    ({ name, kind }) => kind === "startHandle" && name !== "toWords",
  );

  it.each(starts.map(({ name }) => name))("leaves no process: %s", (start) => {
    const flow = moving(late);
    const office = open([flow, child]);
    expect(codeOf(() => office.engine.start(flow, start as never, undefined as never))).toBe("flow.invalid");
    expect(office.desk("root").processes.count()).toBe(0);
  });

  it("is no words: the next ones are used", () => {
    const flow = moving(late);
    const office = open([flow, child]);
    office.engine.start(flow, "toWords");
    expect(office.desk("root").tasks.get(2).brief).toBe("Words");
  });

  it("neither lets a person start nor take a task", () => {
    const flow = asking(late);
    const office = open([flow]);
    office.engine.start(flow, "toSign");
    const [before, ada] = [office.picture(), office.desk("ada")];
    const codes = [
      () => ada.starts.list(),
      () => ada.starts.start("asking", "start", {}),
      () => ada.tasks.assign(2),
    ].map(codeOf);
    expect([codes, office.picture()]).toEqual([["flow.invalid", "flow.invalid", "flow.invalid"], before]);
  });

  it("undoes nothing", () => {
    const office = opened("toUndo");
    office.manage("cancel", "wait");
    expect(codeOf(() => office.manage("undo", "undo"))).toBe("flow.invalid");
    expect(office.picture().slice(1)).toEqual(rows("undo DONE start, wait CANCELED start, process NEW"));
  });

  it("takes nothing back", () => {
    const flow = asking(late);
    const office = open([flow]);
    office.engine.start(flow, "toForm");
    office.desk("root").tasks.assign(2);
    const { entry } = office.desk("root").tasks.complete(2, {});
    const before = office.picture();
    expect(codeOf(() => office.desk("root").takeBack(entry ?? 0))).toBe("flow.invalid");
    expect(office.picture()).toEqual(before);
  });

  it("leaves a handle waiting", () => {
    const flow = asking(late);
    const office = open([flow]);
    office.engine.start(flow, "toHandle");
    expect(codeOf(() => office.engine.run(flow, "handle", 2))).toBe("flow.invalid");
    expect(office.picture().slice(1)).toEqual(rows("handle NEW start, process NEW"));
  });

  it("leaves a job in ERROR, its body run once", async () => {
    const office = opened("toJob");
    await office.engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual(rows("job ERROR start, process NEW"));
  });

  function opened(start: "toUndo" | "toJob"): Office {
    const flow = asking(late);
    const office = open([flow]);
    office.engine.start(flow, start);
    return office;
  }
});

const child = defineFlow({
  ...common,
  id: "child",
  nodes: (node) => ({ start: node.startHandle((_context, _input: unknown) => undefined).next("end"), end: node.end() }),
});

/** What is asked while a process moves. Each start leads to one node. */
function moving(answer: Answer) {
  return defineFlow({
    ...common,
    id: "moving",
    nodes: (node) => ({
      startHandle: node.startHandle(answer).next("end"),
      toFunction: node.startHandle(nothing).next("function"),
      function: node.function(answer).next("end"),
      toSendHandle: node.startHandle(nothing).next("sendHandle"),
      sendHandle: node.sendHandle(answer).next("end"),
      toBusinessRule: node.startHandle(nothing).next("businessRule"),
      businessRule: node.businessRule(answer).next("end"),
      toMessageThrow: node.startHandle(nothing).next("messageThrow"),
      messageThrow: node.messageThrow(answer).next("end"),
      toOnCreate: node.startHandle(nothing).next("onCreate"),
      onCreate: node.view().onCreate(answer).next("end"),
      toOwner: node.startHandle(nothing).next("owner"),
      owner: node.view().assign(answer).next("end"),
      toDue: node.startHandle(nothing).next("due"),
      due: node.view().due(answer).next("end"),
      toObject: node.startHandle(nothing).next("object"),
      object: node.view().permission("sign", { object: answer }).next("end"),
      toTimer: node.startHandle(nothing).next("timer"),
      timer: node.timer(answer).next("end"),
      toLate: node.startHandle(nothing).next("late"),
      late: node.view().onTimeout(answer, "end").next("end"),
      toSignal: node.startHandle(nothing).next("signal"),
      signal: node.signalThrow(answer).next("end"),
      toCatch: node.startHandle(nothing).next("catch"),
      catch: node.signalCatch(answer).next("end"),
      toCondition: node.startHandle(nothing).next("condition"),
      condition: node.conditionalCatch(answer).next("end"),
      toIf: node.startHandle(nothing).next("if"),
      if: node.if(answer).then("end").otherwise("end"),
      toSwitch: node.startHandle(nothing).next("switch"),
      switch: node.switch().case(answer, "end").default("end"),
      toSplit: node.startHandle(nothing).next("split"),
      split: node.split().next("end", { when: answer }).next("end"),
      toForEach: node.startHandle(nothing).next("forEach"),
      forEach: node.split().forEach(answer, "end"),
      toRace: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("end", { when: answer }).next("end"),
      toFork: node.startHandle(nothing).next("fork"),
      fork: node.split().next("branch").next("join"),
      branch: node.view().next("join"),
      join: node.join({ continueWhen: answer }).next("end"),
      toSubprocess: node.startHandle(nothing).next("subprocess"),
      subprocess: node.subprocess(child, "start", answer).next("end"),
      toChildren: node.startHandle(nothing).next("children"),
      children: node.nsubprocess(child, "start", answer).next("end"),
      toDone: node.startHandle(nothing).next("done"),
      done: node
        .nsubprocess(child, "start", () => [])
        .done(answer)
        .next("end"),
      edge: node.startHandle(nothing).next("end", { data: answer }),
      seed: node.startHandle(nothing).next("end", { seed: answer }),
      toWords: node.startHandle(nothing).next("words"),
      words: node.view().annotate({ summary: answer }).next("end"),
      end: node.end(),
    }),
  });
}

/** What is asked when somebody does something. */
function asking(answer: Answer) {
  return defineFlow({
    ...common,
    id: "asking",
    nodes: (node) => ({
      start: node.start().available(answer).next("end"),
      toSign: node.startHandle(nothing).next("sign"),
      sign: node.view().restrict({ nodes: [], allows: answer }).next("end"),
      toUndo: node.startHandle(nothing).next("undo"),
      undo: node.function(nothing).undo(answer).next("wait"),
      wait: node.view().next("end"),
      toForm: node.startHandle(nothing).next("form"),
      form: node.view().next("undo"),
      toJob: node.startHandle(nothing).next("job"),
      job: node.job(async () => undefined, { done: answer }).next("end"),
      toHandle: node.startHandle(nothing).next("handle"),
      handle: node.handle(answer).next("end"),
      end: node.end(),
    }),
  });
}
