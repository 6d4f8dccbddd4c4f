import { expect, it } from "vitest";
import { parseRequestsView } from "../../../renderer/requests/requests-view.ts";

it.each([
  [{ text: "scanner" }, { text: "scanner" }],
  [{ text: "" }, {}],
  [{ text: 7 }, {}],
  [{ text: "x".repeat(201) }, {}],
  [{ other: "x" }, {}],
])("reads an address: %j", (raw, view) => {
  expect(parseRequestsView(raw)).toEqual(view);
});
