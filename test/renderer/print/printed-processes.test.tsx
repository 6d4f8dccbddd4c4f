import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { DetailField } from "../../../engine/contract/index.ts";
import { openEngine } from "../../../engine/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { leaveRequest } from "../../../flows/leave-request/leave-request.ts";
import { PrintedProcesses } from "../../../renderer/print/printed-processes.tsx";
import { TextProvider } from "../../../renderer/text/text-context.tsx";
import { addSamplePeople } from "../../engine/support/sample-people.ts";

it("lists what was done, and counts the gateways that it leaves out of tasks and history", () => {
  const process = approvedMessage();
  const page = renderToStaticMarkup(
    <TextProvider language="en" locale="en-GB">
      <PrintedProcesses processes={[{ process, drawing: null }]} taken={0} onDrawn={() => undefined} />
    </TextProvider>,
  );
  const rows = [...page.matchAll(/<th scope="row">(?<title>[^<]+)<\/th><td class="_?\w*whole/gu)];
  expect(rows.map(({ groups }) => groups?.["title"])).toEqual(["Write message", "Approve message", "Send message"]);
  expect(page).toContain("One gateway or join is not listed.");
  expect(page).not.toContain("Approved?");
});

it("lists the files that are in the PDF, and says which are not and why", () => {
  const process = approvedMessage();
  const widget = { type: "files" } as unknown as DetailField["widget"];
  const files = [
    { file: "1", name: "scan.pdf", type: "", size: 2_000_000 },
    { file: "2", name: "scan.pdf", type: "", size: 10 },
    { file: "3", name: "film.mp4", type: "", size: 90_000_000 },
  ];
  const data = [{ name: "papers", title: "Papers", value: files, widget }];
  const page = renderToStaticMarkup(
    <TextProvider language="en" locale="en-GB">
      <PrintedProcesses
        processes={[{ process: { ...process, data }, drawing: null }]}
        taken={0}
        onDrawn={() => undefined}
      />
    </TextProvider>,
  );
  const [, list = ""] = page.split("Files in this PDF");
  expect([...list.matchAll(/<li>(?<line>.*?)<\/li>/gu)].slice(0, 3).map(({ groups }) => groups?.["line"])).toEqual([
    "scan.pdf, 2 MB",
    "scan (2).pdf, 10 bytes",
    "film.mp4, 90 MB – not attached",
  ]);
  expect(page).toContain("One file is not in this PDF, which takes 50 MB of files at most.");
});

it("says what was decided, by whom and why, and how it ended", () => {
  const engine = openEngine({ file: ":memory:", flows: [leaveRequest] });
  addSamplePeople(engine);
  for (const right of ["view", "ask", "decide"]) engine.people.grant("office", `leave-request.${right}`);
  const { processId } = engine.as(1).starts.start("leave-request", "ask", {
    artifact: { kind: "unpaid", reason: "A wedding", from: "2027-01-11", until: "2027-01-12" },
  });
  const ben = engine.as(2, { language: "de" });
  const task = ben.tasks.list("queue").rows[0]?.id ?? 0;
  ben.tasks.complete(task, { data: { granted: false, comment: "Inventur" } }, undefined, { take: true });
  const page = renderToStaticMarkup(
    <TextProvider language="de" locale="de-DE">
      <PrintedProcesses
        processes={[{ process: ben.processes.get(processId), drawing: null }]}
        taken={0}
        onDrawn={() => undefined}
      />
    </TextProvider>,
  );
  const text = page.replaceAll(/<[^>]+>/gu, " ").replaceAll(/\s+/gu, " ");
  expect(text).toContain("Ergebnis Abgelehnt");
  expect(text).toMatch(/Entscheidungen Über Urlaub entscheiden Abgelehnt, Ben Franklin, .+? Inventur/u);
  expect(text).toContain("Ben Franklin hat „Über Urlaub entscheiden“ entschieden: Abgelehnt Inventur");
  expect(text).not.toContain("Nein");
});

/** Ada's, approved by Ben; it waits to be sent. */
function approvedMessage() {
  const engine = openEngine({ file: ":memory:", flows: [helloWorld] });
  addSamplePeople(engine);
  const [ada, ben] = [engine.as(1), engine.as(2)];
  const { processId } = ada.starts.start("hello-world", "start", { artifact: { text: "Hello" } });
  const task = ben.tasks.list("queue").rows[0]?.id ?? 0;
  ben.tasks.assign(task);
  ben.tasks.complete(task, { data: { approved: true } });
  return ada.processes.get(processId);
}
