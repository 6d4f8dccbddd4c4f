import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("going back to a step", (open) => {
  it("ends all it led to, finished or open, and opens it anew", () => {
    const office = open([review]);
    office.desk("ada").starts.start("review", "start", {});
    office.complete("ada", "write");
    office.complete("ben", "check");
    const plan = planFor(office, "root", "write");
    expect([plan.cancels, plan.undoes].map((tasks) => tasks.map(({ title }) => title))).toEqual([
      ["Publish"],
      ["Check", "Write"],
    ]);
    goBack(office, "root", "write");
    expect(office.picture()).toEqual([
      "start DONE start",
      "write REVIVED start",
      "check CANCELED start",
      "publish CANCELED start",
      "write NEW start",
      "process NEW",
    ]);
  });

  it("runs a finished process again, to its end", () => {
    const office = open([review]);
    office.desk("ada").starts.start("review", "start", {});
    for (const node of ["write", "check", "publish"]) office.complete("ada", node);
    const plan = planFor(office, "root", "publish");
    expect([plan.reopens, plan.undoes.map(({ title }) => title)]).toEqual([true, ["End", "Publish"]]);
    goBack(office, "root", "publish");
    office.complete("ben", "publish");
    expect(office.picture().slice(-3)).toEqual(["publish DONE start", "end DONE start", "process DONE"]);
  });

  it("leads to where a canceled task was", () => {
    const office = open([review]);
    office.desk("ada").starts.start("review", "start", {});
    office.manage("cancel", "write");
    goBack(office, "root", "write");
    expect(office.picture()).toEqual(["start DONE start", "write REVIVED start", "write NEW start", "process NEW"]);
  });

  it("leads neither to a start nor into a canceled process, and nowhere for who doesn't manage", () => {
    const office = open([review]);
    office.desk("ada").starts.start("review", "start", {});
    const codes = [
      codeOf(() => goBack(office, "root", "start")),
      codeOf(() => goBack(office, "ada", "write")),
      codeOf(() => planFor(office, "ada", "write")),
    ];
    office.desk("root").manage.cancelProcess(1);
    codes.push(codeOf(() => goBack(office, "root", "write")));
    expect(codes).toEqual(["task.wrong-status", "permission.denied", "permission.denied", "process.not-running"]);
  });
});

/** The id is asked first: with the reopened driver, each question opens a new engine. */
function planFor(office: Office, who: "ada" | "root", node: string) {
  const id = office.idOf(node);
  return office.desk(who).manage.planGoBack(id);
}

function goBack(office: Office, who: "ada" | "root", node: string): void {
  const id = office.idOf(node);
  office.desk(who).manage.goBack(id);
}

const review = defineFlow({
  id: "review",
  version: 1,
  title: "Review",
  description: "",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start().next("write"),
    write: node.view().next("check"),
    check: node.view().next("publish"),
    publish: node.view().next("end"),
    end: node.end(),
  }),
});
