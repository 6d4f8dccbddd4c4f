import { expect, it } from "vitest";
import { Closing } from "../../../electron/startup/closing.ts";

it("closes what was opened last first, each once", () => {
  const closed: string[] = [];
  const closing = new Closing();
  for (const part of ["host", "updates", "router"]) closing.add(() => closed.push(part));
  closing.close();
  closing.close();
  expect(closed).toEqual(["router", "updates", "host"]);
});

it("goes on with the rest when it is called again after a part that failed", () => {
  const closed: string[] = [];
  const closing = new Closing();
  closing.add(() => closed.push("host"));
  closing.add(() => {
    throw new Error("stuck");
  });
  expect(() => closing.close()).toThrow("stuck");
  closing.close();
  expect(closed).toEqual(["host"]);
});
