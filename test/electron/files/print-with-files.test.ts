import { expect, it } from "vitest";
import { printWithFiles } from "../../../electron/files/print-with-files.ts";
import type { Desk } from "../../../engine/index.ts";
import { maxPartBytes } from "../../../engine/contract/limits.ts";
import { travelExpense } from "../../../flows/travel-expense/travel-expense.ts";
import type { AttachedFile } from "../../../host/exports/attach-files.ts";
import { Office } from "../../engine/support/office.ts";

const page = new TextEncoder().encode("a page");

it("puts the files that the person sees into what was printed, whole, under plain names", async () => {
  const { desk, content } = trip("../../hotel.pdf");
  const { pdf, attached, leftOut } = await printed(desk);
  expect(new TextDecoder().decode(pdf)).toBe("a page with 1");
  expect(attached.map(({ name, type, bytes }) => [name, type, new TextDecoder().decode(bytes)])).toEqual([
    ["_.._hotel.pdf", "application/pdf", content],
  ]);
  expect(leftOut).toEqual([0]);
});

it("leaves a PDF without files as it is", async () => {
  const { desk } = trip(null);
  expect((await printed(desk)).pdf).toBe(page);
});

it("stops in the middle of a file when the person does", async () => {
  const { desk } = trip("hotel.pdf");
  const controller = new AbortController();
  const stopping = {
    processes: desk.processes,
    attachments: desk.attachments,
    files: {
      part: (hash: string, position: number) => {
        if (position === 1) controller.abort(new Error("The person left."));
        return desk.files.part(hash, position);
      },
      plainName: (name: string) => name,
    },
  } as unknown as Desk;
  await expect(printed(stopping, controller.signal)).rejects.toThrow("The person left.");
});

async function printed(desk: Desk, signal = new AbortController().signal) {
  const attached: AttachedFile[] = [];
  const leftOut: number[] = [];
  const print = printWithFiles({
    print: () => Promise.resolve(page),
    desk: () => desk,
    attach: (pdf, files) => {
      attached.push(...files);
      return Promise.resolve(new TextEncoder().encode(`${new TextDecoder().decode(pdf)} with ${files.length}`));
    },
    onLeftOut: (count) => void leftOut.push(count),
  });
  const pdf = await print([1], signal, () => undefined);
  return { pdf, attached, leftOut };
}

/** A trip of Ada's with a receipt in three parts, or without any. */
function trip(receiptName: string | null) {
  const desk = new Office("in memory", [travelExpense]).desk("root");
  const content = "%PDF".repeat(150_000);
  const receipt = receiptName === null ? {} : { receipt: { ...bring(desk, content), name: receiptName } };
  const expenses = [{ date: "2026-01-06", kind: "hotel", amount: receiptName === null ? 20 : 120, ...receipt }];
  const artifact = { destination: "Graz", purpose: "Fair", from: "2026-01-06", until: "2026-01-07", expenses };
  desk.starts.start("travel-expense", "claim", { artifact });
  return { desk, content };
}

function bring({ files }: Desk, content: string) {
  const bytes = new TextEncoder().encode(content);
  const id = files.begin({ name: "hotel.pdf", type: "application/pdf", size: bytes.byteLength });
  for (let at = 0; at < bytes.byteLength; at += maxPartBytes) files.add(id, bytes.subarray(at, at + maxPartBytes));
  return files.finish(id);
}
