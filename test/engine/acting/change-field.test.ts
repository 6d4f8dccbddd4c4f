import { expect, it } from "vitest";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("due times and priorities", (open) => {
  it.each([Number.NaN, -1, 1.5, 2 ** 60, "soon", undefined])("%s is no due time", (due) => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    expect(codeOf(() => office.desk("root").tasks.setDue(2, due as never))).toBe("values.invalid");
  });

  it.each([3, -2, 0.5, Number.NaN, "high", null])("%s is no priority", (priority) => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    expect(codeOf(() => office.desk("root").tasks.setPriority(2, priority as never))).toBe("values.invalid");
  });

  it("are set by the owner and by who manages, and by nobody else", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    expect(codeOf(() => office.desk("ben").tasks.setDue(2, 1))).toBe("task.not-yours");
    office.desk("ben").tasks.assign(2);
    office.desk("ben").tasks.setDue(2, 1);
    office.desk("root").tasks.setPriority(2, 2);
    expect(codeOf(() => office.desk("ada").tasks.setPriority(2, 1))).toBe("task.not-yours");
    expect(office.desk("ben").tasks.get(2)).toMatchObject({ due: 1, priority: 2 });
  });
});
