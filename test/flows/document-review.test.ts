import { expect, it } from "vitest";
import { walkThrough } from "../../engine/testing/index.ts";
import { documentReview } from "../../flows/document-review/document-review.ts";

const everything = Object.keys(documentReview.nodes).map((node) => `document-review.${node}`);
const people = ["ada", "ben", "clara", "david", "emmy", "felix"];
const walk = walkThrough(documentReview, { people: Object.fromEntries(people.map((name) => [name, everything])) });

/** Ada has a document reviewed by the others. */
function submit(...reviewers: readonly string[]) {
  const office = walk();
  const paper = office.as("ada").file("rules.txt", "No dogs.");
  const who = (name: string) => ({ who: { person: office.engine.people.findByName(name)?.id ?? 0, name } });
  office.as("ada").start("submit", {
    artifact: { title: "House rules", paper, reviewers: reviewers.map(who), until: "2026-01-16" },
  });
  return office;
}

/** Each has one review in their inbox. */
function review(office: ReturnType<typeof submit>, name: string, remark?: string) {
  const { desk } = office.as(name);
  const [task] = desk.tasks.list("inbox").rows;
  desk.tasks.complete(task?.id ?? 0, {
    task: remark === undefined ? { verdict: "accept" } : { verdict: "change", remark },
  });
}

it("is accepted when more than half accept; the others need not look any more", () => {
  const office = submit("ben", "clara", "david", "emmy", "felix");
  for (const name of ["felix", "ben", "clara"]) review(office, name);
  expect(office.picture()).toEqual([
    "submit DONE",
    "begin DONE",
    "ask DONE",
    "review DONE ask_1",
    "review DONE ask_2",
    "review CANCELED ask_3",
    "review CANCELED ask_4",
    "review DONE ask_5",
    "count DONE ask_5",
    "majority DONE",
    "count DONE ask_1",
    "count DONE ask_2",
    "isAccepted DONE",
    "accepted DONE",
    "process DONE",
  ]);
});

it("comes back when half of them want changes, and goes round again", () => {
  const office = submit("ben", "clara");
  review(office, "ben", "Dogs are fine");
  expect(office.data()).toMatchObject({ round: 1, accepts: 0, changes: 1, remarks: ["Dogs are fine"] });
  office.as("ada").complete("revise", {
    data: { withdrawn: false },
    artifact: { paper: office.as("ada").file("rules.txt", "Dogs welcome.") },
  });
  review(office, "ben");
  review(office, "clara");
  expect(office.picture().slice(-2)).toEqual(["accepted DONE", "process DONE"]);
  expect(office.data()).toMatchObject({ round: 2, accepts: 2, changes: 0, remarks: [] });
});

it("can be withdrawn", () => {
  const office = submit("ben");
  review(office, "ben", "No");
  office.as("ada").complete("revise", { data: { withdrawn: true } });
  expect(office.picture().slice(-2)).toEqual(["withdrawn DONE", "process DONE"]);
});

it("asks nobody twice", () => expect(() => submit("ben", "ben")).toThrow("Some fields need attention"));

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
