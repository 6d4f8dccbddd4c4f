import { describe, expect, it } from "vitest";
import { createLinks, linkTarget } from "../../../electron/files/links.ts";

describe("an address from outside", () => {
  it("leads to a task or a process", () => {
    expect(linkTarget("intray://task/12")).toEqual({ to: "task", id: 12 });
    expect(linkTarget("intray://process/3/")).toEqual({ to: "process", id: 3 }); // browsers add a stroke
  });

  it.each([
    "",
    "intray:",
    "intray://",
    "intray://task",
    "intray://task/",
    "intray://task/0",
    "intray://task/-1",
    "intray://task/1.5",
    "intray://task/9999999999999999999",
    "intray://task/12/complete",
    "intray://task/12?assign=1",
    "intray://task/12#/settings",
    "intray://task/12\n--remote-debugging-port=9222",
    "intray://task/%31",
    "intray://user@task/12",
    "intray://settings",
    "intray://process/../settings",
    "javascript:alert(1)//intray://task/12",
    " intray://task/12",
    "intray://task/１２",
    "https://task/12",
  ])("leads nowhere when it is %j", (address) => expect(linkTarget(address)).toBeNull());

  it("waits until it is taken, once, and the last one counts", () => {
    let told = 0;
    const links = createLinks(() => (told += 1));
    links.open(["/opt/Intray/intray", "--lang=de"]);
    expect([links.consume(), told]).toEqual([null, 0]);
    links.open(["intray", "intray://task/1"]);
    links.open(["intray", "intray://task/2", "intray://process/3", "intray://nowhere"]);
    expect([links.consume(), links.consume(), told]).toEqual([{ to: "process", id: 3 }, null, 2]);
  });
});
